import { type CsvTable, readCsvTable } from '../vocabulary/csv-table';
import { CONFIDENCES, type VocabularyRow } from '../vocabulary/vocabulary-rows';

/** The number of a printed form, which changes with the circular that sets it (TT 28/2020/TT-BCA Đ.22 k2). */
export interface FormRow extends VocabularyRow {
  readonly formCode: string;
  readonly number: string;
  readonly instrument: string;
}

const FORMS: CsvTable<FormRow> = {
  columns: ['form_code', 'number', 'instrument', 'valid_from', 'valid_to', 'basis', 'confidence'],
  row: (line) => ({
    formCode: line.code('form_code'),
    number: line.text('number'),
    instrument: line.text('instrument'),
    validFrom: line.date('valid_from'),
    validTo: line.optionalDate('valid_to'),
    basis: line.text('basis'),
    confidence: line.oneOf('confidence', CONFIDENCES),
  }),
  key: ({ formCode }) => formCode,
  keyColumn: 'form_code',
};

/** @throws VocabularyFileError at the first fault */
export function loadForms(path: string): readonly FormRow[] {
  return readCsvTable(path, FORMS);
}
