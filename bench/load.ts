import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** An answer that was read to its end. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Sends one request over kept-alive connections; cheaper than `fetch`, so that the load costs the server less. */
export function send(
  agent: Agent,
  url: URL,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Closed loop: `clients` at once, each starting its next act when the last has ended. @returns acts a second */
export async function ratePerSecond(
  clients: number,
  forMs: number,
  act: (client: number) => Promise<void>,
): Promise<number> {
  const started = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() - started < forMs) {
        await act(client);
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - started) / MS_PER_SECOND);
}

/**
 * Open loop: starts `perSecond` acts a second whether or not the earlier ones have ended, as people do.
 * @returns of each act the ms from when it should have started to its end, so that a stall counts for all it held up
 */
export async function openLoop(
  perSecond: number,
  forMs: number,
  act: (index: number) => Promise<void>,
): Promise<number[]> {
  const started = performance.now();
  const acts: Promise<number>[] = [];
  const total = Math.floor((perSecond * forMs) / MS_PER_SECOND);
  for (let index = 0; index < total; index += 1) {
    const intended = started + (index * MS_PER_SECOND) / perSecond;
    const early = intended - performance.now();
    if (early > 1) await delay(early);
    acts.push(act(index).then(() => performance.now() - intended));
  }
  return Promise.all(acts);
}

const MS_PER_SECOND = 1_000;
