import { randomUUID } from 'node:crypto';
import { CalendarChangedV1, createPayload } from '@keng/contracts';
import { DirectoryCopy, RefreshClocks } from '@keng/directory-copy';
import type { Actor } from '@keng/kernel';
import { runWithCausation } from '@keng/messaging';
import { eventually, expectCleanExit } from '@keng/testing';
import { TipRepository } from '../src/domain/tip.repository';
import { MONDAY, officer, startDesk, type Desk, type Registered } from './desk';

interface RunningClock {
  readonly clockCode: string;
  readonly dueAt: string;
  readonly legalEndAt: string;
  readonly supersededBy: string | null;
}

const TRANSFER = 'transfer_to_competent_body';
/** 24:00 in Viet Nam of the last day of the 7 days, and of the days after it. */
const MON_9 = '2026-11-09T17:00:00Z';
const TUE_10 = '2026-11-10T17:00:00Z';
const WED_11 = '2026-11-11T17:00:00Z';

const instantOf = (time = ''): string => String(Temporal.Instant.from(time));

/** A day off that the copy has and no clock heard of. */
const LATER_DAY_OFF = `update intake.directory_calendar set days_off = '{2026-11-09}' where year = 2026`;

describe('days off published after a tip was registered', () => {
  let desk: Desk;
  let operator: Actor;
  let commander: Actor;
  let published = 1;

  beforeAll(async () => {
    desk = await startDesk();
    operator = officer('operator', desk.units.commune);
    commander = officer('desk_commander', desk.units.commune);
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.clock.set(MONDAY));
  afterEach(() => publish());

  /** Directory's calendar of the year, taken by the copy and by the clocks. */
  const publish = async (...daysOff: string[]) => {
    published += 1;
    const basis = 'Bộ luật Lao động 2019 Đ.112';
    const event = createPayload(CalendarChangedV1, { year: 2026, daysOff, workingSaturdays: [], basis });
    await desk.intake.publish('2026', event, published);
    await eventually('both groups took the calendar', async () => {
      const rows = await desk.sql(
        `select from intake.key_cursor where topic = 'keng.directory.calendar' and event_seq = $1`,
        [published],
      );
      return rows.length === 2;
    });
  };
  const transferClock = async (tip: Registered, as = operator) => {
    const clocks = (await desk.get(`tips/${tip.tipId}`, as)).body[
      'clocks'
    ] as unknown as readonly RunningClock[];
    const clock = clocks.find(
      ({ clockCode, supersededBy }) => clockCode === TRANSFER && supersededBy === null,
    );
    return [clock?.dueAt, clock?.legalEndAt];
  };
  const queued = async (tip: Registered) => {
    const items = (await desk.get('tips', commander)).body['items'] as unknown as readonly {
      readonly tipId: string;
      readonly version: number;
      readonly nextClock: RunningClock;
    }[];
    return items.find(({ tipId }) => tipId === tip.tipId);
  };
  const revisionsOf = (tip: Registered) =>
    desk.sql<{ byEvent: boolean }>(
      `select c.clock_code as "clockCode", r.by_event is not null as "byEvent", r.from_due_at = r.to_due_at as "sameDue",
         r.from_legal_end_at < r.to_legal_end_at as later
       from intake.clock_end_revision r join intake.tip_clock c on c.id = r.clock_id where c.tip_id = $1 order by r.id`,
      [tip.tipId],
    );

  it('move the legal end in page and queue, keep the raw end, the version and the history', async () => {
    const tip = await desk.classified(operator);
    expect(await transferClock(tip)).toEqual([MON_9, MON_9]);
    await publish('2026-11-09', '2026-11-10');
    expect(await transferClock(tip)).toEqual([MON_9, WED_11]);
    const { version, nextClock } = (await queued(tip)) ?? {};
    expect([version, nextClock?.clockCode]).toEqual([tip.version, TRANSFER]);
    expect([nextClock?.dueAt, nextClock?.legalEndAt].map(instantOf)).toEqual([MON_9, WED_11]);
    expect(await revisionsOf(tip)).toEqual([
      { clockCode: TRANSFER, byEvent: true, sameDue: true, later: true },
    ]);
  });

  it('tell the screens of the desk, once', async () => {
    const tip = await desk.register(operator);
    await publish('2026-11-09');
    const notes = await desk.sql('select aggregate, type from intake.change_note where key = $1', [
      tip.tipId,
    ]);
    expect(notes).toEqual([{ aggregate: 'tip', type: 'clock-moved' }]);
  });

  it('take back a day off that was published wrongly', async () => {
    const tip = await desk.register(operator);
    await publish('2026-11-09');
    await publish();
    expect(await transferClock(tip)).toEqual([MON_9, MON_9]);
    expect(await revisionsOf(tip)).toHaveLength(2);
  });

  it('leave alone what counts in hours, the clock that runs out first, and clocks that ended', async () => {
    const urgent = await desk.classified(operator, { urgency: 'urgent' });
    const running = await desk.register(operator);
    const ended = await desk.classified(operator);
    const before = await transferClock(urgent);
    const next = (await queued(running))?.nextClock;
    const request = { outcome: 'guided', reasonCode: 'civil_matter' };
    const closed = await desk.post(`tips/${ended.tipId}/closure`, commander, request, {
      version: ended.version,
    });
    expect(closed.status).toBe(200);
    await publish('2026-11-03', '2026-11-09');
    expect(await transferClock(urgent)).toEqual(before);
    expect(await revisionsOf(urgent)).toEqual([]);
    expect((await queued(running))?.nextClock).toEqual(next);
    expect(await transferClock(running)).toEqual([MON_9, TUE_10]);
    expect(await transferClock(ended)).toEqual([MON_9, MON_9]);
    expect(await revisionsOf(ended)).toEqual([]);
  });

  it('reach a clock that was left behind, by the round that catches up', async () => {
    const tip = await desk.register(operator);
    await desk.sql(LATER_DAY_OFF);
    const { app } = desk.intake.service;
    app.get(DirectoryCopy).forgetCalendar();
    expect(await app.get(RefreshClocks).catchUp()).toBeGreaterThan(0);
    expect(await transferClock(tip)).toEqual([MON_9, TUE_10]);
    expect(await revisionsOf(tip)).toMatchObject([{ clockCode: TRANSFER, byEvent: false }]);
  });
});

describe('a tip that is changed while its clock moves', () => {
  let desk: Desk;
  beforeAll(async () => void (desk = await startDesk()));
  afterAll(() => desk.stop());

  it('keeps the moved end, and neither waits for the other for ever', async () => {
    const operator = officer('operator', desk.units.commune);
    const tip = await desk.classified(operator);
    await desk.sql(LATER_DAY_OFF);
    const { app } = desk.intake.service;
    app.get(DirectoryCopy).forgetCalendar();
    const held = Promise.withResolvers<void>();
    const changing = runWithCausation({ correlationId: randomUUID(), actorId: operator.officerId }, () =>
      app.get(TipRepository).change(tip.tipId, async (next) => {
        held.resolve();
        await eventually('the move waits for the tip', async () => {
          const waiting = await desk.sql('select from pg_locks where not granted');
          return waiting.length > 0;
        });
        return {
          decision: { next, events: [] },
          by: { officerId: operator.officerId, unitId: desk.units.commune },
        };
      }),
    );
    await held.promise;
    const [moved] = await Promise.all([app.get(RefreshClocks).catchUp(), changing]);
    expect(moved).toBe(1);
    const rows = await desk.sql<{ next: Date; clock: Date }>(
      `select t.next_legal_end_at as next, c.legal_end_at as clock from intake.tip t
       join intake.tip_clock c on c.tip_id = t.id and c.clock_code = $2 where t.id = $1`,
      [tip.tipId, TRANSFER],
    );
    expect(rows.map(({ next, clock }) => [next.toISOString(), clock.toISOString()])).toEqual([
      ['2026-11-10T17:00:00.000Z', '2026-11-10T17:00:00.000Z'],
    ]);
  });
});

expectCleanExit();
