import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually, expectCleanExit } from '@keng/testing';
import { startGateway, type RunningGateway } from '../src/gateway';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

/** Directory's sessions as far as the gateway sees them: two officers, any password but `wrong`. */
class Directory {
  readonly owners = new Map<string, string>();
  readonly acting = new Map<string, string | null>();
  readonly asked: { readonly url: string; readonly body: Record<string, unknown> }[] = [];
  /** Holds exchanges back while it is set. */
  gate: Promise<void> = Promise.resolve();

  open(officerId: string): string {
    const secret = randomUUID().replaceAll('-', '').padEnd(43, 'x');
    this.owners.set(secret, officerId);
    return secret;
  }

  async answer(url: string, body: Record<string, unknown>): Promise<readonly [number, object?]> {
    this.asked.push({ url, body });
    const secret = String(body['sessionToken']);
    const officerId = this.owners.get(secret);
    if (url === '/internal/sessions') return this.signIn(body);
    if (url === '/internal/activations')
      return body['activationCode'] === 'right' ? [204] : refusal('activation-refused');
    if (officerId === undefined) return refusal('unauthenticated');
    switch (url) {
      case '/internal/tokens':
        await this.gate;
        return [200, { token: `${officerId} ${this.acting.get(secret) ?? 'all'}`, officerId }];
      case '/internal/sessions/appointment':
        this.acting.set(secret, body['appointmentId'] as string | null);
        return [200, this.describe(secret)];
      case '/internal/sessions/end':
        this.owners.delete(secret);
        return [204];
      case '/internal/sessions/end-all':
        return this.endAll(officerId, body['keepCurrent'] === true ? secret : undefined);
      case '/internal/passwords': {
        this.endAll(officerId);
        const sessionToken = this.open(officerId);
        return [200, { sessionToken, session: this.describe(sessionToken) }];
      }
      case '/internal/totp':
        return [201, { secret: 'ABC', otpauthUrl: 'otpauth://totp/x', qrSvg: '<svg/>' }];
      case '/internal/totp/removal':
      case '/internal/totp/confirmation':
        return [204];
      default:
        return [200, this.describe(secret)];
    }
  }

  private signIn(body: Record<string, unknown>): readonly [number, object] {
    if (body['password'] === 'wrong') return refusal('credentials-wrong');
    if (body['password'] === 'locked') return refusal('account-locked', 403, { retryAfter: 120 });
    if (typeof body['replaces'] === 'string') this.owners.delete(body['replaces']);
    const sessionToken = this.open(String(body['username']));
    return [200, { sessionToken, session: this.describe(sessionToken) }];
  }

  private endAll(officerId: string, keep?: string): readonly [number, object] {
    for (const [secret, owner] of this.owners)
      if (owner === officerId && secret !== keep) this.owners.delete(secret);
    return [200, { officerId }];
  }

  private describe(secret: string): object {
    return {
      officerId: this.owners.get(secret),
      displayName: 'Cán bộ 01',
      appointments: [],
      actingAppointmentId: this.acting.get(secret) ?? null,
      roles: [],
      totpOn: false,
      expiresAt: '2026-11-23T08:00:00Z',
      idleExpiresAt: '2026-11-23T08:00:00Z',
      sessionExpiresAt: '2026-11-23T20:00:00Z',
    };
  }
}

function refusal(slug: string, status = 401, more: object = {}): readonly [number, object] {
  return [status, { type: `urn:keng:problem:${slug}`, status, ...more }];
}

let directory: Directory;
let servers: Server[];
let gateway: RunningGateway;

