import { randomUUID } from 'node:crypto';
import { runWithCausation } from '@keng/messaging';
import { RegisterClosed } from '@keng/persistence';
import { expectCleanExit } from '@keng/testing';
import { MONDAY, officer, startDesk, type Desk } from '../../test/desk';
import { CLASSIFICATION, satisfy } from '../domain/desk-clocks';
import type { NewTip } from '../domain/register-tip';
import { TipRepository, type Registration } from '../domain/tip.repository';
import { aClaim, aNewTip, REGISTERED_AT, type TipGround } from './new-tip.contract';

const FIFTY = 50;

describe('tips that are registered at once', () => {
  let desk: Desk;
  let tips: TipRepository;
  let ground: TipGround;

  beforeAll(async () => {
    desk = await startDesk();
    desk.clock.set(MONDAY);
    tips = desk.intake.service.app.get(TipRepository);
    const [rule] = await desk.sql<{ id: number }>('select min(id) as id from intake.vocabulary_row');
    ground = { ruleId: rule?.id ?? 0, newId: randomUUID };
  });
  afterAll(() => desk.stop());

  const register = (tip: NewTip): Promise<Registration> =>
    runWithCausation({ correlationId: tip.id, actorId: tip.registeredBy }, () =>
      tips.register(tip, aClaim(ground, { officerId: tip.registeredBy })),
    );
  const many = (length: number, more: Partial<NewTip>): NewTip[] =>
    Array.from({ length }, () => aNewTip(ground, more));
  const transactionsOf = async (unitId: string): Promise<number> => {
    const rows = await desk.sql('select distinct xmin::text from intake.register_entry where unit_id = $1', [
      unitId,
    ]);
    return rows.length;
  };
  const eventsOf = (keys: readonly string[]) =>
    desk.sql<{ key: string; seq: number; correlationId: string; number: number | null }>(
      `select key, event_seq as seq, causation ->> 'correlationId' as "correlationId",
         (payload ->> 'registerNumber')::int as number
       from bus.log where key = any($1) order by pos`,
      [keys],
    );

  it('shares transactions among fifty, and sends their events once, numbered, each with its own cause', async () => {
    const unitId = randomUUID();
    const fifty = many(FIFTY, { unitId });
    await Promise.all(fifty.map(register));
    expect(await transactionsOf(unitId)).toBe(3);
    await desk.event(fifty.at(-1)?.id ?? '', 'registered');
    const ids = fifty.map(({ id }) => id);
    const events = await eventsOf(ids);
    expect(events.map(({ number }) => number)).toEqual(Array.from({ length: FIFTY }, (_, at) => at + 1));
    expect(new Set(events.map(({ key }) => key))).toEqual(new Set(ids));
    expect(events.every(({ seq, key, correlationId }) => seq === 1 && correlationId === key)).toBe(true);
  });

  it('sends the events of each tip in their order', async () => {
    const twenty = many(20, { unitId: randomUUID() });
    await Promise.all(
      twenty.map(async (tip) => {
        await register(tip);
        await runWithCausation({ correlationId: randomUUID() }, () =>
          tips.change(tip.id, async (now) => ({
            decision: {
              next: {
                ...now,
                state: { status: 'classified' },
                classification: { kind: 'denunciation', categoryCode: 'theft', urgency: 'normal' },
                clocks: satisfy(now.clocks, REGISTERED_AT, [CLASSIFICATION]),
              },
              events: [{ type: 'classified', unitId: now.holderUnitId, at: REGISTERED_AT }],
            },
            by: { officerId: tip.registeredBy, unitId: tip.unitId },
          })),
        );
      }),
    );
    for (const { id } of twenty) await desk.event(id, 'classified');
    const events = await eventsOf(twenty.map(({ id }) => id));
    for (const { id } of twenty) {
      expect(events.filter(({ key }) => key === id).map(({ seq }) => seq)).toEqual([1, 2]);
    }
  });

  it('refuses the tips of a closed register and writes those of the others beside them', async () => {
    const [closed, open] = [randomUUID(), randomUUID()];
    await register(aNewTip(ground, { unitId: closed }));
    await desk.sql('update intake.register_series set closed_at = now() where unit_id = $1', [closed]);
    const ends = await Promise.allSettled(
      [...many(5, { unitId: open }), ...many(2, { unitId: closed }), ...many(5, { unitId: open })].map(
        register,
      ),
    );
    for (const end of ends.splice(5, 2)) expect(end).toMatchObject({ reason: expect.any(RegisterClosed) });
    const numbers = ends.map((end) => end.status === 'fulfilled' && end.value.registerNumber);
    expect(numbers.sort((a, b) => Number(a) - Number(b))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('ends a draft once, also when two tips of one batch came from it', async () => {
    const [unitId, draftId, registeredBy] = [randomUUID(), randomUUID(), randomUUID()];
    const answers = await Promise.all(many(6, { unitId, draftId, registeredBy }).map(register));
    expect(new Set(answers.map(({ registerNumber }) => registerNumber))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(
      await desk.sql('select ended_at is not null as ended from intake.tip_draft where id = $1', [draftId]),
    ).toEqual([{ ended: true }]);
  });

  it('seals each text under a key of its own', async () => {
    const five = Array.from({ length: 5 }, (_, at) =>
      aNewTip(ground, {
        content: { narrative: `Chuyện thứ ${at}`, placeText: null, facts: [], answers: [] },
      }),
    );
    await Promise.all(five.map(register));
    for (const [at, { id, unitId }] of five.entries()) {
      const { body } = await desk.get(`tips/${id}`, officer('operator', unitId));
      expect(body).toMatchObject({ narrative: `Chuyện thứ ${at}` });
    }
  });

  it('gives tips that were registered at once receipts of different words', async () => {
    const operator = officer('operator', desk.units.commune);
    const twenty = await Promise.all(Array.from({ length: 20 }, () => desk.register(operator)));
    const receipts = await Promise.all(
      twenty.map(async ({ tipId }) => {
        const { status, body } = await desk.post(`tips/${tipId}/receipt`, operator);
        expect(status).toBe(201);
        return String(body['words']);
      }),
    );
    expect(new Set(receipts).size).toBe(20);
  });
});

expectCleanExit();
