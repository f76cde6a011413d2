import * as fc from 'fast-check';
import type { EventPathWorld, Part, Role, Slot, Way } from './event-path-world.contract';
import type { Fault, Trap } from './sim-scheduler.contract';

type Ledger = EventPathWorld['ledger'];
type Command = fc.AsyncCommand<Ledger, EventPathWorld>;

/** The first two share a partition of the log, the first and the last one of the broker's. */
export const KEYS = ['key-c0', 'key-c1', 'key-h2'];

/** Where a process may die: every arrow of the algorithms (`OnArrow`). */
export const ARROWS: Readonly<Record<Way, Readonly<Record<Role, readonly string[]>>>> = {
  log: {
    relay: ['relay.begun', 'relay.moved'],
    consumer: consumerArrows(),
  },
  kafka: {
    relay: ['relay.begun', 'relay.read', 'relay.sent', 'relay.settled'],
    consumer: consumerArrows(),
  },
};

/** Requests that may fail, by the beginning of their step's name. */
export const REQUESTS: Readonly<Record<Way, Readonly<Record<Role, readonly string[]>>>> = {
  log: {
    relay: ['db move', 'db lead', 'db'],
    consumer: ['db commit', 'db take', 'db save', 'db effect', 'db poll', 'db mark', 'db'],
  },
  kafka: {
    relay: ['db read', 'db settle', 'db lead', 'broker send', 'db'],
    consumer: ['db commit', 'db cursors', 'db save', 'db effect', 'broker commit', 'db mark', 'db'],
  },
};

function consumerArrows(): readonly string[] {
  const ofChunk = ['begun', 'taken', 'locked', 'applied', 'committed'].map((arrow) => `consumer.${arrow}`);
  return [...ofChunk, 'handler.done'];
}

/** One thing that happens, some time. */
class Happening implements Command {
  constructor(
    private readonly name: string,
    private readonly happen: (world: EventPathWorld) => void | Promise<void>,
  ) {}

  check(): boolean {
    return true;
  }

  async run(_ledger: Ledger, world: EventPathWorld): Promise<void> {
    await world.scheduler.happens(this.name);
    await this.happen(world);
  }

  toString(): string {
    return this.name;
  }
}

const slot = fc.constantFrom<Slot>(0, 1);
const failure = fc.constantFrom<Fault>('refused', 'answer-lost', 'late');
const brokerFailure = fc.constantFrom<Fault>('refused', 'answer-lost', 'late', 'twice');

function trapOn(requests: readonly string[]): fc.Arbitrary<Trap> {
  return fc
    .constantFrom(...requests)
    .chain((at) => (at === 'broker send' ? brokerFailure : failure).map((fault) => ({ at, fault })));
}

/** What may happen on a way. Deaths leave somebody standing in, or nobody, for a while. */
export function happenings(way: Way, part: Part): fc.Arbitrary<Command>[] {
  const keys = fc.subarray(KEYS, { minLength: 1 });
  const roles: readonly Role[] = part === 'whole' ? ['relay', 'consumer'] : [part];
  const both = (make: (role: Role) => fc.Arbitrary<Command>) => fc.oneof(...roles.map(make));
  const write = fc
    .record({
      keys,
      trap: fc.option(trapOn(['db commit', 'db commit', 'db outbox']), { freq: 2, nil: undefined }),
    })
    .map(({ keys: written, trap }) => {
      const told = trap ? `, ${trap.fault} ${trap.at}` : '';
      return new Happening(`write(${written.join(', ')}${told})`, (world) => world.write(written, trap));
    });
  const death = both((role) =>
    fc.record({ at: slot, late: fc.boolean(), heir: fc.boolean() }).map(
      ({ at, late, heir }) =>
        new Happening(
          `kill(${role}${at}${late ? ', last words arrive' : ''}${heir ? ', restarted' : ''})`,
          (world) => {
            world.kill(role, at, late);
            if (heir) world.start(role, at);
          },
        ),
    ),
  );
  const deathAtArrow = both((role) =>
    fc
      .record({ at: slot, arrow: fc.constantFrom(...ARROWS[way][role]) })
      .map(
        ({ at, arrow }) =>
          new Happening(`dieAt(${role}${at}, ${arrow})`, (world) => world.dieAt(role, at, arrow)),
      ),
  );
  const start = both((role) =>
    slot.map((at) => new Happening(`start(${role}${at})`, (world) => world.start(role, at))),
  );
  const fail = both((role) =>
    fc
      .record({ at: slot, trap: trapOn(REQUESTS[way][role]) })
      .map(
        ({ at, trap }) =>
          new Happening(`fail(${role}${at}, ${trap.fault} ${trap.at})`, (world) => world.arm(role, at, trap)),
      ),
  );
  const cut = both((role) =>
    slot.map((at) => new Happening(`cutOff(${role}${at})`, (world) => world.cutOff(role, at))),
  );
  const poison = fc
    .record({ key: fc.constantFrom(...KEYS), eventSeq: fc.integer({ min: 1, max: 3 }) })
    .map(
      ({ key, eventSeq }) =>
        new Happening(`poison(${key}:${eventSeq})`, (world) => void world.poison.add(`${key}:${eventSeq}`)),
    );
  const plain = (name: string, happen: (world: EventPathWorld) => void | Promise<void>) =>
    fc.constant(new Happening(name, happen));
  const happening = [
    write,
    write,
    write,
    death,
    deathAtArrow,
    start,
    fail,
    fail,
    cut,
    plain('time passes', (world) => void world.passTime()),
  ];
  if (part === 'relay') return happening;
  happening.push(
    poison,
    plain('redeliver', (world) => void world.redeliver()),
    plain('retry', (world) => void world.retryBlocked()),
  );
  if (way === 'kafka') happening.push(plain('rebalance', (world) => world.rebalance()));
  return happening;
}
