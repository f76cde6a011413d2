import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { DeskProblem } from './problem';

/** An account of the installation, as `demo-accounts.json` lists it. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly unitId: string;
  readonly officerId: string;
}

interface Session {
  readonly cookie: string;
  readonly csrfToken: string;
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly version?: number;
}

const PATIENCE_MS = 150_000;
const RETRY_STATUSES = [429, 503];
const SHORT_PAUSE_MS = 250;

/** One officer at a desk: signs in at the first need and works through the gateway as the pages do. */
export class DeskClient {
  private session: Promise<Session> | undefined;

  constructor(
    private readonly url: string,
    readonly account: DemoAccount,
  ) {}

  /** Signs in, unless that is done or under way. */
  async signIn(): Promise<void> {
    await this.open();
  }

  /** Headers that let a request in: the session, and where it comes from. */
  async proofs(): Promise<Record<'cookie' | 'x-csrf-token', string>> {
    const { cookie, csrfToken } = await this.open();
    return { cookie, 'x-csrf-token': csrfToken };
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.json({ method: 'GET', path });
  }

  /** @param version what the officer had read, for routes that ask for it */
  post<Answer>(path: string, body: unknown, version?: number): Promise<Answer> {
    return this.json({ method: 'POST', path, body, ...(version !== undefined && { version }) });
  }

  put<Answer>(path: string, body: unknown, version: number): Promise<Answer> {
    return this.json({ method: 'PUT', path, body, version });
  }

  async getBytes(path: string): Promise<Buffer> {
    const response = await this.send({ method: 'GET', path });
    return Buffer.from(await response.arrayBuffer());
  }

  private async json<Answer>(request: Request): Promise<Answer> {
    const response = await this.send(request);
    return (await response.json()) as Answer;
  }

  /** Sends until it is answered; a repeat carries the same idempotency key, so it takes effect once. */
  private async send(request: Request): Promise<Response> {
    const proofs = await this.proofs();
    const { method, body, version } = request;
    const headers = {
      ...proofs,
      ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    return patiently(this.url, request, headers);
  }

  private open(): Promise<Session> {
    this.session ??= this.createSession();
    return this.session;
  }

  private async createSession(): Promise<Session> {
    const { username, password } = this.account;
    const request: Request = { method: 'POST', path: '/api/session', body: { username, password } };
    const response = await patiently(this.url, request, { 'content-type': 'application/json' });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    const { csrfToken } = (await response.json()) as { csrfToken: string };
    return { cookie, csrfToken };
  }
}

/** Waits as long as the installation asks (429, 503), and tries again when a connection breaks. */
async function patiently(url: string, request: Request, headers: Record<string, string>): Promise<Response> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const response = await attempt(url, request, headers);
    if (response instanceof Response && !RETRY_STATUSES.includes(response.status)) {
      if (response.ok) return response;
      throw await problemOf(response, request);
    }
    if (performance.now() > deadline) {
      throw response instanceof Response ? await problemOf(response, request) : response;
    }
    await delay(response instanceof Response ? retryAfter(response) : SHORT_PAUSE_MS);
  }
}

async function attempt(
  url: string,
  request: Request,
  headers: Record<string, string>,
): Promise<Response | Error> {
  const { method, path, body } = request;
  try {
    return await fetch(new URL(path, url), {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (error) {
    // A refused or broken connection; fetch tells no more than a TypeError.
    return error instanceof Error ? error : new Error(String(error));
  }
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1_000 : SHORT_PAUSE_MS;
}

async function problemOf(response: Response, { method, path }: Request): Promise<DeskProblem> {
  const text = await response.text();
  const { type = '', fields, ...rest } = parseProblem(text);
  const named = fields?.map(({ name, code }) => `${name} ${code}`).join(', ') ?? '';
  const parameters = Object.entries(rest)
    .filter(([key]) => !['title', 'detail', 'status', 'instance'].includes(key))
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const slug = type.split(':').at(-1) || 'no-problem-document';
  return new DeskProblem(response.status, slug, [named, ...parameters].join(' ').trim(), `${method} ${path}`);
}

interface ProblemDocument {
  readonly type?: string;
  readonly fields?: readonly { readonly name: string; readonly code: string }[];
  readonly [parameter: string]: unknown;
}

function parseProblem(text: string): ProblemDocument {
  try {
    return JSON.parse(text) as ProblemDocument;
  } catch {
    return {};
  }
}
