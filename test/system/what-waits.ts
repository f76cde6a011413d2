import { untilSettled } from './settled';
import { connectAsAdmin } from './database';
import type { Product } from './product';

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
  const admin = await connectAsAdmin(product);
  try {
    const { rows } = await admin.query(UNDONE);
    return JSON.stringify(rows);
  } finally {
    await admin.end();
  }
}

function warningsOf(product: Product): string[] {
  return product
    .output()
    .split('\n')
    .filter((line) => /"level":"(warn|error|fatal)"/u.test(line))
    .slice(-LINES_TOLD);
}
