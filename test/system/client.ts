import { randomUUID } from 'node:crypto';
import type { DemoAccount, Product } from './product';

/** One answer, whatever its status: in these tests refusals matter as much as successes. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  /** The slug of a problem document; undefined for anything else. */
  readonly slug: string | undefined;
  /** The body as JSON. @throws SyntaxError when it is none */
  json(): unknown;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  /** What the caller had read, for `If-Match`. */
  readonly version?: number;
  /** Gives the request up. */
  readonly signal?: AbortSignal;
  /** More headers, or other values than the usual ones; null leaves a usual one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

interface Session {
  readonly cookie: string;
  readonly csrfToken: string;
}

/** A request that the thread of a test needs did not succeed. */
export class Refused extends Error {
  constructor(
    { method, path }: Call,
    readonly answer: Answer,
  ) {
    super(`${method} ${path} was answered ${answer.status}: ${answer.text}`);
  }
}

/** Somebody at the product's one address: an officer with a session, or nobody in particular. */
export class Caller {
  private constructor(
    private readonly url: string,
    readonly account: DemoAccount | undefined,
    readonly session: Session | undefined,
    private readonly listen: (answer: Answer) => void,
  ) {}

  static anonymous(url: string, listen: (answer: Answer) => void = () => undefined): Caller {
    return new Caller(url, undefined, undefined, listen);
  }

  /** @param listen hears every answer */
  static async signIn(
    url: string,
    account: DemoAccount,
    listen: (answer: Answer) => void = () => undefined,
  ): Promise<Caller> {
    const { username, password } = account;
    const signIn = { method: 'POST', path: '/api/session', body: { username, password } };
    const answer = await Caller.anonymous(url).send(signIn);
    if (answer.status !== 200) throw new Refused(signIn, answer);
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
    const { csrfToken } = answer.json() as { csrfToken: string };
    return new Caller(url, account, { cookie: cookie.join('; '), csrfToken }, listen);
  }

  /** Sends with session, CSRF token and, for a change, a fresh idempotency key; gives whatever comes back. */
  async send(call: Call): Promise<Answer> {
    const { method, path, body, raw, signal } = call;
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: this.headersOf(call),
      body: raw ?? (body === undefined ? null : JSON.stringify(body)),
      ...(signal && { signal }),
    });
    const answer = answerOf(response, await bytesOf(response));
    this.listen(answer);
    return answer;
  }

  /** Sends what must succeed. @throws Refused */
  async ask<Body>(call: Call): Promise<Body> {
    const answer = await this.send(call);
    if (answer.status >= 300) throw new Refused(call, answer);
    return answer.json() as Body;
  }

  get<Body>(path: string): Promise<Body> {
    return this.ask({ method: 'GET', path });
  }

  post<Body>(path: string, body: unknown, version?: number): Promise<Body> {
    return this.ask({ method: 'POST', path, body, ...(version !== undefined && { version }) });
  }

  put<Body>(path: string, body: unknown, version: number): Promise<Body> {
    return this.ask({ method: 'PUT', path, body, version });
  }

  private headersOf({ method, body, raw, version, headers = {} }: Call): Headers {
    const all: Record<string, string | null> = {
      ...(this.session && { cookie: this.session.cookie, 'x-csrf-token': this.session.csrfToken }),
      ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
      ...((body !== undefined || raw !== undefined) && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...headers,
    };
    return new Headers(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null));
  }
}

/** @throws Error when the demo installation has no such account */
export function accountOf(product: Product, username: string): DemoAccount {
  const account = product.accounts.find((candidate) => candidate.username === username);
  if (!account) throw new Error(`the demo installation has no account ${username}`);
  return account;
}

/** Of a stream, which does not end, the beginning. */
async function bytesOf(response: Response): Promise<Buffer> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true || !response.body) {
    return Buffer.from(await response.arrayBuffer());
  }
  const reader = response.body.getReader();
  const { value = new Uint8Array() } = await reader.read();
  await reader.cancel();
  return Buffer.from(value);
}

const PROBLEM_TYPE = 'urn:keng:problem:';

function answerOf({ status, headers }: Response, bytes: Buffer): Answer {
  const text = bytes.toString('utf8');
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') === true;
  const json = (): unknown => JSON.parse(text);
  const type = isProblem ? (json() as { type?: string }).type : undefined;
  const slug = type?.startsWith(PROBLEM_TYPE) === true ? type.slice(PROBLEM_TYPE.length) : undefined;
  return { status, headers, bytes, text, slug, json };
}