beforeEach(async () => {
  directory = new Directory();
  const directoryServer = await listen((request, response) => void answerAsDirectory(request, response));
  // A service that tells which token it was called with.
  const service = await listen((request, response) => {
    request.resume().on('end', () => send(response, [200, { token: request.headers.authorization }]));
  });
  servers = [directoryServer, service];
  gateway = await startGateway({
    KENG_PORT: '0',
    KENG_LOG_LEVEL: 'fatal',
    KENG_RATE_GUESSES: '20',
    KENG_DIRECTORY_URL: urlOf(directoryServer),
    KENG_VAULT_URL: urlOf(service),
    KENG_INTAKE_URL: urlOf(service),
    KENG_CASES_URL: urlOf(service),
    KENG_RECOGNITION_URL: urlOf(service),
  });
});
afterEach(async () => {
  await gateway.stop();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

async function answerAsDirectory(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
  send(response, await directory.answer(request.url ?? '', body));
}

interface Holder {
  readonly cookie: string;
  readonly 'x-csrf-token': string;
}

const call = (method: string, path: string, headers: object = {}, body?: unknown): Promise<Response> =>
  fetch(new URL(path, gateway.url), {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
async function holderOf(answer: Response): Promise<Holder> {
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return { cookie: cookieOf(answer), 'x-csrf-token': csrfToken };
}
const signIn = async (username = 'hoa', headers: object = {}): Promise<Holder> =>
  holderOf(await call('POST', '/api/session', headers, { username, password: 'right' }));
/** What a service behind the gateway sees of the session; undefined when it is not let through. */
async function tokenOf(holder: Holder): Promise<string | undefined> {
  const answer = await call('GET', '/api/intake/tips', holder);
  return answer.status === 200 ? ((await answer.json()) as { token: string }).token : undefined;
}
const slugOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { type: string }).type.replace('urn:keng:problem:', '');

describe('signing in', () => {
  it('opens a session under a new secret and ends the one that the browser held, planted or not', async () => {
    const planted = await signIn('ke-gian');
    expect(await tokenOf(planted)).toBeDefined();
    const own = await signIn('hoa', { cookie: planted.cookie });
    expect(own.cookie).not.toBe(planted.cookie);
    expect([await tokenOf(planted), await tokenOf(own)]).toEqual([undefined, 'Bearer hoa all']);
  });

  it('leaves the session that the browser held when the credentials are wrong', async () => {
    const holder = await signIn();
    await call('POST', '/api/session', { cookie: holder.cookie }, { username: 'hoa', password: 'wrong' });
    expect(await tokenOf(holder)).toBeDefined();
  });

  it('tells directory the family of the browser, never its name', async () => {
    await signIn('hoa', { 'user-agent': FIREFOX });
    expect(directory.asked).toEqual([
      {
        url: '/internal/sessions',
        body: { username: 'hoa', password: 'right', agentFamily: 'firefox' },
      },
    ]);
  });

  it('says how long the name is locked, in the body and in the header', async () => {
    const locked = await call('POST', '/api/session', {}, { username: 'hoa', password: 'locked' });
    expect([locked.status, locked.headers.get('retry-after')]).toEqual([403, '120']);
    expect(await locked.json()).toMatchObject({ type: 'urn:keng:problem:account-locked', retryAfter: 120 });
  });
});

describe('activating an account', () => {
  const activate = (activationCode: string, headers: object = {}): Promise<Response> =>
    call('POST', '/api/accounts/activation', headers, {
      username: 'hoa',
      activationCode,
      password: 'tieng keng bao yen',
    });

  it('needs no session, and opens none', async () => {
    const answer = await activate('right');
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, null]);
  });

  it('passes a refusal on', async () => {
    const refused = await activate('wrong');
    expect([refused.status, await slugOf(refused)]).toEqual([401, 'activation-refused']);
  });

  it('is refused from another site', async () => {
    const refused = await activate('right', { 'sec-fetch-site': 'cross-site' });
    expect([refused.status, await slugOf(refused)]).toEqual([403, 'csrf-failed']);
    expect(directory.asked).toEqual([]);
  });

  it('is limited by address together with sign-in', async () => {
    for (let attempts = 1; attempts <= 10; attempts += 1) {
      await activate('wrong');
      await call('POST', '/api/session', {}, { username: 'hoa', password: 'wrong' });
    }
    const refused = await activate('right');
    expect([refused.status, await slugOf(refused)]).toEqual([429, 'rate-limited']);
  });
});

describe('signing out everywhere', () => {
  it('is in force at once for every session of the officer, and for nobody else', async () => {
    const [one, other, stranger] = [await signIn(), await signIn(), await signIn('minh')];
    for (const holder of [one, other, stranger]) expect(await tokenOf(holder)).toBeDefined();
    const answer = await call('DELETE', '/api/session/all', one);
    expect([answer.status, cookieOf(answer)]).toEqual([204, 'sid=']);
    expect([await tokenOf(one), await tokenOf(other)]).toEqual([undefined, undefined]);
    expect(await tokenOf(stranger)).toBe('Bearer minh all');
  });

  it('may keep the session that asks', async () => {
    const [one, other] = [await signIn(), await signIn()];
    for (const holder of [one, other]) expect(await tokenOf(holder)).toBeDefined();
    const answer = await call('DELETE', '/api/session/all?keepCurrent=true', one);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, null]);
    expect([await tokenOf(one), await tokenOf(other)]).toEqual(['Bearer hoa all', undefined]);
  });

  it.each(['', '?keepCurrent=false'])('keeps none for "%s"', async (query) => {
    const one = await signIn();
    await call('DELETE', `/api/session/all${query}`, one);
    expect(await tokenOf(one)).toBeUndefined();
  });

  it('is not undone by a token that was on its way', async () => {
    const [one, other] = [await signIn(), await signIn()];
    let openGate = (): void => undefined;
    directory.gate = new Promise((resolve) => {
      openGate = resolve;
    });
    const onItsWay = tokenOf(other);
    await eventually('directory is asked for the token', () =>
      directory.asked.some(({ url }) => url === '/internal/tokens'),
    );
    await call('DELETE', '/api/session/all', one);
    openGate();
    // It was asked for before; what counts is that nobody is given it later.
    expect(await onItsWay).toBe('Bearer hoa all');
    expect(await tokenOf(other)).toBeUndefined();
  });
});

