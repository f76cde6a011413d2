import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, jwtVerify, SignJWT, type CryptoKey } from 'jose';
import { KeysAway, remoteKeys } from './token-keys';

describe('the keys of directory', () => {
  let server: Server;
  let answer: { status: number; body: string };
  let asked = 0;
  let key: CryptoKey;

  beforeEach(async () => {
    const pair = await generateKeyPair('EdDSA');
    key = pair.privateKey;
    answer = {
      status: 200,
      body: JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'EdDSA' }] }),
    };
    asked = 0;
    server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
    await listenAt(0);
  });

  afterEach(() => leave());

  const listenAt = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const leave = async (): Promise<void> => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const keysOf = (askedAnewMs?: number): ReturnType<typeof remoteKeys> =>
    remoteKeys(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, askedAnewMs);
  const token = (kid = 'one'): Promise<string> =>
    new SignJWT({}).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key);

  it('verify a token, and are asked for once', async () => {
    const { find } = keysOf();
    await jwtVerify(await token(), find);
    await jwtVerify(await token(), find);
    expect(asked).toBe(1);
  });

  it('that were fetched stand in while directory is away, and are asked for again when it is back', async () => {
    const { find } = keysOf(0);
    await jwtVerify(await token(), find);
    const { port } = server.address() as AddressInfo;
    await leave();
    await expect(jwtVerify(await token(), find)).resolves.toBeDefined();
    await listenAt(port);
    const before = asked;
    await jwtVerify(await token(), find);
    await expect(jwtVerify(await token('unknown'), find)).rejects.toThrow('no applicable key');
    expect(asked).toBeGreaterThan(before);
  });

  it.each([
    ['is not there', undefined],
    ['is starting', { status: 503, body: '' }],
    ['answers something else', { status: 200, body: '[]' }],
    ['answers no JSON', { status: 200, body: '<html>' }],
  ])('that were never fetched, where directory %s: nobody can say now', async (_what, given) => {
    const { find } = keysOf();
    if (given) answer = given;
    else await leave();
    await expect(jwtVerify(await token(), find)).rejects.toBeInstanceOf(KeysAway);
  });

  it('say nothing of a token under a key unknown so far while directory is away', async () => {
    const { find } = keysOf(0);
    await jwtVerify(await token(), find);
    await leave();
    await expect(jwtVerify(await token('newer'), find)).rejects.toBeInstanceOf(KeysAway);
  });

  it('do not know a token of somebody else', async () => {
    const { find } = keysOf();
    await expect(jwtVerify(await token('unknown'), find)).rejects.toThrow('no applicable key');
    key = (await generateKeyPair('EdDSA')).privateKey;
    await expect(jwtVerify(await token(), find)).rejects.toThrow('signature');
  });
});
