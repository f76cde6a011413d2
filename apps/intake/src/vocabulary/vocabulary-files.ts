import { join } from 'node:path';
import { type CsvTable, readCsvTable } from './csv-table';
import type { Vocabulary, VocabularyRow } from './vocabulary-rows';
import {
  ASSESSMENT_REASONS,
  CATEGORIES,
  CHANNELS,
  clockRules,
  CLOSURE_REASONS,
  DANGER_WORDS,
  KINDS,
  mustAsks,
  PLAIN_CODES,
  REFUSAL_REASONS,
  TRANSFER_REASONS,
  URGENCIES,
} from './vocabulary-tables';

/** A question with this theme is put in every call. */
const EVERY_THEME = 'any';

/**
 * Reads the vocabulary files of `directory` (`apps/intake/vocabulary`).
 *
 * @throws VocabularyFileError at the first fault, with file, line and column: an unknown head or value, a category
 * without an article or on a forbidden subject, two versions of one entry in force on the same day, a code that
 * another file does not know
 */
export function loadVocabulary(directory: string): Vocabulary {
  const read = <Row extends VocabularyRow>(file: string, table: CsvTable<Row>) =>
    readCsvTable(join(directory, file), table);
  const categories = read('categories.csv', CATEGORIES);
  const categoryCodes = new Set(categories.map(({ code }) => code));
  const themes = new Set([EVERY_THEME, ...categories.map(({ theme }) => theme)]);
  return {
    categories,
    kinds: read('kinds.csv', KINDS),
    channels: read('channels.csv', CHANNELS),
    urgencies: read('urgencies.csv', URGENCIES),
    refusalReasons: read('refusal-reasons.csv', REFUSAL_REASONS),
    closureReasons: read('closure-reasons.csv', CLOSURE_REASONS),
    transferReasons: read('transfer-reasons.csv', TRANSFER_REASONS),
    transferRefusalReasons: read('transfer-refusal-reasons.csv', PLAIN_CODES),
    assessmentReasons: read('assessment-reasons.csv', ASSESSMENT_REASONS),
    lateReasons: read('late-reasons.csv', PLAIN_CODES),
    correctionReasons: read('correction-reasons.csv', PLAIN_CODES),
    clockRules: read('clock-rules.csv', clockRules(categoryCodes)),
    mustAsks: read('must-asks.csv', mustAsks(themes)),
    dangerWords: read('danger-words.csv', DANGER_WORDS),
  };
}
