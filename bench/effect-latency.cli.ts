import 'reflect-metadata';
import { Agent } from 'node:http';
import { parseArgs } from 'node:util';
import { eventually } from '../libs/testing/src/eventually';
import { startBuiltProduct, type BuiltProduct } from '../infra/demo/built-product';
import { openDesks } from './desks';
import { effectsBetween, quantilesBetween } from './effect-latency';
import { openLoop } from './load';
import { thisMachine } from './machine';
import { quantile } from './pairs';
import { runBench, type Report } from './report';
import { NARRATIVE, register, type Desk } from './tips';

const PER_SECOND = 200;
/** A start's first seconds compile and collect; they say nothing about a desk at work. */
const WARM_UP_MS = 15_000;
const FOR_MS = 30_000;
const SETTLED_WITHIN_MS = 60_000;
const METRIC = 'keng_commit_to_effect_seconds';
/** Takes effect of every registered tip exactly once. */
const GROUP = 'vault.claims';
const MS_PER_SECOND = 1_000;
/** The commits that an effect waits for: write, sequence, effect. */
const SERIAL_COMMITS = 3;
const GOALS_MS: Readonly<Record<string, number>> = { log: 60, kafka: 150 };

/** `npm run bench:effect-latency`: from an event's commit to its effect in the next service, at 200 tips a second. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { transport: { type: 'string', default: 'log' } } });
  const { transport } = values;
  const settings = { transport, perSecond: PER_SECOND, warmUpMs: WARM_UP_MS, forMs: FOR_MS };
  await runBench(`effect-latency-${transport}`, settings, async (report) => {
    const product = await startBuiltProduct(transport);
    const agent = new Agent({ keepAlive: true });
    try {
      const desks = await openDesks(product);
      const started = await metricsOf(product);
      const warm = await registerSteadily(product, agent, desks, WARM_UP_MS);
      const before = await afterEffects(product, started, warm.length);
      const taken = await registerSteadily(product, agent, desks, FOR_MS);
      const after = await afterEffects(product, before, taken.length);
      reportEffect(report, [before, after], GOALS_MS[transport] ?? 0);
      report.add({ what: 'request to answer: p50', value: quantile(taken, 0.5), unit: 'ms' });
      report.add({ what: 'request to answer: p99', value: quantile(taken, 0.99), unit: 'ms' });
    } finally {
      agent.destroy();
      await product.stop();
    }
  });
}

function reportEffect(report: Report, [before, after]: readonly [string, string], atMost: number): void {
  const { fdatasyncMs } = thisMachine();
  const [p50 = 0, p99 = 0] = quantilesBetween(before, after, METRIC, GROUP, [0.5, 0.99]);
  const [p50Ms, p99Ms] = [p50 * MS_PER_SECOND, p99 * MS_PER_SECOND];
  report.add({ what: 'commit to effect: p50', value: p50Ms, unit: 'ms' });
  report.add({ what: 'commit to effect: p99', value: p99Ms, unit: 'ms', goal: { atMost } });
  report.add({
    what: `p50 ÷ ${SERIAL_COMMITS} fdatasync`,
    value: p50Ms / (SERIAL_COMMITS * fdatasyncMs.p50),
    unit: '',
  });
  report.add({
    what: `p99 ÷ ${SERIAL_COMMITS} fdatasync`,
    value: p99Ms / (SERIAL_COMMITS * fdatasyncMs.p99),
    unit: '',
  });
}

function registerSteadily(
  product: BuiltProduct,
  agent: Agent,
  desks: readonly Desk[],
  forMs: number,
): Promise<number[]> {
  return openLoop(PER_SECOND, forMs, async (index) => {
    const desk = desks[index % desks.length];
    if (!desk || (await register(product.url, agent, desk, NARRATIVE)) !== 201)
      throw new Error('a tip was not registered');
  });
}

/** The metrics, once so many tips more have had their effect. */
function afterEffects(product: BuiltProduct, before: string, tips: number): Promise<string> {
  return eventually(
    `${tips} tips have taken effect`,
    async () => {
      const now = await metricsOf(product);
      return effectsBetween(before, now, METRIC, GROUP) >= tips ? now : '';
    },
    { timeoutMs: SETTLED_WITHIN_MS, intervalMs: 200 },
  );
}

async function metricsOf(product: BuiltProduct): Promise<string> {
  return (await fetch(new URL('/metrics', product.url))).text();
}

void main();
