import type { Bilingual } from './problems/problem';

/** What is wrong with one field and how to put it right; the value itself is never repeated. */
export interface FieldRemedy {
  readonly code: string;
  readonly remedy: Bilingual;
}

/** One entry of `fields[]` in an `invalid-fields` problem. */
export interface FieldProblem extends FieldRemedy {
  /** Path of the field: `reporters[0].alias`. */
  readonly name: string;
}

const remedies = {
  required: { vi: 'Mục này bắt buộc. Hãy điền.', en: 'This field is required. Fill it in.' },
  unknown_field: {
    vi: 'Không có mục này. Hãy bỏ mục này ra.',
    en: 'There is no such field. Leave it out.',
  },
  not_text: { vi: 'Hãy nhập chữ.', en: 'Enter text.' },
  too_short: { vi: 'Quá ngắn. Hãy nhập thêm.', en: 'Too short. Enter more.' },
  too_long: { vi: 'Quá dài. Hãy rút ngắn.', en: 'Too long. Shorten it.' },
  wrong_length: { vi: 'Sai độ dài. Hãy kiểm tra lại.', en: 'Wrong length. Check it.' },
  wrong_form: {
    vi: 'Không đúng dạng. Hãy kiểm tra và nhập lại.',
    en: 'Not of the expected form. Check it and enter it again.',
  },
  not_uuid: { vi: 'Mã định danh không đúng dạng UUID.', en: 'The identifier must be a lower-case UUID.' },
  not_code: {
    vi: 'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch dưới.',
    en: 'A code has lower-case letters, digits and underscores only.',
  },
  not_document_number: {
    vi: 'Hãy nhập số, ký hiệu văn bản, ví dụ 05/QĐ-UBND.',
    en: 'Enter the number of the document, such as 05/QĐ-UBND.',
  },
  not_instant: {
    vi: 'Hãy nhập ngày giờ kèm múi giờ, ví dụ 2026-11-02T08:15:00+07:00.',
    en: 'Enter date, time and offset, such as 2026-11-02T08:15:00+07:00.',
  },
  not_date: {
    vi: 'Hãy nhập một ngày có thật, ví dụ 2026-11-02.',
    en: 'Enter an existing day, such as 2026-11-02.',
  },
  not_in_list: {
    vi: 'Hãy chọn một giá trị trong danh mục.',
    en: 'Choose a value from the list.',
  },
  not_integer: { vi: 'Hãy nhập số nguyên.', en: 'Enter a whole number.' },
  not_number: { vi: 'Hãy nhập số.', en: 'Enter a number.' },
  too_small: { vi: 'Số quá nhỏ. Hãy kiểm tra lại.', en: 'Too small. Check the number.' },
  too_large: { vi: 'Số quá lớn. Hãy kiểm tra lại.', en: 'Too large. Check the number.' },
  not_boolean: { vi: 'Hãy chọn có hoặc không.', en: 'Choose yes or no.' },
  not_list: { vi: 'Mục này phải là danh sách.', en: 'This field must be a list.' },
  too_few: { vi: 'Danh sách còn thiếu. Hãy thêm.', en: 'The list is too short. Add to it.' },
  too_many: { vi: 'Danh sách quá dài. Hãy bớt đi.', en: 'The list is too long. Take some out.' },
  repeated: { vi: 'Có mục lặp lại. Hãy bỏ mục trùng.', en: 'Something stands twice. Remove the repeat.' },
  not_object: { vi: 'Mục này phải là một nhóm trường.', en: 'This field must be an object.' },
  not_exactly_one: {
    vi: 'Hãy điền đúng một trong các mục liên quan.',
    en: 'Fill in exactly one of the related fields.',
  },
} as const satisfies Record<string, Bilingual>;

export type FieldCode = keyof typeof remedies;

/** Names under which class-validator, and our own decorators, report a broken rule. */
const codeByConstraint: Readonly<Record<string, FieldCode>> = {
  isDefined: 'required',
  isNotEmpty: 'required',
  whitelistValidation: 'unknown_field',
  isString: 'not_text',
  minLength: 'too_short',
  maxLength: 'too_long',
  jsonBytes: 'too_long',
  isLength: 'wrong_length',
  matches: 'wrong_form',
  isUuid: 'not_uuid',
  isCode: 'not_code',
  isUnitCode: 'wrong_form',
  isCitation: 'wrong_form',
  isPrintedName: 'wrong_form',
  isDocumentNumber: 'not_document_number',
  isInstant: 'not_instant',
  isRfc3339: 'not_instant',
  isPlainDate: 'not_date',
  isIn: 'not_in_list',
  isEnum: 'not_in_list',
  equals: 'not_in_list',
  isInt: 'not_integer',
  isNumber: 'not_number',
  min: 'too_small',
  isPositive: 'too_small',
  max: 'too_large',
  isBoolean: 'not_boolean',
  isArray: 'not_list',
  arrayNotEmpty: 'too_few',
  arrayMinSize: 'too_few',
  arrayMaxSize: 'too_many',
  arrayUnique: 'repeated',
  isObject: 'not_object',
  isPart: 'not_object',
  nestedValidation: 'not_object',
  unknownValue: 'not_object',
  exactlyOneOf: 'not_exactly_one',
};

export const fieldCodes = Object.keys(remedies) as FieldCode[];

export function fieldRemedy(code: FieldCode): FieldRemedy {
  return { code, remedy: remedies[code] };
}

/**
 * The remedy for a field, from the rules it broke. A missing field breaks several at once and is only "required".
 *
 * @param constraints names of the broken rules, in the validator's order; the first known one decides.
 * @param missing the request did not hold the field, or held `null`.
 */
export function fieldProblemOf(name: string, constraints: readonly string[], missing: boolean): FieldProblem {
  if (missing) return { name, ...fieldRemedy('required') };
  const constraint = constraints.find((candidate) => Object.hasOwn(codeByConstraint, candidate));
  return { name, ...fieldRemedy((constraint && codeByConstraint[constraint]) || 'wrong_form') };
}
