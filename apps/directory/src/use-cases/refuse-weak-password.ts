import { InvalidFields } from '@keng/platform';
import { PASSWORD_MIN_LENGTH, type PasswordFault, passwordFault } from '../domain/password-policy';

export const REMEDIES: Readonly<Record<PasswordFault, string>> = {
  too_short: `Hãy dùng ít nhất ${PASSWORD_MIN_LENGTH} ký tự; một câu dễ nhớ là tốt nhất.`,
  too_long: 'Mật khẩu quá dài. Hãy rút ngắn.',
  too_simple: 'Mật khẩu lặp lại quá ít ký tự khác nhau. Hãy chọn mật khẩu khác.',
  too_common: 'Mật khẩu này quá phổ biến. Hãy chọn một câu của riêng mình.',
  holds_username: 'Mật khẩu không được chứa tên đăng nhập. Hãy chọn mật khẩu khác.',
  unchanged: 'Mật khẩu mới phải khác mật khẩu đang dùng. Hãy chọn mật khẩu khác.',
};

/** A new password as it was typed. */
export interface NewPassword {
  /** Of the field, for the answer. */
  readonly field: string;
  readonly password: string;
  readonly username: string;
  /** The one that it is to replace. */
  readonly current?: string;
}

/** @throws InvalidFields when the password is too weak */
export function refuseWeakPassword({ field, password, username, current }: NewPassword): void {
  const fault = password === current ? 'unchanged' : passwordFault(password, username);
  if (fault) throw new InvalidFields([{ name: field, code: fault, remedy: REMEDIES[fault] }]);
}
