import { randomUUID } from 'node:crypto';
import { eventually, type Patience } from '../../libs/testing/src/eventually';
import { Refused, type Answer, type Call, type Caller } from './client';

const PATIENCE_MS = 90_000;
const RETRY_MS = 200;
/** A dead peer's connection may hang; then the request is given up and sent again. */
const ANSWER_LIMIT_MS = 10_000;
const TOO_MANY = 429;

interface Versioned {
  readonly version: number;
}

/** An officer who sends each request, under one idempotency key, until it is acknowledged. */
export class PersistentCaller {
  private readonly patience: Required<Patience>;

  /** @param onRetry told whenever a request has to be sent again */
  constructor(
    readonly caller: Caller,
    private readonly onRetry: () => void,
    { timeoutMs = PATIENCE_MS, intervalMs = RETRY_MS }: Patience = {},
  ) {
    this.patience = { timeoutMs, intervalMs };
  }

  /** @throws Refused */
  async post<Body>(path: string, body: unknown, key: string = randomUUID()): Promise<Body> {
    return this.take({ method: 'POST', path, body, headers: { 'idempotency-key': key } });
  }

  async get<Body>(path: string): Promise<Body> {
    return this.take({ method: 'GET', path });
  }

  /** Reads the record's version and decides; reads it again when the record has moved on meanwhile. @throws Refused */
  async decide<Body>(method: 'POST' | 'PUT', record: string, act: string, body?: unknown): Promise<Body> {
    return eventually(
      `${act} is not overtaken`,
      async () => {
        const { version } = await this.get<Versioned>(record);
        const call: Call = {
          method,
          path: `${record}/${act}`,
          body,
          version,
          headers: { 'idempotency-key': randomUUID() },
        };
        const answer = await this.send(call);
        if (answer.slug === 'stale-version') return undefined as Body;
        if (answer.status >= 300) throw new Refused(call, answer);
        return answer.json() as Body;
      },
      { timeoutMs: this.patience.timeoutMs },
    );
  }

  /** Sends until there is an answer that is not "later". */
  async send(call: Call): Promise<Answer> {
    return eventually(
      `${call.method} ${call.path} is answered`,
      async () => {
        try {
          const answer = await this.caller.send({ ...call, signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
          if (answer.status < 500 && answer.status !== TOO_MANY) return answer;
          throw new Refused(call, answer);
        } catch (error) {
          this.onRetry();
          throw error;
        }
      },
      this.patience,
    );
  }

  private async take<Body>(call: Call): Promise<Body> {
    const answer = await this.send(call);
    if (answer.status >= 300) throw new Refused(call, answer);
    return answer.json() as Body;
  }
}
