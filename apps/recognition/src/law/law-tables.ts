import { awardKinds, partyKinds } from '@keng/contracts';
import { projectPath } from '@keng/persistence';
import { issuerLevels } from '../domain/law-book';
import {
  code,
  codeOrAll,
  day,
  dong,
  flag,
  oneOf,
  optionalCoefficient,
  optionalDay,
  optionalOneOf,
  optionalText,
  readLawFile,
  text,
  type Column,
  type LawRow,
} from './law-file';

/** A table of law with the checked-in file that its rows come from; their columns are the same. */
export interface LawTable {
  readonly table: string;
  readonly file: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Rows of the file that do not belong into the table. */
  readonly leavesOut?: (row: LawRow) => boolean;
}

const confidence = oneOf(['V', 'S', 'M', '?']);
const validity = { valid_from: day, valid_to: optionalDay, basis: text, confidence };

/** Not awards in the sense of the Luật TĐKT: they have no council and no bonus, and go their own ways (domain G1). */
const NOT_AWARDED_BY_DOSSIER = ['letter', 'recognition'];

export const LAW_TABLES: readonly LawTable[] = [
  {
    table: 'award_form',
    file: 'award-forms.csv',
    columns: {
      award_form_code: code,
      award: oneOf([...awardKinds, ...NOT_AWARDED_BY_DOSSIER]),
      label_vi: text,
      issuer_level: oneOf(issuerLevels),
      issuer_label_vi: text,
      party_kind: oneOf(partyKinds),
      coefficient: optionalCoefficient,
      at_most: flag,
      ...validity,
    },
    leavesOut: ({ award }) => NOT_AWARDED_BY_DOSSIER.includes(award ?? ''),
  },
  { table: 'base_salary', file: 'base-salary.csv', columns: { amount_dong: dong, ...validity } },
  {
    table: 'commendation_rule',
    file: 'commendation-rules.csv',
    columns: {
      rule_code: code,
      scope: codeOrAll,
      comparison: optionalOneOf(['gt', 'gte', 'lte']),
      value: text,
      unit: code,
      ...validity,
      note_vi: optionalText,
    },
  },
];

/** The rows that belong into the table. @throws LawFileError */
export function readLawTable({ file, columns, leavesOut = () => false }: LawTable): readonly LawRow[] {
  const rows = readLawFile(projectPath('infra/reference/law', file), columns);
  return rows.filter((row) => !leavesOut(row));
}
