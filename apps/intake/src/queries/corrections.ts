import type { UnitOfWork } from '@keng/persistence';
import type { CorrectionField } from '../domain/correct-tip';
import type { TipContent } from '../domain/tip-content';
import type { SealedTexts, TextRevisions } from '../persistence/tip-texts';
import type { CorrectedValuesView, CorrectionView } from './corrections.view';
import { officerNamed, unitNamed } from './names-sql';
import type { OfficerNameView, UnitNameView } from './names.view';

interface CorrectionRow {
  readonly tipId: string;
  readonly no: number;
  readonly field: CorrectionField;
  readonly at: Date;
  readonly officer: OfficerNameView;
  readonly unitId: string;
  readonly reasonCode: string;
  readonly earlier: CorrectedValuesView | null;
  readonly later: CorrectedValuesView | null;
  readonly revision: number | null;
  readonly earlierCommune: UnitNameView | null;
  readonly laterCommune: UnitNameView | null;
}

const commune = (values: string): string =>
  `case when ${values} ->> 'communeUnitId' is not null
     then ${unitNamed(`(${values} ->> 'communeUnitId')::uuid`, 'c.corrected_at')} end`;
const CORRECTIONS = `select c.tip_id as "tipId", c.no, c.field, c.corrected_at as at, c.unit_id as "unitId",
    ${officerNamed('c.corrected_by')} as officer, c.reason_code as "reasonCode", c.original_revision as revision,
    c.earlier - 'communeUnitId' as earlier, c.later - 'communeUnitId' as later,
    ${commune('c.earlier')} as "earlierCommune", ${commune('c.later')} as "laterCommune"
  from intake.tip_correction c where c.tip_id = any($1::uuid[]) order by c.tip_id, c.no`;

/**
 * The corrections of each tip that has any, in order.
 * @param tips with whether the caller reads the narrative: what was struck is read by whoever reads what took its place
 */
export async function readCorrections(
  { work, texts }: { readonly work: UnitOfWork; readonly texts: SealedTexts },
  tips: readonly { readonly tipId: string; readonly readsNarrative: boolean }[],
): Promise<ReadonlyMap<string, CorrectionView[]>> {
  const rows = await work.query<CorrectionRow>(CORRECTIONS, [tips.map(({ tipId }) => tipId)]);
  const corrected = new Set(rows.map(({ tipId }) => tipId));
  const readable = tips.filter(({ tipId, readsNarrative }) => readsNarrative && corrected.has(tipId));
  const revisions = await texts.readRevisions(readable.map(({ tipId }) => tipId));
  const found = new Map<string, CorrectionView[]>([...corrected].map((tipId) => [tipId, []]));
  for (const row of rows) found.get(row.tipId)?.push(toView(row, revisions.get(row.tipId)));
  return found;
}

function toView(row: CorrectionRow, texts: TextRevisions | undefined): CorrectionView {
  const { no, field, at, officer, unitId, reasonCode } = row;
  const line = { no, field, at: at.toISOString(), officer, unitId, reasonCode };
  const note = texts?.notes.get(no) ?? null;
  if (row.revision !== null) {
    const [earlier, later] = [row.revision - 1, row.revision].map((revision) =>
      textOf(field, texts?.originals.get(revision)),
    );
    return { ...line, earlier: earlier ?? null, later: later ?? null, note };
  }
  if (field !== 'commune') return { ...line, earlier: row.earlier, later: row.later, note };
  const { earlierCommune, laterCommune } = row;
  return { ...line, earlier: { commune: earlierCommune }, later: { commune: laterCommune }, note };
}

/** An addition strikes nothing: it is found behind the narrative. */
function textOf(field: CorrectionField, content: TipContent | undefined): CorrectedValuesView | null {
  if (!content) return null;
  if (field === 'place_text') return { placeText: content.placeText };
  return field === 'facts' ? { facts: [...content.facts] } : null;
}
