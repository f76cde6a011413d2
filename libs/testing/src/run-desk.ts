import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testEnvironment } from './test-environment';

/** What the workers of a test run may ask its main process for, and what they get. */
export interface RunAnswers {
  readonly postgres: { readonly adminUrl: string; readonly databasePrefix: string };
  readonly kafka: { readonly brokers: readonly string[] };
}

export type RunDesk = { readonly [Subject in keyof RunAnswers]: () => Promise<RunAnswers[Subject]> };

export interface OpenDesk {
  readonly url: string;
  close(): void;
}

/**
 * Opens the desk in the process that outlives all workers, so that servers are started once a run, on demand, by
 * somebody who is sure to stop them. Loopback only, and the address holds a secret.
 */
export async function openRunDesk(desk: RunDesk): Promise<OpenDesk> {
  const secret = randomUUID();
  const server = createServer((request, response) => {
    const [given, subject] = (request.url ?? '').split('/').slice(1);
    const known = given === secret && (subject === 'postgres' || subject === 'kafka');
    if (!known) return void response.writeHead(404).end();
    desk[subject]().then(
      (answer) => response.writeHead(200).end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(503).end(error instanceof Error ? error.message : String(error)),
    );
  });
  // A server that cannot start may take its time; nothing but the end of the run shall cut a worker off.
  server.requestTimeout = 0;
  const port = await listen(server);
  server.unref();
  return { url: `http://127.0.0.1:${port}/${secret}`, close: () => void server.close() };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Asks the main process of this run for a server; the first one to ask waits until it has started.
 *
 * @throws Error with the reason if the server cannot be had, or if the spec was not started through `npm run jest`
 */
export function askRun<Subject extends keyof RunAnswers>(subject: Subject): Promise<RunAnswers[Subject]> {
  const { runUrl } = testEnvironment();
  if (runUrl === undefined) {
    throw new Error(
      'No test run is there to ask: start specs with "npm run jest", whose global set-up opens it',
    );
  }
  return ask(`${runUrl}/${subject}`) as Promise<RunAnswers[Subject]>;
}

async function ask(url: string): Promise<unknown> {
  const [response] = (await once(get(url, { agent: false }), 'response')) as [IncomingMessage];
  const body = Buffer.concat(await response.toArray()).toString('utf8');
  if (response.statusCode !== 200) throw new Error(`A server of this test run cannot be had: ${body}`);
  return JSON.parse(body);
}
