import { Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { InvalidFields } from '@keng/platform';
import { AccountLocked, CredentialsWrong } from '../domain/account';
import { AccountRepository } from '../domain/account-repository';
import { ActivationCodes, PasswordHasher } from '../domain/credentials';
import { PASSWORD_MIN_LENGTH, type PasswordFault, passwordFault } from '../domain/password-policy';

const REMEDIES: Readonly<Record<PasswordFault, string>> = {
  too_short: `Hãy dùng ít nhất ${PASSWORD_MIN_LENGTH} ký tự; một câu dễ nhớ là tốt nhất.`,
  too_long: 'Mật khẩu quá dài. Hãy rút ngắn.',
  too_simple: 'Mật khẩu lặp lại quá ít ký tự khác nhau. Hãy chọn mật khẩu khác.',
  too_common: 'Mật khẩu này quá phổ biến. Hãy chọn một câu của riêng mình.',
  holds_username: 'Mật khẩu không được chứa tên đăng nhập. Hãy chọn mật khẩu khác.',
};

/** Sets an officer's first password for the one-time activation code. */
@Injectable()
export class ActivateAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordHasher,
    private readonly codes: ActivationCodes,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws InvalidFields when the password is too weak; the code can still be used
   * @throws CredentialsWrong for an unknown user, a wrong code, one used before or expired
   * @throws AccountLocked after too many failures
   */
  async execute(given: { username: string; activationCode: string; password: string }): Promise<void> {
    const { username, activationCode, password } = given;
    const fault = passwordFault(password, username);
    if (fault) throw new InvalidFields([{ name: 'password', code: fault, remedy: REMEDIES[fault] }]);
    const now = this.clock.now();
    const claim = await this.accounts.claimAttempt(username, now);
    if (!claim.allowed) throw new AccountLocked({ retryAfterSeconds: claim.retryAfterSeconds });
    const account = await this.accounts.findByUsername(username);
    const expiresAt = account?.activationExpiresAt;
    const open = expiresAt !== undefined && Temporal.Instant.compare(now, expiresAt) < 0;
    const fits = this.codes.isCodeOf(account?.officerId ?? '', account?.activationIssue ?? 0, activationCode);
    const passwordHash = await this.passwords.hash(password);
    if (!account || !open || !fits) throw new CredentialsWrong();
    if (!(await this.accounts.activate(account, passwordHash))) throw new CredentialsWrong();
    await this.accounts.forgiveAttempts(username);
  }
}
