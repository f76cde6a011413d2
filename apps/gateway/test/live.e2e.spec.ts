import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually, expectCleanExit, followLive, type LiveClient } from '@keng/testing';
import { startGateway, type RunningGateway } from '../src/gateway';
import { csrfTokenOf } from '../src/sessions';

const OFFICER = {
  officerId: '11111111-1111-4111-8111-111111111111',
  displayName: 'Cán bộ',
  appointments: [],
};
const tokens = { anh: 'a'.repeat(43), binh: 'b'.repeat(43) };

interface Exchange {
  readonly sessionToken: string;
  readonly background: boolean;
}

describe('a live stream through the gateway', () => {
  let directory: Server;
  let service: Server;
  let gateway: RunningGateway;
  /** Streams that the service holds open. */
  const streams = new Set<ServerResponse>();
  const open: LiveClient[] = [];
  const ended = new Set<string>();
  let exchanges: Exchange[] = [];
  let seen: IncomingMessage['headers'][] = [];

  beforeAll(async () => {
    directory = await listen((request, response) => void answerAsDirectory(request, response));
    service = await listen((request, response) => {
      seen.push(request.headers);
      if (request.url?.includes('/live') !== true) {
        request.resume().on('end', () => response.end('{}'));
        return;
      }
      streams.add(response);
      response.once('close', () => streams.delete(response));
      response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
      response.write('id: 1\nevent: ready\ndata: {}\n\n');
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
    exchanges = [];
    seen = [];
    ended.clear();
  });
  afterEach(async () => {
    for (const client of open.splice(0)) await client.close();
    await eventually('the service has lost them too', async () => streams.size === 0);
  });

  const environment = (): Record<string, string> => ({
    KENG_PORT: '0',
    KENG_LOG_LEVEL: 'fatal',
    KENG_DIRECTORY_URL: urlOf(directory),
    KENG_VAULT_URL: urlOf(service),
    KENG_INTAKE_URL: urlOf(service),
    KENG_CASES_URL: urlOf(service),
    KENG_RECOGNITION_URL: urlOf(service),
  });

  async function answerAsDirectory(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Exchange;
    if (request.url === '/internal/sessions/end') ended.add(body.sessionToken);
    else exchanges.push(body);
    if (ended.has(body.sessionToken) && request.url === '/internal/tokens') {
      response.writeHead(401, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ type: 'urn:keng:problem:unauthenticated', status: 401 }));
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ token: `token-of-${body.sessionToken[0]}`, officer: OFFICER, expiresAt: '' }),
    );
  }

  const follow = async (who: keyof typeof tokens, headers: Record<string, string> = {}) => {
    const client = await followLive(new URL('/api/intake/live', gateway.url), {
      cookie: `sid=${tokens[who]}`,
      ...headers,
    });
    open.push(client);
    return client;
  };
  const send = (method: string, path: string, who: keyof typeof tokens) =>
    fetch(new URL(path, gateway.url), {
      method,
      headers: { cookie: `sid=${tokens[who]}`, 'x-csrf-token': csrfTokenOf(tokens[who]) },
    });

  it('passes each piece on as it comes, as it is', async () => {
    const client = await follow('anh', { 'last-event-id': '17', 'accept-encoding': 'gzip, br' });
    await client.hears('ready');
    for (const response of streams) response.write('id: 2\nevent: changed\ndata: {"id":"tip"}\n\n');
    await client.hears('changed');
    expect(client.ended).toBe(false);
    const { headers } = client.response;
    expect([headers.get('cache-control'), headers.get('x-accel-buffering')]).toEqual(['no-store', 'no']);
    expect(headers.has('content-encoding')).toBe(false);
    expect(seen[0]).toMatchObject({ authorization: 'Bearer token-of-a', 'last-event-id': '17' });
  });

  it('needs no place among the connections of other requests', async () => {
    for (let each = 0; each < 70; each += 1) await (await follow('anh')).hears('ready');
    expect(streams.size).toBe(70);
    expect((await send('GET', '/api/intake/tips', 'anh')).status).toBe(200);
  });

  it('ends at once with the session’s sign-out, and no other session’s does', async () => {
    const [mine, other] = [await follow('anh'), await follow('binh')];
    await Promise.all([mine.hears('ready'), other.hears('ready')]);
    expect((await send('DELETE', '/api/session', 'anh')).status).toBe(204);
    await mine.ends(1_000);
    await eventually('the service has lost it', async () => streams.size === 1);
    expect(other.ended).toBe(false);
    expect((await follow('anh')).response.status).toBe(401);
  });

  it('ends within 30 s when the session ends elsewhere', async () => {
    const client = await follow('anh');
    await client.hears('ready');
    ended.add(tokens.anh);
    await client.ends(30_000);
  }, 40_000);

  it('goes away at the service when the client goes', async () => {
    const client = await follow('anh');
    await client.hears('ready');
    await client.close();
    await eventually('the service has lost it', async () => streams.size === 0);
  });

  it('keeps no session alive, nor does presence; work does', async () => {
    const fresh = 'c'.repeat(43);
    const ask = (method: string, path: string) =>
      fetch(new URL(path, gateway.url), {
        method,
        headers: { cookie: `sid=${fresh}`, 'x-csrf-token': csrfTokenOf(fresh) },
      });
    const client = await followLive(new URL('/api/intake/live?after=1', gateway.url), {
      cookie: `sid=${fresh}`,
    });
    open.push(client);
    await ask('PUT', '/api/intake/tips/0/presence');
    expect(exchanges).toEqual([{ sessionToken: fresh, background: true }]);
    await ask('GET', '/api/intake/tips');
    expect(exchanges.map(({ background }) => background)).toEqual([true, false]);
  });

  it('ends at once when the gateway stops', async () => {
    const other = await startGateway(environment());
    const client = await followLive(new URL('/api/cases/live', other.url), { cookie: `sid=${tokens.binh}` });
    await client.hears('ready');
    const began = performance.now();
    await other.stop();
    await client.ends();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

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

expectCleanExit();
