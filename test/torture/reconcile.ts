import { ALL_SERVICES } from '../../apps/standalone/src/services';
import { askDatabase } from '../system/operators';
import { EVENT_LOGS } from '../system/settled';
import type { Acknowledged, ConcludedCase, RegisteredTip } from './ledger';

/** Where the database of the product is found. */
export interface Installation {
  readonly dataDir: string;
}

/** What the product's tables hold more, less or otherwise than the ledger says; all empty when every promise was kept. */
export interface Discrepancies {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** There, and never acknowledged; or there twice. */
  readonly doubled: readonly string[];
  /** Events of a key that stand in a log in another order than they happened. */
  readonly misordered: readonly string[];
  /** Registers, and keys of a log, whose numbers are not 1 to n. */
  readonly gaps: readonly string[];
  /** Consumer groups with blocked keys or parked events. */
  readonly parked: readonly string[];
}

/** Compares the ledger with tips, registers, event logs, cases and merits. Call it when everything has settled. */
export async function reconcile(
  installation: Installation,
  { tips, cases, conclusions, contradictions }: Acknowledged,
): Promise<Discrepancies> {
  const ask = async (sql: string): Promise<string[]> =>
    (await askDatabase<{ thing: string }>(installation, sql)).map(({ thing }) => thing);
  const pairs = [
    [tips.map(({ tipId }) => tipId), await ask('select id as thing from intake.tip')],
    [tips.map(toEntry), await ask(ENTRIES)],
    [cases.map(({ caseId, tipId }) => `${caseId} ${tipId}`), await ask(CASES)],
    [conclusions.flatMap(toMerits), await ask(MERITS)],
  ].map(([acknowledged = [], found = []]) => compare(acknowledged, found));
  return {
    lost: pairs.flatMap(({ missing }) => missing),
    doubled: [...pairs.flatMap(({ surplus }) => surplus), ...contradictions, ...(await ask(REPEATED_EVENTS))],
    misordered: (await Promise.all(ORDERED_LOGS.map(misorderedOf).map(ask))).flat(),
    gaps: (await Promise.all([REGISTER_GAPS, SERIES_GAPS, CASE_GAPS, EVENT_GAPS].map(ask))).flat(),
    parked: (await Promise.all(ALL_SERVICES.map(({ name }) => ask(blockedOf(name))))).flat(),
  };
}

interface Comparison {
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** As bags: what stands twice on one side has to stand twice on the other. */
function compare(acknowledged: readonly string[], found: readonly string[]): Comparison {
  const balance = new Map<string, number>();
  for (const thing of acknowledged) balance.set(thing, (balance.get(thing) ?? 0) - 1);
  for (const thing of found) balance.set(thing, (balance.get(thing) ?? 0) + 1);
  const things = [...balance];
  return {
    missing: things.filter(([, count]) => count < 0).map(([thing]) => thing),
    surplus: things.filter(([, count]) => count > 0).map(([thing]) => thing),
  };
}

const toEntry = ({ unitId, registerYear, registerNumber, tipId }: RegisteredTip): string =>
  `${unitId} ${registerYear} ${registerNumber} ${tipId}`;
const ENTRIES = `select concat_ws(' ', unit_id, year, no, tip_id) as thing from intake.register_entry`;

const CASES = `
  select concat_ws(' ', f.id, t.tip_id) as thing from cases.case_file f left join cases.case_tip t on t.case_id = f.id`;

const toMerits = ({ caseId, contributionIds }: ConcludedCase): string[] =>
  contributionIds.map((contributionId) => `${caseId} ${contributionId}`);
const MERITS = `select concat_ws(' ', source_id, contribution_id) as thing from recognition.merit`;

const EVERY_EVENT = EVENT_LOGS.map((log) => `select event_id, topic, key, event_seq from ${log}`).join(
  ' union all ',
);

/** How many events the product has told of. */
export async function countEvents(installation: Installation): Promise<number> {
  const [row] = await askDatabase<{ events: number }>(
    installation,
    `select count(*)::int as events from (${EVERY_EVENT}) e`,
  );
  return row?.events ?? 0;
}

const REPEATED_EVENTS = `
  select concat_ws(' ', topic, key, event_seq) as thing from (${EVERY_EVENT}) e
  group by topic, key, event_seq having count(*) > 1`;

/** The logs with the column that gives their order. */
const ORDERED_LOGS = EVENT_LOGS.map((log) => [log, log === 'bus.log' ? 'pos' : 'position'] as const);
const misorderedOf = ([log, position]: readonly [string, string]): string => `
  select concat_ws(' ', topic, key, event_seq) as thing from (
    select topic, key, event_seq, lag(event_seq) over (partition by topic, key order by ${position}) as before
    from ${log}) e
  where event_seq <= before`;

const EVENT_GAPS = `
  select concat_ws(' ', topic, key) as thing from (${EVERY_EVENT}) e
  group by topic, key having min(event_seq) <> 1 or max(event_seq) <> count(distinct event_seq)`;

const REGISTER_GAPS = `
  select concat_ws(' ', unit_id, register, year) as thing from intake.register_entry
  group by unit_id, register, year having min(no) <> 1 or max(no) <> count(*)`;

const SERIES_GAPS = `
  select concat_ws(' ', s.unit_id, s.register, s.year) as thing from intake.register_series s
  where s.register in (select register from intake.register_entry)
    and s.last <> (select count(*) from intake.register_entry e
                   where (e.unit_id, e.register, e.year) = (s.unit_id, s.register, s.year))`;

const CASE_GAPS = `
  select concat_ws(' ', unit_id, case_year) as thing from cases.case_file
  group by unit_id, case_year having min(case_number) <> 1 or max(case_number) <> count(*)`;

const blockedOf = (schema: string): string => `
  select concat_ws(' ', grp, topic, key) as thing from ${schema}.parked
  union select concat_ws(' ', grp, topic, key) from ${schema}.key_cursor where blocked is not null`;
