import { readForm } from '../new-tip/tip-form';
import type { ActBodies } from '../acts/decisions';
import type { Tip } from '../tips';

type Body = ActBodies['correct'];
export type CorrectionField = Body['field'];
type FactKind = NonNullable<Body['value']['facts']>[number]['kind'];

/** What each field takes of the roles, in the order of the register's columns. */
const ALLOWED_AS: readonly (readonly [CorrectionField, string])[] = [
  ['narrative', 'correct-text'],
  ['received_at', 'correct-reception'],
  ['channel', 'correct'],
  ['commune', 'correct'],
  ['place_text', 'correct-text'],
  ['occurred', 'correct'],
  ['facts', 'correct-text'],
];
/** What others were told with the tip: it can be corrected only while the tip stands at its first desk alone. */
const TOLD: ReadonlySet<CorrectionField> = new Set<CorrectionField>(['channel', 'commune', 'received_at']);
const OPEN: ReadonlySet<string> = new Set(['received', 'classified', 'preliminary_check']);

/** The fields that this officer may correct now. */
export function correctableFields(tip: Tip): readonly CorrectionField[] {
  const isAlone = OPEN.has(tip.status) && tip.valuable == null && tip.holderUnitId === tip.firstUnitId;
  return ALLOWED_AS.filter(
    ([field, action]) => tip.allowed.includes(action) && (isAlone || !TOLD.has(field)),
  ).map(([field]) => field);
}

/** The boxes that the form of a correction holds. */
export interface OpenFields {
  readonly shown: CorrectionField | undefined;
  /** With the shown one, those chosen before: each keeps what was typed in it while the form is open. */
  readonly kept: readonly CorrectionField[];
}

/** Shows the field chosen last, or the first where none was chosen or can still be corrected. */
export function openFields(
  correctable: readonly CorrectionField[],
  chosen: readonly CorrectionField[],
): OpenFields {
  const shown = chosen.findLast((field) => correctable.includes(field)) ?? correctable[0];
  return { shown, kept: correctable.filter((field) => field === shown || chosen.includes(field)) };
}

/** Reads the form of a correction: the new value of one field, nothing of the others. */
export function correctionOf(field: CorrectionField, data: FormData, factKinds: readonly FactKind[]): Body {
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const note = text('note');
  return {
    field,
    value: valueOf(field, data, factKinds),
    reasonCode: text('reasonCode'),
    ...(note !== '' && { note }),
  };
}

/** What is empty is left out: the service empties the field, or says that it cannot be empty. */
function valueOf(field: CorrectionField, data: FormData, factKinds: readonly FactKind[]): Body['value'] {
  const form = readForm(data, { reporters: [], recusedOfficerIds: [] });
  switch (field) {
    case 'channel':
      return { channel: form.channel };
    case 'received_at':
      return {
        ...(form.received.entry && { receivedAt: form.received.entry.at }),
        ...(form.lateReason && { lateReason: form.lateReason }),
      };
    case 'occurred': {
      const { from, to } = form;
      if (!from.entry) return {};
      const { at, precision } = from.entry;
      return { occurred: { from: at, precision, ...(to.entry && { to: to.entry.at }) } };
    }
    case 'commune':
      return form.communeUnitId ? { communeUnitId: form.communeUnitId } : {};
    case 'place_text':
      return form.placeText.trim() ? { placeText: form.placeText.trim() } : {};
    case 'facts':
      return {
        facts: form.facts.flatMap(({ kind, value }) => {
          const known = factKinds.find((candidate) => candidate === kind);
          return known === undefined || value.trim() === '' ? [] : [{ kind: known, value: value.trim() }];
        }),
      };
    case 'narrative':
      return { narrative: form.narrative.trim() };
  }
}
