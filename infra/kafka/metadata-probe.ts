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

/** The racks of the brokers an answer names; nothing while bytes of it are missing. */
function racksOf(answer: Buffer): readonly (string | undefined)[] | undefined {
  if (answer.length < 4 || answer.length < answer.readInt32BE(0) + 4) return undefined;
  if (answer.length < 12 || answer.readInt32BE(4) !== CORRELATION) return [];
  let at = 12;
  const text = (): string | undefined => {
    const length = answer.readInt16BE(at);
    at += 2 + Math.max(length, 0);
    return length < 0 ? undefined : answer.toString('utf8', at - length, at);
  };
  return Array.from({ length: answer.readInt32BE(8) }, () => {
    at += 4;
    text();
    at += 4;
    return text();
  });
}

/** A server that speaks another protocol may answer anything. */
function isAnsweredBy(answer: Buffer, rack: string | undefined): boolean | undefined {
  try {
    const racks = racksOf(answer);
    return racks && (rack === undefined ? racks.length > 0 : racks.includes(rack));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Whether a Kafka server on loopback answers a metadata request with a registered broker. An open port alone says
 * little: the broker opens it before it may serve.
 *
 * @param rack the broker's; without it any broker will do
 * @param patienceMs how long the answer may take
 */
export function answersMetadata(
  port: number,
  { rack, patienceMs = 1000 }: { readonly rack?: string; readonly patienceMs?: number } = {},
): Promise<boolean> {
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
      const ready = isAnsweredBy(answer, rack);
      if (ready !== undefined) finish(ready);
    });
    for (const end of ['error', 'timeout', 'close'] as const) socket.once(end, () => finish(false));
  });
}
