import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as realImmediate } from 'node:timers';
import type * as fc from 'fast-check';

/**
 * Deterministic processes, time and faults for the specs of the event path. Whatever production code does outside its
 * own memory (a statement, a request to the broker, a timer) is a step that fast-check's scheduler puts in order; a
 * death between two steps is every death there is, for what a process had in its memory is gone with it.
 */

/** What may happen to one request of a process instead of its plain success. */
export type Fault =
  /** It never reaches the other side; the caller gets an error. */
  | 'refused'
  /** It is done; the answer is lost, and the connection with it. */
  | 'answer-lost'
  /** The caller gets an error at once; it is done later all the same. */
  | 'late'
  /** A client library tries again by itself what was already done. */
  | 'twice';

/** What a fault is aimed at: the beginning of a step's name. */
export interface Trap {
  readonly at: string;
  readonly fault: Fault;
}

const here = new AsyncLocalStorage<SimProcess>();
/** Steps after which a schedule is taken to turn in circles. */
const STEPS_ALLOWED = 10_000;
const NEVER = new Promise<never>(() => undefined);
const READY = Promise.resolve();

/** Lets every promise that can go on do so; to be given to `fc.scheduler` as `act`. */
export async function settled(run: () => Promise<void>): Promise<void> {
  await run();
  await everybodyWaits();
}

/** Resolves when no promise can go on without another step. */
export function everybodyWaits(): Promise<void> {
  return new Promise((resolve) => void realImmediate(resolve));
}

/** The error of a connection that ended, as `pg` words it. */
export function terminated(): Error {
  return new Error('Connection terminated unexpectedly');
}

/** One process of the simulated installation. */
export class SimProcess {
  alive = true;
  /** What was on its way at death is still done by the other side. */
  landsLate = false;
  /** Arrow (see `OnArrow`) at which it dies. */
  diesAt: string | undefined;
  /** How often it was struck by a fault, its death included. */
  strikes = 0;
  private readonly traps: Trap[] = [];
  private readonly onDeath: (() => void)[] = [];

  constructor(
    readonly name: string,
    readonly scheduler: SimScheduler,
  ) {}

  /** Runs a piece of this process's program. */
  run<T>(program: () => T): T {
    return here.run(this, program);
  }

  arm(trap: Trap): void {
    this.traps.push(trap);
  }

  disarm(): void {
    this.traps.length = 0;
    this.diesAt = undefined;
  }

  /** The fault for a step, once. */
  takeFault(step: string): Fault | undefined {
    if (this.traps.length === 0) return undefined;
    const index = this.traps.findIndex(({ at }) => step.startsWith(at));
    if (index < 0) return undefined;
    const [trap] = this.traps.splice(index, 1);
    this.strikes += 1;
    this.scheduler.tell(`${trap?.fault} ${step}`);
    return trap?.fault;
  }

  whenDead(callback: () => void): void {
    this.onDeath.push(callback);
  }

  /** As by `kill -9`. */
  kill(landsLate: boolean): void {
    if (!this.alive) return;
    this.landsLate = landsLate;
    this.alive = false;
    this.strikes += 1;
    for (const callback of this.onDeath.splice(0)) callback();
  }

  /** Production code's test hook: dies at the armed arrow, and never returns to a dead program. */
  readonly onArrow = (arrow: string): Promise<void> | undefined => {
    if (!this.alive) return NEVER;
    if (arrow !== this.diesAt) return undefined;
    this.scheduler.tell(`died at ${arrow}`);
    this.kill(false);
    return NEVER;
  };

  /** Where the code of a dead process ends up. */
  get never(): Promise<never> {
    return NEVER;
  }
}

/** The process whose code is running. */
export function currentProcess(): SimProcess {
  const process = here.getStore();
  if (!process) throw new Error('No simulated process is running here');
  return process;
}

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly process: SimProcess;
  readonly fire: () => void;
  readonly every: number | undefined;
}

