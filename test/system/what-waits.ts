import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askDatabase } from './operators';
import type { Product } from './product';
import { untilSettled } from './settled';

const LINES_TOLD = 12;

/** Statements that are not done, and who keeps them waiting. */
const UNDONE = `
  select application_name as who, state, wait_event_type as waits_for, wait_event as of_kind,
         pg_blocking_pids(pid) as blocked_by, extract(epoch from clock_timestamp() - state_change)::int as seconds,
         left(query, 120) as statement
  from pg_stat_activity
  where backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()
  order by seconds desc limit ${LINES_TOLD}`;

/**
 * Does what waits for events to take effect. Where it fails, the error also says which events wait at whom, which
 * statements are not done, and what the services last warned of.
 */
export async function tellingWhatWaits<T>(product: Product, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const told = [await backlogOf(product), await undoneAt(product), ...warningsOf(product)];
    throw new Error([String(error), ...told].join('\n'), { cause: error });
  }
}

/** Events that wait now; with little patience, for they have had theirs. */
async function backlogOf(product: Product): Promise<string> {
  try {
    await untilSettled(product, 0);
    return 'every event has taken effect';
  } catch (error) {
    return String(error);
  }
}

async function undoneAt(product: Product): Promise<string> {
  try {
    return JSON.stringify(await askDatabase(product, UNDONE));
  } catch (error) {
    return String(error);
  }
}

/** Processes of one service write to files. */
function warningsOf(product: Product): string[] {
  const folder = join(product.dataDir, 'logs');
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return [product.output(), ...files]
    .flatMap((text) => text.split('\n'))
    .filter((line) => /"level":"(warn|error|fatal)"/u.test(line))
    .toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)))
    .slice(-LINES_TOLD);
}

const timeOf = (line: string): string => /"time":"([^"]*)"/u.exec(line)?.[1] ?? '';
