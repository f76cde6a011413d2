import { randomBytes } from 'node:crypto';
import { startKafkaServer } from './kafka-server';
import { startPostgresServer } from './postgres-server';
import type { RunDesk } from './run-desk';
import type { TestEnvironment } from './test-environment';

interface Stoppable {
  readonly description: string;
  readonly stop: () => Promise<void>;
}

/** The servers of one test run, each started when somebody first asks for it, and once. */
export interface RunServers {
  readonly desk: RunDesk;
  /** Stops what was started; waits for what is still starting. */
  stop(): Promise<void>;
}

/** @param announce is told once which back end serves */
export function runServers(environment: TestEnvironment, announce: (line: string) => void): RunServers {
  const databasePrefix = `keng_test_${randomBytes(4).toString('hex')}_`;
  const started: Promise<Stoppable>[] = [];

  function once<T extends Stoppable>(what: string, start: () => Promise<T>): () => Promise<T> {
    let server: Promise<T> | undefined;
    return async () => {
      if (server === undefined) {
        server = start();
        started.push(server);
        announce(`${what}: ${(await server).description}`);
      }
      return server;
    };
  }
  const postgres = once('testPostgres', () => startPostgresServer(environment, databasePrefix));
  const kafka = once('testBroker', () => startKafkaServer(environment));

  return {
    desk: {
      postgres: async () => ({ adminUrl: (await postgres()).adminUrl, databasePrefix }),
      kafka: async () => ({ brokers: (await kafka()).brokers }),
    },
    async stop() {
      // What failed to start was told to whoever asked for it, and has nothing to stop.
      await Promise.allSettled(started.map(async (server) => (await server).stop()));
    },
  };
}
