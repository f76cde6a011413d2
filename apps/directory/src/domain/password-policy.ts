import { fold } from '@keng/kernel';

/** Why a password is refused. */
export type PasswordFault =
  'too_short' | 'too_long' | 'too_simple' | 'too_common' | 'holds_username' | 'unchanged';

export const PASSWORD_MIN_LENGTH = 12;
/** Longer input only costs work. */
export const PASSWORD_MAX_LENGTH = 128;
const FEWEST_DIFFERENT_SIGNS = 5;

/** Letters that must be left when the common words are taken out. */
const FEWEST_OWN_LETTERS = 4;

/** In search form, without blanks, longer ones first: what people choose when they are told to take twelve signs. */
const COMMON = [
  'administrator',
  'congannhandan',
  '1qaz2wsx3edc',
  'quantrivien',
  'qwertyuiop',
  '1q2w3e4r5t',
  'doimatkhau',
  'abcdefghij',
  'asdfghjkl',
  'hochiminh',
  'anhyeuem',
  'emyeuanh',
  'iloveyou',
  'changeme',
  'password',
  'passw0rd',
  'qwerty',
  'matkhau',
  'vietnam',
  'welcome',
  'xinchao',
  'letmein',
  'congan',
  'hanoi',
  'admin',
  'abcd',
  'abc',
];
const NO_LETTERS = /[^\p{L}]+/gu;

/**
 * What is wrong with a new password; undefined when it may be used. Length counts more than classes of signs, so
 * there are no rules on capitals and digits; common words do not count, however they are padded.
 */
export function passwordFault(password: string, username: string): PasswordFault | undefined {
  const signs = Array.from(password);
  if (signs.length < PASSWORD_MIN_LENGTH) return 'too_short';
  if (signs.length > PASSWORD_MAX_LENGTH) return 'too_long';
  if (new Set(signs).size < FEWEST_DIFFERENT_SIGNS) return 'too_simple';
  const plain = fold(password).replaceAll(' ', '');
  if (plain.includes(username)) return 'holds_username';
  const own = COMMON.reduce((rest, common) => rest.replaceAll(common, ''), plain);
  return own.replaceAll(NO_LETTERS, '').length < FEWEST_OWN_LETTERS ? 'too_common' : undefined;
}
