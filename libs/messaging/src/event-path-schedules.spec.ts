import * as fc from 'fast-check';
import { ARROWS, happenings, KEYS } from './event-path-commands.contract';
import { EventPathWorld, type Part, type Sabotage, type Way } from './event-path-world.contract';
import { EVENT_COLUMNS, EVENT_SELECTION, toLoggedEvent, type EventRow } from './event-rows';
import { settled, simulateTime } from './sim-scheduler.contract';

/**
 * A failure is reported with its seed and path. To see it again, put both here, `replayPath` too if the report has
 * one, and run that test alone.
 */
const REPLAY: { readonly seed?: number; readonly path?: string; readonly replayPath?: string } = {};

const WAYS = ['log', 'kafka'] as const;

/** Schedules tried of each part, on each way. */
const RUNS: Readonly<Record<Part, number>> = { whole: 1_800, relay: 6_000, consumer: 2_900 };

/** Runs within which a broken algorithm has to be caught; most are in ten. */
const CAUGHT_WITHIN = 3_000;

const seen = { runs: 0, schedules: new Set<number>(), facts: new Set<string>() };

/** An algorithm broken on purpose, and what the search has to say of it. */
interface Broken {
  readonly sabotage: Sabotage;
  readonly violation: RegExp;
}

/** Whatever happens, and in whatever order: invariant set I of messaging.md §4 holds in the end. */
function anySchedule(way: Way, part: Part, broken?: Broken) {
  return fc.asyncProperty(
    fc.noBias(fc.commands(happenings(way, part), { maxCommands: 12, ...REPLAY })),
    fc.scheduler({ act: settled }),
    fc.record({ leaderless: fc.boolean(), twoRelays: fc.boolean(), twoConsumers: fc.boolean() }),
    async (happening, scheduler, { leaderless, twoRelays, twoConsumers }) => {
      const onFact = (fact: string) => void (broken ?? seen.facts.add(`${way}: ${fact}`));
      const sabotage = broken && { sabotage: broken.sabotage };
      const world = new EventPathWorld({ way, part, scheduler, leaderless, onFact, ...sabotage });
      world.start('relay', 0);
      world.start('consumer', 0);
      if (twoRelays) world.start('relay', 1);
      if (twoConsumers) world.start('consumer', 1);
      world.write(KEYS.slice(1));
      await world.run(happening);
      await world.settle();
      if (!broken) {
        seen.runs += 1;
        seen.schedules.add(world.scheduler.trace);
      }
      const violations = world.violations.filter((violation) => broken?.violation.test(violation) ?? true);
      if (violations.length > 0) throw new Error(violations.join('; '));
    },
  );
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

let restoreTime: () => void;
beforeAll(() => {
  restoreTime = simulateTime();
});
afterAll(() => restoreTime());

describe.each(WAYS)('events by way of the %s, under any schedule of faults', (way) => {
  it.each(['whole', 'relay', 'consumer'] as const)(
    'are told, take effect once and in order, and leave nothing behind (%s)',
    async (part) => {
      await fc.assert(anySchedule(way, part), { numRuns: RUNS[part], ...REPLAY });
    },
    180_000,
  );
});

describe.each(WAYS)('events by way of the %s that are read again from the same place', (way) => {
  it('take effect, and are not taken for deadly because they were begun so often', async () => {
    const [scheduler] = fc.sample(fc.scheduler({ act: settled }), 1);
    if (!scheduler) throw new Error('fast-check gave no scheduler');
    const world = new EventPathWorld({ way, part: 'consumer', scheduler });
    world.write(['key']);
    for (let start = 0; start < 4; start += 1) {
      world.start('consumer', 0);
      await world.rest();
      world.kill('consumer', 0, false);
      void world.redeliver();
      await world.run([]);
    }
    // It is there before the next start, so that both are read at once.
    world.write(['key']);
    await world.run([]);
    await world.settle();
    expect(world.violations).toEqual([]);
    expect(world.parkedEver).toEqual([]);
  });
});

describe('the search', () => {
  it('comes to 20,000 different interleavings', () => {
    tell(`${seen.schedules.size} different interleavings of the event path in ${seen.runs} runs`);
    expect(seen.schedules.size).toBeGreaterThanOrEqual(20_000);
  });

  it.each(WAYS)('comes to every arrow and every fault on the way of the %s', (way) => {
    const deaths = Object.values(ARROWS[way])
      .flat()
      .map((arrow) => `died at ${arrow}`);
    const requests =
      way === 'log'
        ? ['db move', 'db commit', 'db take']
        : ['db settle', 'db commit', 'broker send', 'broker commit'];
    const faults = requests.flatMap((step) =>
      ['refused', 'answer-lost', 'late'].map((fault) => `${fault} ${step}`),
    );
    const happening = ['write', 'kill', 'start', 'cutOff', 'poison', 'redeliver', 'retry', 'time passes'];
    if (way === 'kafka') happening.push('rebalance', 'twice broker send');
    const missing = [...deaths, ...faults, ...happening].filter((fact) => !seen.facts.has(`${way}: ${fact}`));
    expect(missing).toEqual([]);
  });
});

/** What a relay has in hand. */
type Drain = (batch: {
  readonly ids: readonly number[];
  readonly send: () => Promise<void>;
  readonly remove: (ids: readonly number[]) => Promise<void>;
}) => Promise<void>;

/** A relay that reads as it should and then goes its own way. */
function draining(drain: Drain): Sabotage {
  return {
    sink: (sink) => ({
      append: (batch, session) => sink.append(batch, session),
      drainWithin: async (session, schema, limit) => {
        const { rows } = await session.query<EventRow & { id: number }>(
          `select id, ${EVENT_SELECTION} from ${schema}.outbox order by id limit $1`,
          [limit],
        );
        const remove = async (ids: readonly number[]) => {
          await session.query(
            `with gone as (delete from ${schema}.outbox where id = any ($1::bigint[]) returning *)
             insert into ${schema}.event_log (${EVENT_COLUMNS})
             select ${EVENT_COLUMNS} from gone order by id`,
            [ids],
          );
        };
        const send = () => sink.append(rows.map(toLoggedEvent), session);
        if (rows.length > 0) await drain({ ids: rows.map(({ id }) => id), send, remove });
        return rows.length;
      },
    }),
  };
}

const BROKEN: readonly (readonly [string, RegExp, Part, Sabotage])[] = [
  [
    'told before they are committed',
    /which is not committed/,
    'relay',
    { publish: (sink, events, session) => sink.append(events, session) },
  ],
  [
    'removed from the outbox before they are sent',
    /was told \d of \d times/,
    'relay',
    draining(async ({ ids, send, remove }) => {
      await remove(ids);
      await send();
    }),
  ],
  [
    'removed from the outbox up to the newest id that was read',
    /was told \d of \d times/,
    'relay',
    draining(async ({ ids, send, remove }) => {
      await send();
      await remove(Array.from({ length: Math.max(...ids) }, (_, index) => index + 1));
    }),
  ],
  [
    'handled without looking at the cursor',
    /took effect as number/,
    'consumer',
    {
      consumer:
        ({ work }, dispatch) =>
        async (chunk) => {
          for (const delivery of chunk.deliveries) {
            try {
              await work.run(async () => {
                if (!(await chunk.take(delivery))) throw new Error('taken by another');
                await dispatch.dispatch(delivery);
              });
            } catch {
              return { retryInMs: 100 };
            }
            await chunk.taken(delivery);
          }
          return {};
        },
    },
  ],
  [
    'counted as handled before they take effect',
    /has \d of \d effects|took effect as number/,
    'consumer',
    {
      consumer:
        ({ work }, dispatch) =>
        async (chunk) => {
          for (const delivery of chunk.deliveries) {
            if (!(await work.run(() => chunk.take(delivery)))) return { retryInMs: 100 };
            await chunk.taken(delivery);
            await work.run(() => dispatch.dispatch(delivery)).catch(() => undefined);
          }
          return {};
        },
    },
  ],
];

describe('the same search', () => {
  describe.each(BROKEN)('catches events that are %s', (name, violation, part, sabotage) => {
    it.each(WAYS)('on the way of the %s', async (way) => {
      const { failed, numRuns } = await fc.check(anySchedule(way, part, { sabotage, violation }), {
        numRuns: CAUGHT_WITHIN,
        endOnFailure: true,
      });
      tell(`${way}, ${name}: caught in run ${numRuns}`);
      expect(failed).toBe(true);
    });
  });
});
