import { unitTypes } from '@keng/contracts';
import { type CsvTable, readCsvTable } from '../vocabulary/csv-table';
import {
  CONFIDENCES,
  DESK_UNIT_KINDS,
  type DeskUnitKind,
  type VocabularyRow,
} from '../vocabulary/vocabulary-rows';

/** What a unit of one type is to the desk. */
export interface CompetenceRuleRow extends VocabularyRow {
  /** Type of unit as directory publishes it. */
  readonly unitType: string;
  /** Which desk clocks it works under. */
  readonly deskUnitKind: DeskUnitKind;
  /** Whether it resolves tips itself (BLTTHS 2015 Đ.145 k2–3) or only receives and checks them (Đ.146 k3). */
  readonly mayVerify: boolean;
  readonly citation: string;
}

const COMPETENCE_RULES: CsvTable<CompetenceRuleRow> = {
  columns: [
    'unit_type',
    'desk_unit_kind',
    'may_verify',
    'citation',
    'valid_from',
    'valid_to',
    'basis',
    'confidence',
  ],
  row: (line) => ({
    unitType: line.oneOf('unit_type', unitTypes),
    deskUnitKind: line.oneOf('desk_unit_kind', DESK_UNIT_KINDS),
    mayVerify: line.flag('may_verify'),
    citation: line.text('citation'),
    validFrom: line.date('valid_from'),
    validTo: line.optionalDate('valid_to'),
    basis: line.text('basis'),
    confidence: line.oneOf('confidence', CONFIDENCES),
  }),
  key: competenceKey,
  keyColumn: 'unit_type',
};

/** @throws VocabularyFileError at the first fault */
export function loadCompetenceRules(path: string): readonly CompetenceRuleRow[] {
  return readCsvTable(path, COMPETENCE_RULES);
}

/** What makes two rows versions of one rule. */
export function competenceKey({ unitType }: CompetenceRuleRow): string {
  return unitType;
}
