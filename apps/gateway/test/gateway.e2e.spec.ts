import { once } from 'node:events';
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { InvalidSettings } from '@keng/platform';
import { startGateway, type RunningGateway } from '../src/gateway';

const SESSION = 'a'.repeat(43);
const OFFICER_ID = '11111111-1111-4111-8111-111111111111';
const OFFICER = { officerId: OFFICER_ID, displayName: 'Cán bộ 01', appointments: [] };
const DESCRIBED = {
  ...OFFICER,
  actingAppointmentId: null,
  roles: [],
  totpOn: false,
  expiresAt: '2026-11-22T20:00:00Z',
  idleExpiresAt: '2026-11-22T20:00:00Z',
  sessionExpiresAt: '2026-11-23T08:00:00Z',
};

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

describe('the gateway', () => {
  let directory: Server;
  let service: Server;
  let gateway: RunningGateway;
  let seen: Seen[] = [];
  let exchanges = 0;
  let ended = false;

  beforeAll(async () => {
    directory = await listen(answerAsDirectory);
    service = await listen((request, response) => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
      request.resume().on('end', () => json(response, 200, { ok: true }));
    });
    gateway = await startGateway(environment());
  });

  afterAll(async () => {
    await gateway.stop();
    for (const server of [directory, service]) {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
  });

  beforeEach(() => {
    seen = [];
    ended = false;
  });

  const environment = (change: Record<string, string> = {}): Record<string, string> => ({
    KENG_PORT: '0',
    KENG_LOG_LEVEL: 'fatal',
    KENG_RATE_GUESSES: '10000',
    KENG_DIRECTORY_URL: urlOf(directory),
    KENG_VAULT_URL: urlOf(service),
    KENG_INTAKE_URL: urlOf(service),
    KENG_CASES_URL: urlOf(service),
    KENG_RECOGNITION_URL: 'http://127.0.0.1:1',
    ...change,
  });

  function answerAsDirectory(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, string>;
      if (request.url === '/internal/sessions' && body['password'] === 'right') {
        json(response, 200, { sessionToken: SESSION, session: DESCRIBED });
      } else if (request.url === '/internal/sessions/current' && body['sessionToken'] === SESSION && !ended) {
        json(response, 200, DESCRIBED);
      } else if (request.url === '/internal/tokens' && body['sessionToken'] === SESSION && !ended) {
        exchanges += 1;
        json(response, 200, { token: 'service-token', officerId: OFFICER_ID });
      } else if (request.url === '/internal/sessions/end') {
        ended = true;
        response.writeHead(204).end();
      } else {
        const slug = request.url === '/internal/sessions' ? 'credentials-wrong' : 'unauthenticated';
        json(response, 401, { type: `urn:keng:problem:${slug}`, status: 401 });
      }
    });
  }

  const call = (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
    fetch(new URL(path, gateway.url), {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const signIn = async (): Promise<{ cookie: string; 'x-csrf-token': string }> => {
    const answer = await call('POST', '/api/session', {}, { username: 'a', password: 'right' });
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrfToken };
  };
  const slugOf = async (answer: Response): Promise<string> =>
    ((await answer.json()) as { type: string }).type.replace('urn:keng:problem:', '');

  describe('signing in', () => {
    it('keeps the session in a cookie that no script reads and no other site sends', async () => {
      const answer = await call('POST', '/api/session', {}, { username: 'a', password: 'right' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toBe(`sid=${SESSION}; Path=/; HttpOnly; SameSite=Strict`);
      expect(await answer.text()).not.toContain(SESSION);
    });

    it('passes on that the credentials are wrong, without telling which half', async () => {
      const answer = await call('POST', '/api/session', {}, { username: 'a', password: 'wrong' });
      expect([answer.status, await slugOf(answer)]).toEqual([401, 'credentials-wrong']);
    });

    it('names a missing field', async () => {
      const answer = await call('POST', '/api/session', {}, { username: 'a' });
      expect(answer.status).toBe(422);
    });

    it('tells who is signed in, and forgets it after sign-out', async () => {
      const session = await signIn();
      const read = (await (await call('GET', '/api/session', session)).json()) as { officer: object };
      expect(read.officer).toEqual(OFFICER);
      expect((await call('DELETE', '/api/session', session)).status).toBe(204);
      expect((await call('GET', '/api/session', session)).status).toBe(401);
    });
  });

  describe('passing on', () => {
    it('swaps the cookie for a token and keeps back whatever the caller claims about itself', async () => {
      const session = await signIn();
      await call('GET', '/api/intake/tips?limit=5', {
        ...session,
        authorization: 'Bearer forged',
        'x-officer-id': 'forged',
        'x-correlation-id': 'forged-correlation',
        forwarded: 'for=1.2.3.4',
      });
      const [request] = seen;
      expect(request?.url).toBe('/api/intake/tips?limit=5');
      expect(request?.headers.authorization).toBe('Bearer service-token');
      expect(JSON.stringify(request?.headers)).not.toMatch(/forged|sid=|1\.2\.3\.4/);
    });

    it('asks directory once for many requests of one session', async () => {
      const session = await signIn();
      await call('GET', '/api/cases/cases', session);
      const before = exchanges;
      await Promise.all(Array.from({ length: 10 }, () => call('GET', '/api/cases/cases', session)));
      expect(exchanges).toBe(before);
    });

    it('refuses an ended session', async () => {
      const answer = await call('GET', '/api/intake/tips', { cookie: `sid=${'b'.repeat(43)}` });
      expect([answer.status, await slugOf(answer)]).toEqual([401, 'unauthenticated']);
      expect(seen).toEqual([]);
    });

    it('never passes /internal, nor a path that climbs to it', async () => {
      for (const path of [
        '/internal/tokens',
        '/api/directory/%2e%2e/%2e%2e/internal/tokens',
        '/api/internal/tokens',
      ]) {
        const answer = await call('POST', path, {}, { sessionToken: SESSION });
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
      expect(seen.filter(({ url }) => url.includes('internal') && !url.startsWith('/api/'))).toEqual([]);
    });

    it('says try again when a service is away', async () => {
      const answer = await call('GET', '/api/recognition/dossiers', await signIn());
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
      expect(await slugOf(answer)).toBe('try-again');
    });

    it('passes a story of full length', async () => {
      const answer = await call('POST', '/api/intake/tips', await signIn(), {
        narrative: 'ệ'.repeat(20_000),
      });
      expect(answer.status).toBe(200);
    });

    it('refuses a body larger than any request needs', async () => {
      const answer = await call('POST', '/api/intake/tips', await signIn(), {
        narrative: 'x'.repeat(300 * 1024),
      });
      expect([answer.status, await slugOf(answer)]).toEqual([413, 'too-large']);
    });

    it('passes a whole file to import, to whoever has a session, and nothing larger', async () => {
      const path = '/api/directory/imports/officers/preview';
      const file = { csv: 'x'.repeat(2 * 1024 * 1024) };
      // The stand-in for directory knows no imports.
      expect((await call('POST', path, await signIn(), file)).status).toBe(401);
      const tooLarge = { csv: 'x'.repeat(9 * 1024 * 1024) };
      expect((await call('POST', path, await signIn(), tooLarge)).status).toBe(413);
      const body = JSON.stringify(file);
      const headers = { 'content-type': 'application/json' };
      const stranger = await fetch(new URL(path, gateway.url), { method: 'POST', body, headers });
      expect(stranger.status).toBe(413);
    });
  });

  describe('a change', () => {
    it('passes with the header token', async () => {
      expect((await call('POST', '/api/intake/tips', await signIn(), {})).status).toBe(200);
    });

    it.each<[string, Record<string, string>]>([
      ['without the header token', { 'x-csrf-token': '' }],
      ['with another token', { 'x-csrf-token': 'x'.repeat(43) }],
      ['from another origin', { origin: 'https://evil.example' }],
      ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ])('is refused %s', async (_, change) => {
      const answer = await call('POST', '/api/intake/tips', { ...(await signIn()), ...change }, {});
      expect([answer.status, await slugOf(answer)]).toEqual([403, 'csrf-failed']);
      expect(seen).toEqual([]);
    });
  });

  describe('protection', () => {
    it('sends the security headers with every answer', async () => {
      const { headers } = await call('GET', '/');
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain("script-src 'self' 'unsafe");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    });

    it('gives every page of the desks a nonce of its own, which its styles need', async () => {
      const nonces = [];
      for (const path of ['/', '/sign-in', '/intake/tips/1']) {
        const answer = await call('GET', path);
        const [, nonce = ''] =
          /style-src 'self' 'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? [];
        const page = await answer.text();
        expect(page).toContain(`nonce="${nonce}"`);
        expect(page).not.toContain('__CSP_NONCE__');
        nonces.push(nonce);
      }
      expect(new Set(nonces).size).toBe(nonces.length);
      expect(Math.min(...nonces.map(({ length }) => length))).toBeGreaterThanOrEqual(22);
    });

    it('tells a page whether there is a session to ask for', async () => {
      expect(await (await call('GET', '/')).text()).toContain('data-session="absent"');
      const page = await call('GET', '/', await signIn());
      expect(await page.text()).toContain('data-session="present"');
      expect(page.headers.get('cache-control')).toBe('no-store');
    });

    it('limits guesses by address', async () => {
      const strict = await startGateway(environment({ KENG_RATE_GUESSES: '3' }));
      try {
        const guess = (): Promise<Response> =>
          fetch(new URL('/api/intake/receipts/status', strict.url), { method: 'POST' });
        const answers = [await guess(), await guess(), await guess(), await guess()];
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
        expect(await slugOf(answers[3] ?? Response.error())).toBe('rate-limited');
      } finally {
        await strict.stop();
      }
    });

    it.each([
      '/api/%73ession',
      '/api/session#x',
      'http://elsewhere/api/session',
      '/api/intake/./receipts/status',
      '/api/intake/receipts\\status',
      '/api/intake/%72eceipts/status',
    ])('limits guesses however their address is spelled: %s', async (target) => {
      const strict = await startGateway(environment({ KENG_RATE_GUESSES: '1' }));
      try {
        const spelled = (): Promise<number> => statusOf(strict.url, 'POST', target);
        await statusOf(strict.url, 'POST', '/api/session');
        expect(await spelled()).toBe(429);
      } finally {
        await strict.stop();
      }
    });

    it('counts sessions that directory does not know on their address', async () => {
      const strict = await startGateway(environment({ KENG_RATE_PER_SESSION: '10' }));
      try {
        const madeUp = (number: number): Promise<number> =>
          statusOf(strict.url, 'GET', '/api/cases/cases', {
            cookie: `sid=${String(number).padStart(43, 'c')}`,
          });
        const statuses: number[] = [];
        for (let number = 0; number < 11; number += 1) statuses.push(await madeUp(number));
        expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
      } finally {
        await strict.stop();
      }
    });

    it('counts on the address that the server in front names, not on one that the caller claims', async () => {
      const strict = await startGateway(
        environment({ KENG_RATE_GUESSES: '1', KENG_TLS_TERMINATED_BY: 'proxy' }),
      );
      try {
        const guessFrom = (claimed: string, seenByProxy: string): Promise<number> =>
          statusOf(strict.url, 'POST', '/api/session', { 'x-forwarded-for': `${claimed}, ${seenByProxy}` });
        await guessFrom('198.51.100.1', '203.0.113.5');
        expect(await guessFrom('198.51.100.2', '203.0.113.5')).toBe(429);
        expect(await guessFrom('198.51.100.2', '203.0.113.6')).not.toBe(429);
      } finally {
        await strict.stop();
      }
    });

    it.each([
      [{ KENG_HOST: '0.0.0.0' }, 'KENG_HOST'],
      [{ KENG_TLS_CERT: '/cert.pem' }, 'KENG_TLS_KEY'],
    ])('refuses to carry passwords in the clear: %j', async (change, variable) => {
      const error: unknown = await startGateway(environment(change)).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(InvalidSettings);
      expect((error as InvalidSettings).faults[0]?.variable).toBe(variable);
    });
  });

  it('is not ready while a service is away', async () => {
    const answer = await call('GET', '/readyz');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ ready: false, services: { recognition: 'not ready' } });
  });

  it('describes its own endpoints', async () => {
    const description = (await (await call('GET', '/api/openapi/gateway.json')).json()) as { paths: object };
    expect(Object.keys(description.paths).toSorted()).toEqual([
      '/api/accounts/activation',
      '/api/session',
      '/api/session/all',
      '/api/session/appointment',
      '/api/session/password',
      '/api/session/renewal',
      '/api/session/totp',
      '/api/session/totp/confirmation',
    ]);
  });

  it('shows the documentation page and its scripts from its own origin', async () => {
    const page = await (await call('GET', '/api/docs')).text();
    for (const [, source] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      const asset = await call('GET', source ?? '');
      expect([source, asset.status, (await asset.text()) !== '']).toEqual([source, 200, true]);
    }
    expect(page).not.toMatch(/https?:\/\//);
  });
});

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function listen(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const server = createServer(handler);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The status of a request whose target goes out as it is spelled here. */
async function statusOf(
  url: string,
  method: string,
  target: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const { hostname, port } = new URL(url);
  const sent = ask({ hostname, port, method, path: target, headers, agent: false }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  return answer.statusCode ?? 0;
}
