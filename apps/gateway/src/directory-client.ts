import { Injectable } from '@nestjs/common';
import type { AgentFamily, Role } from '@keng/contracts';
import { causeTryAgain, ForwardedProblem } from './forwarded-problem';
import type { SessionListView, TotpProposalView } from './session.view';

/** The session as directory describes it, for the screen. */
export interface SessionDescription {
  readonly officerId: string;
  readonly displayName: string;
  readonly appointments: readonly HeldAppointment[];
  readonly actingAppointmentId: string | null;
  readonly roles: readonly Role[];
  readonly totpOn: boolean;
  readonly expiresAt: string;
  readonly idleExpiresAt: string;
  readonly sessionExpiresAt: string;
}

interface HeldAppointment {
  readonly appointmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
  readonly capacity?: string;
}

/** A session under a new secret. */
export interface BegunSession {
  readonly sessionToken: string;
  readonly session: SessionDescription;
}

export interface TokenAnswer {
  /** EdDSA token of 60 seconds. */
  readonly token: string;
  readonly officerId: string;
}

interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
}

interface Browser {
  readonly agentFamily: AgentFamily;
  /** Secret of the session that the browser held until now. */
  readonly replaces?: string;
}

const TIMEOUT_MS = 10_000;

/** Directory's internal sign-in interface; only the gateway talks to it. */
@Injectable()
export class DirectoryClient {
  constructor(private readonly baseUrl: string) {}

  createSession(credentials: Credentials, browser: Browser): Promise<BegunSession> {
    return this.post('/internal/sessions', { ...credentials, ...browser });
  }

  readSession(sessionToken: string): Promise<SessionDescription> {
    return this.post('/internal/sessions/current', { sessionToken });
  }

  renewSession(sessionToken: string): Promise<SessionDescription> {
    return this.post('/internal/sessions/renewal', { sessionToken });
  }

  chooseAppointment(sessionToken: string, appointmentId: string | null): Promise<SessionDescription> {
    return this.post('/internal/sessions/appointment', { sessionToken, appointmentId });
  }

  listSessions(sessionToken: string): Promise<SessionListView> {
    return this.post('/internal/sessions/list', { sessionToken });
  }

  /** @param background whether this is no use of the session */
  exchange(sessionToken: string, background: boolean): Promise<TokenAnswer> {
    return this.post('/internal/tokens', { sessionToken, background });
  }

  endSession(sessionToken: string): Promise<void> {
    return this.post('/internal/sessions/end', { sessionToken });
  }

  endAllSessions(sessionToken: string, keepCurrent: boolean): Promise<{ readonly officerId: string }> {
    return this.post('/internal/sessions/end-all', { sessionToken, keepCurrent });
  }

  activate(activation: {
    readonly username: string;
    readonly activationCode: string;
    readonly password: string;
  }): Promise<void> {
    return this.post('/internal/activations', activation);
  }

  changePassword(
    sessionToken: string,
    change: { readonly currentPassword: string; readonly newPassword: string },
  ): Promise<BegunSession> {
    return this.post('/internal/passwords', { sessionToken, ...change });
  }

  proposeTotp(sessionToken: string, key: string): Promise<TotpProposalView> {
    return this.post('/internal/totp', { sessionToken, key });
  }

  confirmTotp(sessionToken: string, code: string): Promise<void> {
    return this.post('/internal/totp/confirmation', { sessionToken, code });
  }

  removeTotp(
    sessionToken: string,
    proof: { readonly password: string; readonly code: string },
  ): Promise<void> {
    return this.post('/internal/totp/removal', { sessionToken, ...proof });
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
