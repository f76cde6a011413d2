import { randomUUID } from 'node:crypto';
import type { AwardForm, CommendationRule } from '../src/domain/law-book';
import { LawBook, type BaseSalary, type IssuerLevel } from '../src/domain/law-book';
import type { AwardKind, PartyKind } from '@keng/contracts';
import type { Dossier, DossierContext, MeritUse, Nomination, NominatedMerit } from '../src/domain/dossier';
import type { Merit } from '../src/domain/merit';
import type { LawRow } from '../src/law/law-file';
import { LAW_TABLES, readLawTable } from '../src/law/law-tables';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const validity = (row: LawRow) => ({
  validFrom: day(row['valid_from'] ?? ''),
  validTo: row['valid_to'] ? day(row['valid_to']) : null,
  basis: row['basis'] ?? '',
});

function rowsOf(name: string): readonly LawRow[] {
  const table = LAW_TABLES.find((candidate) => candidate.table === name);
  if (!table) throw new Error(`no table of law is called ${name}`);
  return readLawTable(table);
}

/** The law as the program's files have it. */
export function checkedInLaw(): LawBook {
  const forms = rowsOf('award_form').map((row): AwardForm => ({
    ...validity(row),
    code: row['award_form_code'] ?? '',
    award: row['award'] as AwardKind,
    label: row['label_vi'] ?? '',
    issuerLevel: row['issuer_level'] as IssuerLevel,
    issuerLabel: row['issuer_label_vi'] ?? '',
    partyKind: row['party_kind'] as PartyKind,
    coefficient: row['coefficient'] ?? null,
    isCeiling: row['at_most'] === 'true',
  }));
  const salaries = rowsOf('base_salary').map((row): BaseSalary => ({
    ...validity(row),
    amount: Number(row['amount_dong']),
  }));
  const rules = rowsOf('commendation_rule').map((row): CommendationRule => ({
    ...validity(row),
    code: row['rule_code'] ?? '',
    scope: row['scope'] ?? '',
    comparison: (row['comparison'] ?? null) as CommendationRule['comparison'],
    value: row['value'] ?? '',
    unit: row['unit'] ?? '',
  }));
  return new LawBook(forms, salaries, rules);
}

const law = checkedInLaw();

export function aMerit(change: Partial<Merit> = {}): Merit {
  return {
    id: randomUUID(),
    version: 1,
    eventSeq: 1,
    sourceEventId: randomUUID(),
    contributionId: randomUUID(),
    sourceKind: 'case',
    sourceId: randomUUID(),
    tipId: null,
    honouree: { type: 'alias', id: randomUUID() },
    partyKind: 'individual',
    kind: 'denunciation',
    associationUnitId: null,
    unitId: randomUUID(),
    communeUnitId: null,
    categoryCode: 'theft',
    occurredOn: day('2026-11-10'),
    assessedOn: day('2026-11-10'),
    recordedOn: day('2026-11-11'),
    quantity: 1,
    recognitionWanted: null,
    attestedBy: null,
    state: { status: 'valid' },
    ...change,
  };
}

export const nominated = (merit: Merit, usedBy: MeritUse | null = null): NominatedMerit => ({
  merit,
  usedBy,
});

export const aMeritUse = (): MeritUse => ({
  awardId: randomUUID(),
  awardNumber: '2026-000007-7F3K9QXA',
  decisionNumber: '05/QĐ-UBND',
  signedOn: '2026-02-05',
});

export function aNomination(merit: Merit, change: Partial<Nomination> = {}): Nomination {
  return {
    id: randomUUID(),
    honouree: merit.honouree,
    partyKind: merit.partyKind,
    awardFormCode: 'commendation_province_chair',
    meritIds: [merit.id],
    citation: 'Đã có thành tích xuất sắc',
    recusedOfficerIds: [],
    outcome: 'pending',
    ...change,
  };
}

export const AUTHOR = randomUUID();

export function aDossier(nominations: readonly Nomination[], change: Partial<Dossier> = {}): Dossier {
  return {
    id: randomUUID(),
    version: 1,
    eventSeq: 0,
    unitId: randomUUID(),
    issuerUnitId: randomUUID(),
    title: 'Đề nghị khen thưởng',
    occasion: 'Năm 2026',
    periodFrom: day('2026-01-01'),
    periodTo: day('2026-12-31'),
    receivedOn: day('2026-11-12'),
    lawVersion: 'law_2022_amended_2026',
    status: 'draft',
    nominations,
    createdBy: AUTHOR,
    revisedBy: null,
    revisedAt: null,
    createdAt: Temporal.Instant.from('2026-11-12T09:00:00+07:00'),
    submittedBy: null,
    submittedAt: null,
    appraisal: null,
    councilResult: null,
    decision: null,
    awards: [],
    ...change,
  };
}

/** What an act of the domain may ask for, on `today`. */
export function aContext(change: Partial<DossierContext> & { readonly on?: string } = {}): DossierContext {
  const { on = '2026-11-22', ...fields } = change;
  return {
    now: Temporal.Instant.from(`${on}T09:00:00+07:00`),
    today: day(on),
    officerId: AUTHOR,
    law,
    merits: [],
    newId: randomUUID,
    ...fields,
  };
}
