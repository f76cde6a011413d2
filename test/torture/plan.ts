import type { Transport } from '../system/product';
import { between, randomFrom, shuffled, type Random } from './random';

/** A process that may be killed: the whole product, the database, the broker, or a service by its name. */
export type Victim = 'the product' | 'the database' | 'the broker' | ServiceVictim;
type ServiceVictim = 'intake' | 'cases' | 'recognition' | 'directory' | 'vault' | 'gateway';

/** What the product talks to its database or its broker through. */
export type Line = 'the database' | 'the broker';

/** One thing that goes wrong. */
export type Fault =
  /** SIGKILL; database and broker come back after a while. */
  | { readonly kind: 'kill'; readonly victim: Victim; readonly awayMs: number }
  /** The database stops at once and in no order, as `pg_ctl stop -m immediate` does. */
  | { readonly kind: 'crash'; readonly victim: 'the database'; readonly awayMs: number }
  /** SIGSTOP, and SIGCONT after a while: whoever wakes up believes that no time has passed. */
  | { readonly kind: 'freeze'; readonly victim: Victim; readonly forMs: number }
  /** Every connection of the line is reset. */
  | { readonly kind: 'reset'; readonly line: Line }
  /** Each connection's next answer never arrives, though what it answers has been done. */
  | { readonly kind: 'drop answers of'; readonly line: Line }
  /** Everything on the line takes longer, and connections are reset now and then. */
  | { readonly kind: 'slow down'; readonly line: Line; readonly forMs: number }
  /** The sessions by which the leading relays lead are ended by the database. */
  | { readonly kind: 'end the sessions of'; readonly victim: 'the relays' }
  /** A second product on the same database and broker; the one whose relays lead is killed. */
  | { readonly kind: 'double'; readonly victim: 'the relays' }
  /** Two more products come, one of them freezes and wakes up, and both leave. */
  | { readonly kind: 'scale 1→3→1'; readonly victim: 'the consumers'; readonly forMs: number };

/** A fault, and how many tips are acknowledged before it. */
export interface Step {
  readonly fault: Fault;
  readonly after: number;
}

export interface PlanOptions {
  readonly transport: Transport;
  /** Processes killed; other faults come on top. */
  readonly kills: number;
  readonly seed: number;
  /** Shortest and longest freeze, ms. */
  readonly freezeMs: readonly [number, number];
}

type Card = (random: Random, freezeMs: PlanOptions['freezeMs']) => Fault;

const LONGEST_AWAY_MS = 5_000;
const PROGRESS = 20;

const kill =
  (victim: Victim): Card =>
  (random) => ({ kind: 'kill', victim, awayMs: between(0, LONGEST_AWAY_MS, random) });
const freeze =
  (victim: Victim): Card =>
  (random, [least, most]) => ({ kind: 'freeze', victim, forMs: between(least, most, random) });
const slowDown =
  (line: Line): Card =>
  (random, [least, most]) => ({ kind: 'slow down', line, forMs: between(least, most, random) });
const scale: Card = (random, [least, most]) => ({
  kind: 'scale 1→3→1',
  victim: 'the consumers',
  forMs: between(least, most, random),
});
const crash: Card = (random) => ({
  kind: 'crash',
  victim: 'the database',
  awayMs: between(0, LONGEST_AWAY_MS, random),
});
const always =
  (fault: Fault): Card =>
  () =>
    fault;
const times = (count: number, card: Card): Card[] => Array<Card>(count).fill(card);

const FAULTS_OF_EVERY_DECK: readonly Card[] = [
  crash,
  scale,
  always({ kind: 'reset', line: 'the database' }),
  ...times(2, always({ kind: 'drop answers of', line: 'the database' })),
  always({ kind: 'end the sessions of', victim: 'the relays' }),
  always({ kind: 'double', victim: 'the relays' }),
];

const cut = (line: Line): readonly Card[] => [
  always({ kind: 'reset', line }),
  always({ kind: 'drop answers of', line }),
  always({ kind: 'end the sessions of', victim: 'the relays' }),
];

/** Dealt to the last card, then shuffled anew: every fault comes within a deck, in an order that the seed draws. */
const DECKS: Readonly<Record<Transport, readonly Card[]>> = {
  log: [
    ...times(9, kill('the product')),
    ...times(6, kill('the database')),
    freeze('the product'),
    ...FAULTS_OF_EVERY_DECK,
  ],
  kafka: [
    ...(['intake', 'cases', 'recognition'] as const).flatMap((service) => [
      ...times(3, kill(service)),
      freeze(service),
    ]),
    ...(['directory', 'vault', 'gateway', 'the product'] as const).map(kill),
    ...times(3, kill('the broker')),
    ...times(2, kill('the database')),
    freeze('the broker'),
    always({ kind: 'reset', line: 'the broker' }),
    ...times(2, always({ kind: 'drop answers of', line: 'the broker' })),
    slowDown('the broker'),
    ...FAULTS_OF_EVERY_DECK,
  ],
};

/** What the product's own processes live through: whoever begins anew would begin with fresh memory, too. */
const SOAK_DECKS: Readonly<Record<Transport, readonly Card[]>> = {
  log: [crash, kill('the database'), freeze('the product'), ...cut('the database')],
  kafka: [
    crash,
    kill('the broker'),
    freeze('intake'),
    freeze('the broker'),
    slowDown('the broker'),
    ...cut('the database'),
    ...cut('the broker'),
  ],
};

/** Whether it ends a process by SIGKILL. */
export function isKill({ kind }: Fault): boolean {
  return kind === 'kill' || kind === 'double';
}

/** As it stands in the tables. */
export function nameOf(fault: Fault): string {
  return `${fault.kind} ${'line' in fault ? fault.line : fault.victim}`;
}

/** What will go wrong, in which order and when: the same for the same options. */
export function planOf({ transport, kills, seed, freezeMs }: PlanOptions): readonly Step[] {
  const random = randomFrom(seed);
  const plan: Step[] = [];
  let killed = 0;
  for (const fault of deal(DECKS[transport], random, freezeMs)) {
    plan.push({ fault, after: between(PROGRESS, 2 * PROGRESS, random) });
    if (isKill(fault)) killed += 1;
    if (killed === kills) break;
  }
  return plan;
}

/** What goes wrong during a soak, without end; `after` tips pass between two faults. */
export function* soakPlanOf(
  { transport, seed, freezeMs }: Omit<PlanOptions, 'kills'>,
  after: number,
): Generator<Step> {
  for (const fault of deal(SOAK_DECKS[transport], randomFrom(seed), freezeMs)) yield { fault, after };
}

function* deal(cards: readonly Card[], random: Random, freezeMs: PlanOptions['freezeMs']): Generator<Fault> {
  for (;;) for (const card of shuffled(cards, random).toReversed()) yield card(random, freezeMs);
}
