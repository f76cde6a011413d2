import { connect } from 'node:net';

const METADATA_KEY = 3;
const METADATA_VERSION = 1;
const CORRELATION = 0x6b656e67;

/** Asks for the brokers and for no topic: header version 1 without a client id, then an empty list of topics. */
function metadataRequest(): Buffer {
  const request = Buffer.alloc(18);
  request.writeInt32BE(request.length - 4, 0);
  request.writeInt16BE(METADATA_KEY, 4);
  request.writeInt16BE(METADATA_VERSION, 6);
  request.writeInt32BE(CORRELATION, 8);
  request.writeInt16BE(-1, 12);
  request.writeInt32BE(0, 14);
  return request;
}

/** Whether the bytes hold a whole answer to the request, and whether it names a broker. */
function namesABroker(answer: Buffer): boolean | undefined {
  if (answer.length < 12 || answer.length < answer.readInt32BE(0) + 4) return undefined;
  return answer.readInt32BE(4) === CORRELATION && answer.readInt32BE(8) > 0;
}

/**
 * Whether a Kafka server on loopback answers a metadata request with a registered broker. An open port alone says
 * little: the broker opens it before it may serve.
 *
 * @param patienceMs how long the answer may take
 */
export function answersMetadata(port: number, patienceMs = 1000): Promise<boolean> {
  return new Promise((resolve) => {
    let answer = Buffer.alloc(0);
    const socket = connect({ port, host: '127.0.0.1', timeout: patienceMs });
    const finish = (ready: boolean) => {
      socket.destroy();
      resolve(ready);
    };
    socket.once('connect', () => socket.write(metadataRequest()));
    socket.on('data', (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk]);
      const ready = namesABroker(answer);
      if (ready !== undefined) finish(ready);
    });
    for (const end of ['error', 'timeout', 'close'] as const) socket.once(end, () => finish(false));
  });
}
