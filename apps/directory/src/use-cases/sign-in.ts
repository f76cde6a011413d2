import { Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { CredentialsWrong } from '../domain/account';
import { SessionSecrets } from '../domain/credentials';
import { SessionRepository } from '../domain/session-repository';
import { CheckCredentials, type Credentials } from './check-credentials';

export interface SignInRequest extends Credentials {
  readonly agentFamily: string;
  /** Secret of the session that the browser still holds: it ends, so that a planted one is worth nothing. */
  readonly replaces?: string;
}

/** Opens a session for the right credentials, always under a new secret. */
@Injectable()
export class SignIn {
  constructor(
    private readonly check: CheckCredentials,
    private readonly sessions: SessionRepository,
    private readonly secrets: SessionSecrets,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the session's secret
   * @throws CredentialsWrong, TotpRequired, AccountLocked, AccountInactive
   */
  async execute({ agentFamily, replaces, ...credentials }: SignInRequest): Promise<string> {
    const { officerId, passwordHash } = await this.check.everything(credentials);
    const now = this.clock.now();
    const secret = this.secrets.next();
    const session = { officerId, beganAt: now, seenAt: now, agentFamily };
    const start = { passwordHash, ...(replaces !== undefined && { replaces }) };
    if (!(await this.sessions.begin(secret, session, start))) throw new CredentialsWrong();
    return secret;
  }
}
