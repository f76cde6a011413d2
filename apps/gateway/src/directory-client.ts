import { Injectable } from '@nestjs/common';
import type { TokenAppointment } from '@keng/contracts';
import { causeTryAgain, ForwardedProblem } from './forwarded-problem';

/** The signed-in officer, as the desk shows it. */
export interface SignedInOfficer {
  readonly officerId: string;
  readonly displayName: string;
  readonly appointments: readonly TokenAppointment[];
}

export interface SessionAnswer {
  readonly sessionToken: string;
  readonly officer: SignedInOfficer;
  readonly expiresAt: string;
}

export interface TokenAnswer {
  /** EdDSA token of 60 seconds. */
  readonly token: string;
  readonly officer: SignedInOfficer;
  readonly expiresAt: string;
}

const TIMEOUT_MS = 10_000;

/** Directory's internal sign-in interface; only the gateway talks to it. */
@Injectable()
export class DirectoryClient {
  constructor(private readonly baseUrl: string) {}

  createSession(username: string, password: string, totp?: string): Promise<SessionAnswer> {
    return this.post('/internal/sessions', { username, password, ...(totp === undefined ? {} : { totp }) });
  }

  /** @param background whether this is no use of the session */
  exchange(sessionToken: string, background: boolean): Promise<TokenAnswer> {
    return this.post('/internal/tokens', { sessionToken, background });
  }

  async endSession(sessionToken: string): Promise<void> {
    await this.post('/internal/sessions/end', { sessionToken });
  }

  private async post<Answer>(path: string, body: object): Promise<Answer> {
    const response = await this.send(path, body);
    if (!response.ok) throw await ForwardedProblem.from(response);
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  }

  private async send(path: string, body: object): Promise<Response> {
    try {
      return await fetch(new URL(path, this.baseUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw causeTryAgain(error);
    }
  }
}
