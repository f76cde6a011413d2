import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { replayTransport, type TellHistory } from '@keng/messaging';
import { startService, type ServiceDefinition } from '@keng/platform';
import { provisionDatabase } from '../provision-database';
import { serviceEnvironment } from '../service-environment';
import { compareTables, type TableComparison } from './compare-tables';
import { withScratchDatabase } from './scratch-database';
import { upToLive, type LiveState } from './live-state';

export interface Replay {
  readonly service: ServiceDefinition;
  readonly adminUrl: string;
  readonly dataDir: string;
  /** The live tables, and how far each key of each group has come in them. */
  readonly live: LiveState;
  /** Where the events come from. */
  readonly tell: TellHistory;
}

/** The tables of a service that events fill. */
export function derivedTables({ groups }: ServiceDefinition): readonly string[] {
  return groups.flatMap(({ derives }) => derives);
}

/**
 * Fills the derived tables of a service from its first event on, in an empty database beside the live one, up to
 * exactly the events that the live tables show, and compares both.
 */
export function replayService(replay: Replay): Promise<readonly TableComparison[]> {
  const { service, adminUrl, live } = replay;
  return withScratchDatabase(live.admin, adminUrl, async (scratchUrl) => {
    await provisionDatabase(scratchUrl, [{ schema: service.name, migrations: service.migrations }]);
    await fill(replay, scratchUrl);
    const scratch = new Client({ connectionString: scratchUrl, application_name: 'keng-replay' });
    await scratch.connect();
    try {
      const tables = derivedTables(service).map((table) => `${service.name}.${table}`);
      return await compareTables(tables, { live: live.admin, replayed: scratch });
    } finally {
      await scratch.end();
    }
  });
}

/** Runs the service's own consumers over its history. */
async function fill({ service, dataDir, live, tell }: Replay, scratchUrl: string): Promise<void> {
  const file = (...parts: string[]): string => join(dataDir, ...parts);
  const printDirectory = mkdtempSync(join(tmpdir(), 'keng-replay-'));
  const transport = replayTransport(async (group, take) => {
    // The others make new things; their tables are no projections.
    if (group.derives.length > 0) await tell(group, upToLive(live, group, take));
  });
  const env = serviceEnvironment(service.name, {
    adminUrl: scratchUrl,
    password: readFileSync(file('secrets', `${service.name}-database-password`), 'utf8').trim(),
    port: '0',
    logLevel: 'error',
    directoryUrl: 'http://127.0.0.1:1',
    publicUrl: 'http://127.0.0.1:1',
    printDirectory,
    file,
  });
  try {
    const running = await startService(service, { env, transport });
    try {
      await transport.done();
    } finally {
      await running.stop();
    }
  } finally {
    rmSync(printDirectory, { recursive: true, force: true });
  }
}
