import { Problem, Unreachable } from '../../../api/problem';
import type { CommonDecision } from './decisions';
import type { ActedTip, HeldTip } from './held-act';
import { HOLD_MS, HeldActs } from './held-acts';

const decision: CommonDecision = { act: 'close', body: { outcome: 'guided', reasonCode: 'civil_matter' } };
const START = Date.parse('2026-11-23T08:00:00+07:00');
const stale = new Problem(409, 'stale-version', 'Tin đã thay đổi', 'Đọc lại.', [], {});
const signedOut = new Problem(401, 'unauthenticated', 'Phiên đã hết', undefined, [], {});

const tip = (number: string, more: Partial<ActedTip> = {}): ActedTip => ({
  tipId: `tip-${number}`,
  number,
  version: 3,
  endsAt: undefined,
  ...more,
});

/** A desk with a clock of its own, a browser's memory, and a service that answers as told. */
function aDesk(memory = new Map<string, string>(), taken = new Set<string>()) {
  const timers: { readonly at: number; readonly act: () => void }[] = [];
  const sent: HeldTip[] = [];
  const answers = new Map<string, Error>();
  let [now, ids, settled] = [START, 0, 0];
  const acts = new HeldActs({
    now: () => now,
    after: (ms, act) => void timers.push({ at: now + ms, act }),
    send: (each) => {
      sent.push(each);
      const error = answers.get(each.number);
      return error ? Promise.reject(error) : Promise.resolve();
    },
    settled: () => void (settled += 1),
    newId: () => `id-${memory.size}-${(ids += 1)}`,
    kept: {
      keys: () => [...memory.keys()],
      get: (key) => memory.get(key) ?? null,
      set: (key, text) => void memory.set(key, text),
      remove: (key) => void memory.delete(key),
    },
    claim: (id) => {
      const isFree = !taken.has(id);
      taken.add(id);
      return Promise.resolve(isFree);
    },
  });
  const wait = async (ms: number): Promise<void> => {
    now += ms;
    for (const timer of timers.splice(0)) {
      if (timer.at <= now) timer.act();
      else timers.push(timer);
    }
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  return { acts, sent, answers, memory, wait, settled: () => settled };
}

const outcomes = ({ acts }: ReturnType<typeof aDesk>) =>
  acts.current().flatMap(({ tips }) => tips.map(({ number, outcome }) => [number, outcome.is]));

describe('an act that can be taken back', () => {
  it('is sent after ten seconds, with the version that was seen and a key of each tip', async () => {
    const desk = aDesk();
    await desk.acts.open('officer');
    desk.acts.hold(decision, [tip('1/2026'), tip('2/2026', { version: 7 })]);
    await desk.wait(HOLD_MS - 1);
    expect(desk.sent).toEqual([]);
    await desk.wait(1);
    expect(desk.sent.map(({ number, version }) => [number, version])).toEqual([
      ['1/2026', 3],
      ['2/2026', 7],
    ]);
    expect(new Set(desk.sent.map(({ key }) => key)).size).toBe(2);
    expect(outcomes(desk)).toEqual([
      ['1/2026', 'done'],
      ['2/2026', 'done'],
    ]);
    expect([desk.settled(), desk.memory.size]).toEqual([1, 0]);
  });

  it('is never sent once it was taken back, and can be held again', async () => {
    const desk = aDesk();
    await desk.acts.open('officer');
    desk.acts.hold(decision, [tip('1/2026')]);
    const undone = desk.acts.undo();
    await desk.wait(HOLD_MS * 2);
    expect([desk.sent, desk.memory.size, desk.acts.undo()]).toEqual([[], 0, undefined]);
    desk.acts.redo(undone?.id ?? '');
    await desk.wait(HOLD_MS);
    expect(desk.sent).toHaveLength(1);
  });

  it('goes at once where a clock could end meanwhile, but waits where it has ended', async () => {
    const desk = aDesk();
    await desk.acts.open('officer');
    desk.acts.hold(decision, [tip('1/2026', { endsAt: START + 65_000 })]);
    desk.acts.hold(decision, [tip('2/2026', { endsAt: START - 1 })]);
    await desk.wait(0);
    expect(desk.sent.map(({ number }) => number)).toEqual(['1/2026']);
  });

  it('tells of each tip whether it was done or why not; the others are not held up', async () => {
    const desk = aDesk();
    await desk.acts.open('officer');
    desk.answers.set('2/2026', stale);
    desk.acts.hold(
      decision,
      ['1/2026', '2/2026', '3/2026'].map((number) => tip(number)),
    );
    await desk.wait(HOLD_MS);
    expect(outcomes(desk)).toEqual([
      ['1/2026', 'done'],
      ['2/2026', 'refused'],
      ['3/2026', 'done'],
    ]);
  });

  it.each([
    ['the service is away', new Unreachable('away')],
    ['the session has ended', signedOut],
  ])('is sent again under the same key after it got no answer, as %s', async (_why, error) => {
    const desk = aDesk();
    await desk.acts.open('officer');
    desk.answers.set('1/2026', error);
    desk.acts.hold(decision, [tip('1/2026'), tip('2/2026')]);
    await desk.wait(HOLD_MS);
    expect(outcomes(desk)).toEqual([
      ['1/2026', 'unanswered'],
      ['2/2026', 'done'],
    ]);
    expect(desk.memory.size).toBe(1);
    desk.answers.clear();
    await desk.acts.send(desk.acts.current()[0]?.id ?? '');
    expect(desk.sent.map(({ number }) => number)).toEqual(['1/2026', '2/2026', '1/2026']);
    expect(desk.sent[2]?.key).toBe(desk.sent[0]?.key);
    expect(desk.memory.size).toBe(0);
  });

  it('is sent at once when the page is left, and once only', async () => {
    const desk = aDesk();
    await desk.acts.open('officer');
    desk.acts.hold(
      decision,
      Array.from({ length: 9 }, (_, at) => tip(`${at}/2026`)),
    );
    await desk.acts.sendAll();
    await desk.wait(HOLD_MS);
    expect(desk.sent).toHaveLength(9);
  });

  it('sends the rest when the page is left while it is on its way', async () => {
    const desk = aDesk();
    await desk.acts.open('officer');
    desk.acts.hold(
      decision,
      Array.from({ length: 9 }, (_, at) => tip(`${at}/2026`)),
    );
    const id = desk.acts.current()[0]?.id ?? '';
    await Promise.all([desk.acts.send(id), desk.acts.sendAll()]);
    expect(new Set(desk.sent.map(({ number }) => number)).size).toBe(9);
    expect(desk.sent).toHaveLength(9);
  });

  it('is offered again after the browser was killed, to its officer alone, and is not sent unasked', async () => {
    const killed = aDesk();
    await killed.acts.open('officer');
    killed.acts.hold(decision, [tip('1/2026')]);
    const key = killed.acts.current()[0]?.tips[0]?.key;
    const other = aDesk(killed.memory);
    await other.acts.open('somebody else');
    expect(other.acts.current()).toEqual([]);
    const later = aDesk(killed.memory);
    await later.acts.open('officer');
    await later.wait(HOLD_MS * 10);
    expect([later.acts.current()[0]?.phase, later.sent]).toEqual(['left', []]);
    await later.acts.send(later.acts.current()[0]?.id ?? '');
    expect(later.sent.map((each) => each.key)).toEqual([key]);
    expect(killed.memory.size).toBe(0);
  });

  it('is left to the window that works at it', async () => {
    const taken = new Set<string>();
    const first = aDesk(new Map(), taken);
    await first.acts.open('officer');
    first.acts.hold(decision, [tip('1/2026')]);
    const second = aDesk(first.memory, taken);
    await second.acts.open('officer');
    expect(second.acts.current()).toEqual([]);
    await first.wait(HOLD_MS);
    expect(first.sent).toHaveLength(1);
  });

  it('that was kept in a form nobody knows is forgotten', async () => {
    const desk = aDesk(new Map([['keng.held-acts.officer.1', '{"decision":{"act":"burn"}}']]));
    await desk.acts.open('officer');
    expect([desk.acts.current(), desk.memory.size]).toEqual([[], 0]);
  });
});
