import { STATUS_CODES } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** Bytes of status text, content type and body together; the longest answer of the route has about 700. */
const ANSWER_BYTES = 1_024;
/** Answers leave at whole multiples of this time, ms, after the question came. */
const ANSWER_EVERY_MS = 100;

/** An answer whose size and time tell nothing. */
export interface LevelAnswer {
  readonly status: number;
  readonly contentType: string;
  /** JSON text. */
  readonly body: string;
}

/** Fills the JSON object up with a member `padding`, so that all answers are of one size on the wire. */
export function levelAnswer(status: number, contentType: string, content: object): LevelAnswer {
  const frame = Buffer.byteLength(`${STATUS_CODES[status]}${contentType}`);
  const bare = Buffer.byteLength(JSON.stringify({ ...content, padding: '' }));
  const padding = ' '.repeat(Math.max(0, ANSWER_BYTES - frame - bare));
  return { status, contentType, body: JSON.stringify({ ...content, padding }) };
}

/** Waits for the next moment at which an answer may leave. @param since `performance.now()` when the question came */
export async function untilNextBeat(since: number): Promise<void> {
  const spent = performance.now() - since;
  await delay(Math.ceil(ANSWER_EVERY_MS - (spent % ANSWER_EVERY_MS)));
}
