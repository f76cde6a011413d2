import type { CommonDecision } from './decisions';
import {
  isOpen,
  isOver,
  outcomeOf,
  readHeldAct,
  type ActedTip,
  type HeldAct,
  type HeldTip,
  type Outcome,
} from './held-act';

/** How long an act can be taken back. */
export const HOLD_MS = 10_000;
/** An act is not held back where a clock of its tip could end meanwhile. */
const CLOCK_MARGIN_MS = 60_000;
const AT_ONCE = 4;
const KEY = 'keng.held-acts.';

/** What the acts need of their surroundings. */
export interface Surroundings {
  readonly now: () => number;
  readonly after: (ms: number, act: () => void) => void;
  readonly send: (tip: HeldTip, decision: CommonDecision) => Promise<unknown>;
  /** Told when something was settled, so that what is shown is read again. */
  readonly settled: () => void;
  readonly newId: () => string;
  /** Outlives the browser. */
  readonly kept: {
    readonly keys: () => readonly string[];
    readonly get: (key: string) => string | null;
    readonly set: (key: string, text: string) => void;
    readonly remove: (key: string) => void;
  };
  /** Whether no other window works at that act; it is this window's from now on. */
  readonly claim: (id: string) => Promise<boolean>;
}

/**
 * Acts that wait ten seconds before they are sent (ADR 34). What is not settled is kept in the browser for its officer,
 * as codes and ids: a browser that is killed loses nothing. It is offered again then, and never sent unasked.
 */
export class HeldActs {
  private acts: readonly HeldAct[] = [];
  private officerId = '';
  private readonly listeners = new Set<() => void>();

  constructor(private readonly around: Surroundings) {}

  readonly current = (): readonly HeldAct[] => this.acts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins for an officer, with what an earlier browser left behind. */
  async open(officerId: string): Promise<void> {
    if (this.officerId === officerId) return;
    this.officerId = officerId;
    this.acts = [];
    const { kept, claim } = this.around;
    for (const key of kept.keys().filter((each) => each.startsWith(this.key('')))) {
      const act = readHeldAct(kept.get(key) ?? '');
      if (act === undefined) kept.remove(key);
      else if (await claim(act.id)) this.put(act);
    }
  }

  /** Sends the act in ten seconds; at once where a clock could end meanwhile. */
  hold(decision: CommonDecision, tips: readonly ActedTip[]): void {
    const { now, newId, after, claim } = this.around;
    const [id, at] = [newId(), now()];
    const isUrgent = tips.some(({ endsAt = 0 }) => endsAt > at && endsAt < at + HOLD_MS + CLOCK_MARGIN_MS);
    void claim(id);
    this.set(this.acts.filter((act) => !isOver(act)));
    this.put({
      id,
      decision,
      tips: tips.map((tip) => ({ ...tip, key: newId(), outcome: { is: 'waiting' } })),
      phase: 'held',
      sendAt: isUrgent ? at : at + HOLD_MS,
    });
    if (isUrgent) void this.send(id);
    else after(HOLD_MS, () => this.find(id)?.phase === 'held' && void this.send(id));
  }

  /** Takes an act back, the last one unless named. @returns nothing where it is too late */
  undo(id?: string): HeldAct | undefined {
    const act = this.acts.findLast((each) => each.phase === 'held' && (id === undefined || each.id === id));
    if (act) this.put({ ...act, phase: 'undone' });
    return act;
  }

  /** Holds once more what was taken back. */
  redo(id: string): void {
    const act = this.find(id);
    if (act?.phase !== 'undone') return;
    this.dismiss(id);
    this.hold(act.decision, act.tips);
  }

  /** Sends what has no answer: now, or again under the same keys. */
  async send(id: string): Promise<void> {
    const act = this.find(id);
    if (act === undefined || act.phase === 'sending' || act.phase === 'undone') return;
    const tips = act.tips.map((tip) => (tip.outcome.is === 'unanswered' ? waiting(tip) : tip));
    this.put({ ...act, tips, phase: 'sending' });
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let tip = this.next(id); tip; tip = this.next(id)) await this.sendOne(id, tip);
      }),
    );
    this.settle(id);
  }

  /** Sends everything that waits, as the page is being left: all at once, for there is no later. */
  async sendAll(): Promise<void> {
    const open = this.acts.filter(({ phase }) => phase === 'held' || phase === 'sending');
    await Promise.all(
      open.map(async ({ id, phase }) => {
        const tips = this.find(id)?.tips.filter(({ outcome }) => outcome.is === 'waiting') ?? [];
        const sent = tips.map((tip) => this.sendOne(id, tip));
        if (phase === 'held') this.change(id, { phase: 'sending' });
        await Promise.all(sent);
        if (phase === 'held') this.settle(id);
      }),
    );
  }

  /** Takes an act off the page; what is on its way stays. */
  dismiss(id: string): void {
    const stays = (act: HeldAct): boolean => act.phase === 'held' || act.phase === 'sending';
    this.set(this.acts.filter((act) => act.id !== id || stays(act)));
  }

  private next(id: string): HeldTip | undefined {
    return this.find(id)?.tips.find(({ outcome }) => outcome.is === 'waiting');
  }

  private async sendOne(id: string, tip: HeldTip): Promise<void> {
    const decision = this.find(id)?.decision;
    if (decision === undefined) return;
    this.tell(id, tip, { is: 'sending' });
    try {
      await this.around.send(tip, decision);
      this.tell(id, tip, { is: 'done' });
    } catch (error) {
      this.tell(id, tip, outcomeOf(error));
    }
  }

  private settle(id: string): void {
    this.change(id, { phase: 'settled' });
    this.around.settled();
  }

  private tell(id: string, { tipId }: HeldTip, outcome: Outcome): void {
    const tips = this.find(id)?.tips.map((tip) => (tip.tipId === tipId ? { ...tip, outcome } : tip));
    if (tips) this.change(id, { tips });
  }

  private change(id: string, change: Partial<HeldAct>): void {
    const act = this.find(id);
    if (act) this.put({ ...act, ...change });
  }

  private find(id: string): HeldAct | undefined {
    return this.acts.find((act) => act.id === id);
  }

  private put(act: HeldAct): void {
    const isKnown = this.find(act.id) !== undefined;
    this.set(isKnown ? this.acts.map((each) => (each.id === act.id ? act : each)) : [...this.acts, act]);
  }

  private set(acts: readonly HeldAct[]): void {
    const { kept } = this.around;
    const gone = this.acts.filter(({ id }) => !acts.some((act) => act.id === id));
    for (const act of gone) kept.remove(this.key(act.id));
    for (const act of acts) {
      if (this.acts.includes(act)) continue;
      if (isOpen(act)) kept.set(this.key(act.id), JSON.stringify(act));
      else kept.remove(this.key(act.id));
    }
    this.acts = acts;
    for (const listener of this.listeners) listener();
  }

  private key(id: string): string {
    return `${KEY}${this.officerId}.${id}`;
  }
}

const waiting = (tip: HeldTip): HeldTip => ({ ...tip, outcome: { is: 'waiting' } });
