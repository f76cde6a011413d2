import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { eventually, expectCleanExit } from '@keng/testing';
import { startGateway, type RunningGateway } from '../src/gateway';

const CONNECTIONS = 40;
const NOWHERE = 'http://127.0.0.1:1';

let service: Server;
let gateway: RunningGateway;
let arrivals = 0;

beforeAll(async () => {
  service = createServer((request, response) => {
    arrivals += 1;
    request.resume().on('end', () => response.end('{}'));
  });
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  gateway = await startGateway({
    KENG_PORT: '0',
    KENG_LOG_LEVEL: 'fatal',
    KENG_RATE_GUESSES: '10000',
    KENG_REQUEST_SECONDS: '1',
    KENG_CONNECTIONS: String(CONNECTIONS),
    KENG_DIRECTORY_URL: NOWHERE,
    KENG_VAULT_URL: NOWHERE,
    KENG_INTAKE_URL: `http://127.0.0.1:${(service.address() as AddressInfo).port}`,
    KENG_CASES_URL: NOWHERE,
    KENG_RECOGNITION_URL: NOWHERE,
  });
});

afterAll(async () => {
  await gateway.stop();
  service.closeAllConnections();
  service.close();
  await once(service, 'close');
});

function open(): Socket {
  const { hostname, port } = new URL(gateway.url);
  return connect(Number(port), hostname).on('error', () => undefined);
}

/** Sends what is never a whole request, and gives the answer once the gateway has hung up. */
async function answerTo(bytes: string): Promise<string> {
  const socket = open();
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  socket.once('close', () => resolve());
  socket.write(bytes);
  await closed;
  return answer;
}

const post = (path: string, ...lines: string[]): string =>
  [`POST ${path} HTTP/1.1`, 'Host: keng', ...lines, '', ''].join('\r\n');
const JSON_TYPE = 'Content-Type: application/json';
const OWN = '/api/session';
const PASSED_ON = '/api/intake/receipts/status';

const isAlive = async (): Promise<void> => {
  expect((await fetch(new URL('/healthz', gateway.url))).status).toBe(200);
};

describe('whoever keeps the gateway waiting', () => {
  it.each([
    ['headers that never end', 'GET / HTTP/1.1\r\nHost: keng\r\nX-Slow: '],
    ['half a body', `${post(OWN, JSON_TYPE, 'Content-Length: 100')}{"username":`],
    ['half a body for a service', `${post(PASSED_ON, JSON_TYPE, 'Content-Length: 100')}{"words":`],
    ['a piece of a body in pieces', `${post(OWN, JSON_TYPE, 'Transfer-Encoding: chunked')}5\r\n{"use`],
  ])('is hung up on: %s', async (_, bytes) => {
    expect(await answerTo(bytes)).toMatch(/^(HTTP\/1\.1 408 |$)/);
    await isAlive();
  });
});

describe('whoever opens connections without end', () => {
  it('gets no more than are allowed, and the others are served once they are gone', async () => {
    const sockets = Array.from({ length: 3 * CONNECTIONS }, open);
    const closed = new Set<Socket>();
    for (const socket of sockets) socket.once('close', () => closed.add(socket));
    await eventually('connections beyond the limit are closed', () => closed.size >= 2 * CONNECTIONS);
    for (const socket of sockets) socket.destroy();
    await eventually('the gateway answers again', async () => {
      await isAlive();
      return true;
    });
  });
});

describe('a request that cannot be read', () => {
  it.each([
    ['is no HTTP', 'xin chào\r\n\r\n', 400],
    ['names two lengths', `${post(OWN, 'Content-Length: 2', 'Content-Length: 3')}{}`, 400],
    [
      'names a length and comes in pieces',
      `${post(OWN, 'Content-Length: 2', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
      400,
    ],
    ['has headers beyond measure', post(OWN, `X-Long: ${'x'.repeat(20_000)}`), 431],
  ])('is refused when it %s', async (_, bytes, status) => {
    const before = arrivals;
    expect(await answerTo(bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(arrivals).toBe(before);
    await isAlive();
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ])('is refused as %s', async (type) => {
    const headers = { 'content-type': type };
    const answer = await fetch(new URL(OWN, gateway.url), { method: 'POST', headers, body: '{}' });
    expect([415, 422]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  it('is refused once it has grown too large, whatever length it did not name', async () => {
    const piece = `10000\r\n${'x'.repeat(0x1_00_00)}\r\n`;
    const bytes = post(OWN, JSON_TYPE, 'Transfer-Encoding: chunked') + piece.repeat(6);
    expect(await answerTo(bytes)).toMatch(/^(HTTP\/1\.1 413 |$)/);
    await isAlive();
  });
});

expectCleanExit();
