import { join } from 'node:path';
import { eventually } from '../../libs/testing/src/eventually';
import { untilSettled } from '../system/settled';
import type { Arena, ArenaOptions } from './arena';
import { inflict, type Progress } from './inflict';
import { Ledger, type Acknowledged } from './ledger';
import { startLoad, type Load } from './load';
import { isKill, nameOf, type Step } from './plan';
import { RateSamples } from './rate-samples';
import { countEvents, reconcile, type Discrepancies } from './reconcile';

/** Longer than any back-off of the product. */
const PROGRESS_LIMIT_MS = 180_000;
/** Under load the consumers may fall behind; this is what they get to catch up in. */
const DRAIN_LIMIT_MS = 900_000;

export interface TortureOptions extends ArenaOptions {
  /** What goes wrong. */
  readonly plan: Iterable<Step>;
  /** Calls a second that the load tries. */
  readonly rate: number;
  /** Told after each fault. */
  readonly onFault: (told: FaultTold) => void;
  /** Ends the plan early; what was done until then is compared all the same. */
  readonly enough: AbortSignal;
}

export interface FaultTold {
  readonly name: string;
  /** Of this kind and all others so far. */
  readonly kills: number;
  /** From the moment when nothing stood in the way any more until tips are acknowledged again by a ready product, ms. */
  readonly recoveryMs: number;
  readonly tips: number;
}

/** How often one kind of fault came, and the longest recovery from it. */
export interface FaultCount {
  readonly times: number;
  readonly longestMs: number;
}

export interface Outcome {
  readonly faults: ReadonlyMap<string, FaultCount>;
  /** Processes killed. */
  readonly kills: number;
  readonly acknowledged: Acknowledged;
  /** Requests sent again. */
  readonly retries: number;
  /** Callers turned away, for the product held as many calls as it could. */
  readonly shed: number;
  /** Tips acknowledged a second: over all, and in the best ten seconds. */
  readonly rates: { readonly mean: number; readonly best: number };
  readonly events: number;
  /** From the end of the load until every event had taken effect. */
  readonly drainMs: number;
  readonly found: Discrepancies;
  readonly seconds: number;
}

/** Lets everything of a plan go wrong under load, waits until every event has taken effect, and compares. */
export async function torture(arena: Arena, options: TortureOptions): Promise<Outcome> {
  const ledger = await Ledger.create(join(options.root, 'ledger'));
  const samples = new RateSamples(() => ledger.tips);
  const began = performance.now();
  let shed = 0;
  const load = await startLoad({
    product: arena.product,
    ledger,
    rate: options.rate,
    onShed: (callers) => (shed += callers),
  });
  const { faults, kills } = await carryOut(arena, { ledger, failed: load.failed }, options);
  const rates = samples.end();
  await load.end();
  const loadEnded = performance.now();
  options.report('waiting until every event has taken effect');
  await untilSettled(arena, DRAIN_LIMIT_MS);
  const drainMs = performance.now() - loadEnded;
  await ledger.close();
  const acknowledged = ledger.read();
  const found = await reconcile(arena, acknowledged);
  return {
    faults,
    kills,
    acknowledged,
    retries: ledger.retries,
    shed,
    rates,
    events: await countEvents(arena),
    drainMs,
    found,
    seconds: (performance.now() - began) / 1_000,
  };
}

async function carryOut(
  arena: Arena,
  { ledger, failed }: Pick<Load, 'failed'> & { readonly ledger: Ledger },
  options: TortureOptions,
): Promise<Pick<Outcome, 'faults' | 'kills'>> {
  const faults = new Map<string, FaultCount>();
  const progress: Progress = async (tips) => {
    const before = ledger.tips;
    const made = eventually(`${tips} more tips are acknowledged`, () => ledger.tips >= before + tips, {
      timeoutMs: PROGRESS_LIMIT_MS,
    });
    await Promise.race([made, failed]);
  };
  let kills = 0;
  for (const { fault, after } of options.plan) {
    if (options.enough.aborted) break;
    await progress(after);
    const since = await inflict(arena, fault, progress);
    await arena.product.untilReady();
    await progress(1);
    const recoveryMs = performance.now() - since;
    const name = nameOf(fault);
    const { times, longestMs } = faults.get(name) ?? { times: 0, longestMs: 0 };
    faults.set(name, { times: times + 1, longestMs: Math.max(longestMs, recoveryMs) });
    if (isKill(fault)) kills += 1;
    options.onFault({ name, kills, recoveryMs, tips: ledger.tips });
  }
  return { faults, kills };
}
