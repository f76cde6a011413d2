import { connect } from 'node:net';

const METADATA_KEY = 3;
const METADATA_VERSION = 1;
const SASL_HANDSHAKE_KEY = 17;
const SASL_HANDSHAKE_VERSION = 1;
const SASL_AUTHENTICATE_KEY = 36;
const SASL_AUTHENTICATE_VERSION = 0;
const CORRELATION = 0x6b656e67;

/** Who asks, where the broker wants to know. */
export interface BrokerUser {
  readonly username: string;
  readonly password: string;
}

/** With header version 1, without a client id. */
function request(key: number, version: number, body: Buffer): Buffer {
  const header = Buffer.alloc(14);
  header.writeInt32BE(header.length - 4 + body.length, 0);
  header.writeInt16BE(key, 4);
  header.writeInt16BE(version, 6);
  header.writeInt32BE(CORRELATION, 8);
  header.writeInt16BE(-1, 12);
  return Buffer.concat([header, body]);
}

/** Asks for the brokers and for no topic: an empty list of topics. */
const metadataRequest = (): Buffer => request(METADATA_KEY, METADATA_VERSION, Buffer.alloc(4));

/** SASL PLAIN: the mechanism, then the user; each is answered before the next request is read. */
function introductions({ username, password }: BrokerUser): readonly Buffer[] {
  const mechanism = Buffer.from('\0\x05PLAIN');
  const token = Buffer.from(`\0${username}\0${password}`);
  const length = Buffer.alloc(4);
  length.writeInt32BE(token.length);
  return [
    request(SASL_HANDSHAKE_KEY, SASL_HANDSHAKE_VERSION, mechanism),
    request(SASL_AUTHENTICATE_KEY, SASL_AUTHENTICATE_VERSION, Buffer.concat([length, token])),
  ];
}

/** The first answer and what follows it; nothing while bytes of it are missing. */
function firstAnswer(received: Buffer): readonly [answer: Buffer, rest: Buffer] | undefined {
  if (received.length < 4) return undefined;
  const end = received.readInt32BE(0) + 4;
  return received.length < end ? undefined : [received.subarray(0, end), received.subarray(end)];
}

/** The racks of the brokers that an answer names. */
function racksOf(answer: Buffer): readonly (string | undefined)[] {
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
function names(answer: Buffer, rack: string | undefined): boolean {
  try {
    const racks = racksOf(answer);
    return rack === undefined ? racks.length > 0 : racks.includes(rack);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export interface Asking {
  /** The broker's; without it any broker will do. */
  readonly rack?: string;
  /** Who asks; without it, nobody in particular. */
  readonly user?: BrokerUser | undefined;
  /** How long the answer may take, in ms. */
  readonly patienceMs?: number;
}

/**
 * Whether a Kafka server on loopback answers a metadata request with a registered broker. An open port alone says
 * little: the broker opens it before it may serve. One that refuses who asks answers nothing.
 */
export function answersMetadata(
  port: number,
  { rack, user, patienceMs = 1000 }: Asking = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    let received: Buffer = Buffer.alloc(0);
    const unasked = [...(user ? introductions(user) : []), metadataRequest()];
    const socket = connect({ port, host: '127.0.0.1', timeout: patienceMs });
    const ask = (): void => void socket.write(unasked.shift() ?? Buffer.alloc(0));
    const finish = (ready: boolean): void => {
      socket.destroy();
      resolve(ready);
    };
    socket.once('connect', ask);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const whole = firstAnswer(received);
      if (!whole) return;
      if (unasked.length === 0) {
        finish(names(whole[0], rack));
        return;
      }
      [, received] = whole;
      ask();
    });
    for (const end of ['error', 'timeout', 'close'] as const) socket.once(end, () => finish(false));
  });
}