/** Order of steps, and a time that moves only when it is told to. */
export class SimScheduler {
  now = 0;
  /** A rolling digest of which step followed which. */
  trace = 0;
  steps = 0;
  private readonly timers = new Map<number, Timer>();
  private lastTimer = 0;

  constructor(
    readonly fc: fc.Scheduler,
    private readonly onFact: (fact: string) => void,
  ) {}

  get isEndless(): boolean {
    return this.steps > STEPS_ALLOWED;
  }

  /** Counts something that happened, to prove that the search comes to it. */
  tell(fact: string): void {
    this.onFact(fact);
  }

  /** Waits for this process's turn. Never returns to a dead process, unless what it does is on its way already. */
  async turn(process: SimProcess, step: string): Promise<void> {
    if (this.isEndless) return NEVER;
    await this.fc.schedule(READY, `${process.name} ${step}`);
    this.note(process.name);
    this.note(step);
  }

  /** The turn of something that happens to the installation. */
  async happens(name: string): Promise<void> {
    await this.fc.schedule(READY, name);
    this.note(name);
    this.tell(name.split('(')[0] ?? name);
  }

  private note(what: string): void {
    this.steps += 1;
    this.trace = (Math.imul(this.trace, 31) + digest(what)) | 0;
  }

  addTimer(fire: () => void, ms: number, repeats: boolean): number {
    const id = ++this.lastTimer;
    const every = repeats ? ms : undefined;
    this.timers.set(id, { id, at: this.now + Math.max(0, ms), process: currentProcess(), fire, every });
    return id;
  }

  removeTimer(id: number): void {
    this.timers.delete(id);
  }

  /** Moves time on to the next timer and lets it ring; false when nobody waits. */
  passTime(): boolean {
    let next: Timer | undefined;
    for (const timer of this.timers.values()) {
      if (!timer.process.alive) this.timers.delete(timer.id);
      else if (!next || timer.at < next.at) next = timer;
    }
    if (!next) return false;
    const { id, at, process, fire, every } = next;
    this.now = Math.max(this.now, at);
    if (every === undefined) this.timers.delete(id);
    else this.timers.set(id, { ...next, at: this.now + every });
    process.run(fire);
    return true;
  }
}

const digests = new Map<string, number>();

function digest(text: string): number {
  let known = digests.get(text);
  if (known === undefined) {
    known = 7;
    for (let index = 0; index < text.length; index += 1) {
      known = (Math.imul(known, 131) + text.charCodeAt(index)) | 0;
    }
    digests.set(text, known);
  }
  return known;
}

/** Puts simulated time in the place of the real one for code that runs in a simulated process; gives the way back. */
export function simulateTime(): () => void {
  const real = { setTimeout, clearTimeout, setInterval, clearInterval };
  const { random } = Math;
  const { stackTraceLimit } = Error;
  const now = performance.now.bind(performance);
  const setter =
    (set: (callback: () => void, ms: number) => unknown, repeats: boolean) =>
    (callback: () => void, ms = 0): unknown =>
      here.getStore()?.scheduler.addTimer(callback, ms, repeats) ?? set(callback, ms);
  const clearer = (clear: (timer: NodeJS.Timeout) => void) => (timer: unknown) => {
    if (typeof timer === 'number') here.getStore()?.scheduler.removeTimer(timer);
    else clear(timer as NodeJS.Timeout);
  };
  Object.assign(globalThis, {
    setTimeout: setter(real.setTimeout, false),
    setInterval: setter(real.setInterval, true),
    clearTimeout: clearer(real.clearTimeout),
    clearInterval: clearer(real.clearInterval),
  });
  performance.now = () => here.getStore()?.scheduler.now ?? now();
  // Back-off strews its waits; here they have to be the same again for the same seed.
  Math.random = () => (here.getStore() ? 0.5 : random());
  // Thousands of injected errors, none of which anybody looks up.
  Error.stackTraceLimit = 0;
  return () => {
    Error.stackTraceLimit = stackTraceLimit;
    Object.assign(globalThis, real);
    Object.assign(performance, { now });
    Math.random = random;
  };
}
