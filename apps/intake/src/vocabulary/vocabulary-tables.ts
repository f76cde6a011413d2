import type { CsvLine, CsvTable } from './csv-table';
import { categoryObjection } from './category-policy';
import {
  type AssessmentReasonRow,
  CATEGORY_KINDS,
  type CategoryRow,
  type ChannelRow,
  CLOCK_STARTS,
  CLOCK_UNITS,
  type ClockRuleRow,
  CLOSURE_OUTCOMES,
  type ClosureReasonRow,
  type CodeRow,
  CONFIDENCES,
  type DangerWordRow,
  DESK_UNIT_KINDS,
  EMERGENCY_NUMBERS,
  type KindRow,
  type MustAskRow,
  type RefusalReasonRow,
  type TransferReasonRow,
  URGENCY_CODES,
  type UrgencyRow,
  type VocabularyRow,
} from './vocabulary-rows';

const VALIDITY = ['valid_from', 'valid_to', 'basis', 'confidence'] as const;

function validity(line: CsvLine): VocabularyRow {
  return {
    validFrom: line.date('valid_from'),
    validTo: line.optionalDate('valid_to'),
    basis: line.text('basis'),
    confidence: line.oneOf('confidence', CONFIDENCES),
  };
}

function codeRow(line: CsvLine): CodeRow {
  return {
    code: line.code('code'),
    labelVi: line.text('label_vi'),
    labelEn: line.text('label_en'),
    citation: line.text('citation'),
    ...validity(line),
  };
}

/** A file of codes: `before` and `after` are its own columns in front of and behind the labels. */
function codeTable<Row extends CodeRow>(
  own: { readonly before?: readonly string[]; readonly after?: readonly string[] },
  row: (line: CsvLine) => Row,
): CsvTable<Row> {
  const { before = [], after = [] } = own;
  return {
    columns: ['code', ...before, 'label_vi', 'label_en', ...after, 'citation', ...VALIDITY],
    row,
    key: ({ code }) => code,
    keyColumn: 'code',
  };
}

export const PLAIN_CODES = codeTable<CodeRow>({}, codeRow);

export const CATEGORIES: CsvTable<CategoryRow> = {
  ...codeTable<CategoryRow>({}, (line) => {
    const category = {
      ...codeRow(line),
      kind: line.oneOf('kind_group', CATEGORY_KINDS),
      theme: line.code('theme'),
      defaultUrgency: line.oneOf('default_urgency', URGENCY_CODES),
    };
    const objection = categoryObjection(category);
    if (objection) throw line.fault(objection.column, objection.fault);
    return category;
  }),
  columns: [
    'code',
    'kind_group',
    'theme',
    'label_vi',
    'label_en',
    'citation',
    'default_urgency',
    ...VALIDITY,
  ],
};

export const KINDS = codeTable<KindRow>({ after: ['verifiable'] }, (line) => ({
  ...codeRow(line),
  verifiable: line.flag('verifiable'),
}));

export const CHANNELS = codeTable<ChannelRow>(
  { after: ['anonymous_possible', 'identity_typically_absent', 'forms'] },
  (line) => ({
    ...codeRow(line),
    anonymousPossible: line.flag('anonymous_possible'),
    identityTypicallyAbsent: line.flag('identity_typically_absent'),
    forms: line.list('forms'),
  }),
);

export const URGENCIES = codeTable<UrgencyRow>({ after: ['rank'] }, (line) => ({
  ...codeRow(line),
  code: line.oneOf('code', URGENCY_CODES),
  rank: line.count('rank'),
}));

export const REFUSAL_REASONS = codeTable<RefusalReasonRow>({ after: ['given_by_channel'] }, (line) => ({
  ...codeRow(line),
  givenByChannel: line.flag('given_by_channel'),
}));

export const CLOSURE_REASONS = codeTable<ClosureReasonRow>({ before: ['outcome'] }, (line) => ({
  ...codeRow(line),
  outcome: line.oneOf('outcome', CLOSURE_OUTCOMES),
}));

export const TRANSFER_REASONS = codeTable<TransferReasonRow>({ after: ['parent_unit_only'] }, (line) => ({
  ...codeRow(line),
  parentUnitOnly: line.flag('parent_unit_only'),
}));

export const ASSESSMENT_REASONS = codeTable<AssessmentReasonRow>({ before: ['valuable'] }, (line) => ({
  ...codeRow(line),
  valuable: line.flag('valuable'),
}));

/** `categoryCodes`: the codes a rule may be limited to. */
export function clockRules(categoryCodes: ReadonlySet<string>): CsvTable<ClockRuleRow> {
  const conditions = ['unit_kind', 'urgency', 'remote', 'category_codes'];
  return {
    columns: ['clock_code', ...conditions, 'amount', 'unit', 'starts_from', 'rolls_over', ...VALIDITY],
    row: (line) => {
      const unitKind = line.optionalOneOf('unit_kind', DESK_UNIT_KINDS);
      const urgency = line.optionalOneOf('urgency', URGENCY_CODES);
      const remote = line.optionalFlag('remote');
      return {
        clockCode: line.code('clock_code'),
        ...(unitKind !== undefined && { unitKind }),
        ...(urgency !== undefined && { urgency }),
        ...(remote !== undefined && { remote }),
        categoryCodes: knownOnly(line, 'category_codes', categoryCodes),
        amount: line.count('amount'),
        unit: line.oneOf('unit', CLOCK_UNITS),
        startsFrom: line.oneOf('starts_from', CLOCK_STARTS),
        rollsOver: line.flag('rolls_over'),
        ...validity(line),
      };
    },
    key: ({ clockCode, unitKind, urgency, remote, categoryCodes: only }) =>
      JSON.stringify([clockCode, unitKind, urgency, remote, only]),
    keyColumn: 'clock_code',
  };
}

/** `themes`: the themes a question may be asked for. */
export function mustAsks(themes: ReadonlySet<string>): CsvTable<MustAskRow> {
  return {
    columns: ['question_code', 'position', 'label_vi', 'label_en', 'themes', ...VALIDITY],
    row: (line) => {
      const asked = knownOnly(line, 'themes', themes);
      if (asked.length === 0) throw line.fault('themes', 'is empty');
      return {
        questionCode: line.code('question_code'),
        position: line.count('position'),
        labelVi: line.text('label_vi'),
        labelEn: line.text('label_en'),
        themes: asked,
        ...validity(line),
      };
    },
    key: ({ questionCode }) => questionCode,
    keyColumn: 'question_code',
  };
}

export const DANGER_WORDS: CsvTable<DangerWordRow> = {
  columns: ['phrase', 'emergency_number', 'fold_safe', ...VALIDITY],
  row: (line) => ({
    phrase: line.text('phrase'),
    emergencyNumber: line.oneOf('emergency_number', EMERGENCY_NUMBERS),
    foldSafe: line.flag('fold_safe'),
    ...validity(line),
  }),
  key: ({ phrase }) => phrase,
  keyColumn: 'phrase',
};

function knownOnly(line: CsvLine, column: string, known: ReadonlySet<string>): readonly string[] {
  const values = line.list(column);
  const stranger = values.find((value) => !known.has(value));
  if (stranger !== undefined) throw line.fault(column, `does not know "${stranger}"`);
  return values;
}