describe('signing out', () => {
  it('is in force at once, and for this session only', async () => {
    const [one, other] = [await signIn(), await signIn()];
    for (const holder of [one, other]) expect(await tokenOf(holder)).toBeDefined();
    expect((await call('DELETE', '/api/session', one)).status).toBe(204);
    expect([await tokenOf(one), await tokenOf(other)]).toEqual([undefined, 'Bearer hoa all']);
  });
});

describe('changing the password', () => {
  const change = (holder: Holder): Promise<Response> =>
    call('POST', '/api/session/password', holder, {
      currentPassword: 'right',
      newPassword: 'tieng keng bao yen',
    });

  it('gives this session a new cookie and header token, and ends all others at once', async () => {
    const [one, other] = [await signIn(), await signIn()];
    for (const holder of [one, other]) expect(await tokenOf(holder)).toBeDefined();
    const renewed = await holderOf(await change(one));
    expect(renewed.cookie).not.toBe(one.cookie);
    expect(renewed['x-csrf-token']).not.toBe(one['x-csrf-token']);
    expect([await tokenOf(one), await tokenOf(other)]).toEqual([undefined, undefined]);
    expect(await tokenOf(renewed)).toBe('Bearer hoa all');
  });
});

describe('acting under one appointment', () => {
  const choose = (holder: Holder, appointmentId: unknown): Promise<Response> =>
    call('PUT', '/api/session/appointment', holder, { appointmentId });

  it('is in force with the next request of this session, and of no other', async () => {
    const [one, other] = [await signIn(), await signIn()];
    for (const holder of [one, other]) expect(await tokenOf(holder)).toBe('Bearer hoa all');
    const chosen = randomUUID();
    expect(await (await choose(one, chosen)).json()).toMatchObject({ actingAppointmentId: chosen });
    expect([await tokenOf(one), await tokenOf(other)]).toEqual([`Bearer hoa ${chosen}`, 'Bearer hoa all']);
    await choose(one, null);
    expect(await tokenOf(one)).toBe('Bearer hoa all');
  });

  it('names the field when it is no id', async () => {
    expect((await choose(await signIn(), 'truc-ban')).status).toBe(422);
  });
});

describe('the second factor', () => {
  it('needs an Idempotency-Key to be proposed, and passes it on', async () => {
    const holder = await signIn();
    expect((await call('POST', '/api/session/totp', holder)).status).toBe(422);
    const key = randomUUID();
    const proposed = await call('POST', '/api/session/totp', { ...holder, 'idempotency-key': key });
    expect([proposed.status, proposed.headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(directory.asked.at(-1)?.body).toMatchObject({ key });
  });

  it('is confirmed by a code, and taken off by password and code', async () => {
    const holder = await signIn();
    const confirmed = await call('POST', '/api/session/totp/confirmation', holder, { code: '123456' });
    const removed = await call('DELETE', '/api/session/totp', holder, { code: '123456', password: 'right' });
    expect([confirmed.status, removed.status]).toEqual([204, 204]);
  });
});

describe.each([
  ['GET', '/api/session'],
  ['DELETE', '/api/session'],
  ['POST', '/api/session/renewal'],
  ['GET', '/api/session/all'],
  ['DELETE', '/api/session/all'],
  ['PUT', '/api/session/appointment'],
  ['POST', '/api/session/password'],
  ['POST', '/api/session/totp'],
  ['POST', '/api/session/totp/confirmation'],
  ['DELETE', '/api/session/totp'],
])('%s %s', (method, path) => {
  it('needs a session before it looks at anything', async () => {
    const refused = await call(method, path);
    expect([refused.status, await slugOf(refused)]).toEqual([401, 'unauthenticated']);
    expect(directory.asked).toEqual([]);
  });

  if (method !== 'GET') {
    it('needs the header token before it looks at anything', async () => {
      const { cookie } = await signIn();
      const refused = await call(method, path, { cookie });
      expect([refused.status, await slugOf(refused)]).toEqual([403, 'csrf-failed']);
      expect(directory.asked).toHaveLength(1);
    });
  }
});

async function listen(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const server = createServer(handler);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function send(response: ServerResponse, [status, body]: readonly [number, object?]): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

expectCleanExit();
