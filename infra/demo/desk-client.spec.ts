import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeskClient } from './desk-client';

const ACCOUNT = { username: 'trucban.37', password: 'x', role: 'operator', unitId: 'u', officerId: 'o' };

type Answer = (request: IncomingMessage, response: ServerResponse, attempt: number) => void;

describe('an officer at a desk', () => {
  let server: Server;
  let seen: IncomingMessage[];
  let answer: Answer;

  beforeEach(async () => {
    seen = [];
    server = createServer((request, response) => {
      if (request.url === '/api/session') {
        response.setHeader('set-cookie', 'sid=abc; Path=/; HttpOnly');
        response.end(JSON.stringify({ csrfToken: 'token' }));
        return;
      }
      seen.push(request);
      answer(request, response, seen.length);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const client = (): DeskClient =>
    new DeskClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, ACCOUNT);

  it('shows the session, the proof against forgery, a key and the version it read', async () => {
    answer = (_, response) => response.end('{"version":4}');
    await client().post('/api/intake/tips/1/closure', { outcome: 'filed' }, 3);
    expect(seen[0]?.headers).toMatchObject({ cookie: 'sid=abc', 'x-csrf-token': 'token', 'if-match': '"3"' });
    expect(seen[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/u);
  });

  it.each([429, 503])('waits as long as a %d asks and repeats with the same key', async (status) => {
    answer = (_, response, attempt) => {
      if (attempt === 1) response.writeHead(status, { 'retry-after': '1' });
      response.end('{"ok":true}');
    };
    const started = performance.now();
    expect(await client().post('/api/intake/tips', {})).toEqual({ ok: true });
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
    const [first, second] = seen.map(({ headers }) => headers['idempotency-key']);
    expect(second).toBe(first);
  });

  it('repeats after a broken connection', async () => {
    answer = (request, response, attempt) => {
      if (attempt === 1) request.destroy();
      else response.end('{"ok":true}');
    };
    expect(await client().get('/api/intake/vocabulary')).toEqual({ ok: true });
    expect(seen).toHaveLength(2);
  });

  it('tells the slug and the fields of a refusal, at once', async () => {
    answer = (_, response) => {
      response.writeHead(422);
      response.end(
        JSON.stringify({
          type: 'urn:keng:problem:invalid-fields',
          status: 422,
          fields: [{ name: 'receivedAt', code: 'too_small', remedy: '…' }],
        }),
      );
    };
    await expect(client().post('/api/intake/tips', {})).rejects.toMatchObject({
      status: 422,
      slug: 'invalid-fields',
      message: 'POST /api/intake/tips: 422 invalid-fields receivedAt too_small',
    });
    expect(seen).toHaveLength(1);
  });
});
