import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { Unauthenticated } from '@keng/platform';
import { CredentialsWrong } from '../domain/account';
import { AccountRepository } from '../domain/account-repository';
import { PasswordHasher, SessionSecrets } from '../domain/credentials';
import { SessionRepository } from '../domain/session-repository';
import { CheckCredentials } from './check-credentials';
import { OpenSessions } from './open-sessions';
import { refuseWeakPassword } from './refuse-weak-password';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Gives an officer another password: every other session ends, and this one goes on under a new secret. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly open: OpenSessions,
    private readonly check: CheckCredentials,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: PasswordHasher,
    private readonly secrets: SessionSecrets,
  ) {}

  /**
   * @returns the new secret of the session
   * @throws Unauthenticated when the session has ended
   * @throws InvalidFields when the new password is too weak
   * @throws CredentialsWrong, AccountLocked for the current one
   */
  async execute(secret: string, { currentPassword, newPassword }: PasswordChange): Promise<string> {
    const { username } = (await this.open.find(secret)).officer;
    refuseWeakPassword({ field: 'newPassword', password: newPassword, username, current: currentPassword });
    const account = await this.check.password(username, currentPassword);
    const passwordHash = await this.passwords.hash(newPassword);
    const next = this.secrets.next();
    await this.work.run(async () => {
      if (!(await this.accounts.changePassword(account, passwordHash))) throw new CredentialsWrong();
      await this.sessions.endAll(account.officerId, secret);
      if (!(await this.sessions.rotate(secret, next))) throw new Unauthenticated();
    });
    return next;
  }
}
