import { Agent, request } from 'node:http';

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
  return done / ((performance.now() - started) / 1_000);
}
