import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import { aReporter, aTip, MONDAY, officer, PLANTED, startDesk, type Desk } from './desk';

describe('registering a tip', () => {
  let desk: Desk;
  let operator: Actor;

  beforeAll(async () => {
    desk = await startDesk();
    operator = officer('operator', desk.units.commune);
  });
  afterAll(() => desk.stop());

  const twenty = <T>(act: (at: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: 20 }, (_, at) => act(at)));
  const slugOf = ({ body }: { body: Record<string, never> }): string =>
    String(body['type']).replace('urn:keng:problem:', '');

  it('answers with number, clocks and version, and tells the world ids and codes only', async () => {
    const alias = randomUUID();
    const answer = await desk.post(
      'tips',
      operator,
      aTip({
        place: { communeUnitId: desk.place, text: 'ngõ Hoa Ban, sau chợ' },
        facts: [{ kind: 'suspect_name', value: 'Phạm Văn Kẻ Gian' }],
        answers: [{ questionCode: 'anyone_hurt', answer: 'không' }],
        occurred: { from: '2026-11-01T20:00:00+07:00', precision: 'hour' },
        reporters: [aReporter({ alias })],
      }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      unitId: desk.units.commune,
      registerYear: 2026,
      status: 'received',
      version: 1,
      clocks: [
        { clockCode: 'classification', dueAt: '2026-11-03T01:15:00Z' },
        { clockCode: 'transfer_to_competent_body', dueAt: '2026-11-09T17:00:00Z' },
      ],
    });
    expect(answer.headers.get('etag')).toBe('"1"');
    const event = await desk.event(String(answer.body['tipId']), 'registered');
    expect(event).toEqual({
      tipId: answer.body['tipId'],
      unitId: desk.units.commune,
      registerNumber: answer.body['registerNumber'],
      registerYear: 2026,
      channel: 'phone',
      receivedAt: '2026-11-02T01:15:00Z',
      registeredAt: '2026-11-02T01:15:00Z',
      enteredLate: false,
      communeUnitId: desk.place,
      reporters: [
        {
          alias,
          identityStatus: 'refused',
          wantsAnonymity: true,
          wantsFollowUp: true,
          wantsRecognition: false,
        },
      ],
    });
  });

  it('gives twenty registrations at once the numbers 1 to 20', async () => {
    const busy = officer('operator', randomUUID());
    const answers = await twenty(() => desk.post('tips', busy, aTip()));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const numbers = answers.map(({ body }) => Number(body['registerNumber'])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it('makes one tip of twenty equal requests with the same key, and burns no number', async () => {
    const busy = officer('operator', randomUUID());
    const key = randomUUID();
    const body = aTip();
    const answers = await twenty(() => desk.post('tips', busy, body, { key }));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    const next = await desk.post('tips', busy, aTip());
    expect(next.body['registerNumber']).toBe(2);
  });

  it('refuses the same key with another body', async () => {
    const key = randomUUID();
    await desk.post('tips', operator, aTip(), { key });
    const answer = await desk.post('tips', operator, aTip({ channel: 'post' }), { key });
    expect([answer.status, slugOf(answer)]).toEqual([422, 'idempotency-key-reused']);
  });

  it('lets one of twenty tips have an alias, and the others burn no number', async () => {
    const busy = officer('operator', randomUUID());
    const alias = randomUUID();
    const answers = await twenty(() => desk.post('tips', busy, aTip({ reporters: [aReporter({ alias })] })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(slugOf))).toEqual(
      new Set(['alias-taken']),
    );
    expect((await desk.post('tips', busy, aTip())).body['registerNumber']).toBe(2);
  });

  it('counts the register by the day of registration in Viet Nam', async () => {
    desk.clock.set('2026-12-31T16:59:59Z');
    const unit = officer('operator', randomUUID());
    const receivedAt = '2026-12-31T23:30:00+07:00';
    const lastYear = await desk.post('tips', unit, aTip({ receivedAt }));
    desk.clock.set('2026-12-31T17:00:00Z');
    const newYear = await desk.post('tips', unit, aTip({ receivedAt }));
    desk.clock.set(MONDAY);
    expect([lastYear.body['registerYear'], newYear.body['registerYear']]).toEqual([2026, 2027]);
    expect([lastYear.body['registerNumber'], newYear.body['registerNumber']]).toEqual([1, 1]);
  });

  it('refuses a closed register and keeps no trace of the request', async () => {
    const unitId = randomUUID();
    const closed = officer('operator', unitId);
    await desk.post('tips', closed, aTip());
    await desk.sql(`update intake.register_series set closed_at = now() where unit_id = $1`, [unitId]);
    const key = randomUUID();
    const answer = await desk.post('tips', closed, aTip(), { key });
    expect([answer.status, slugOf(answer)]).toEqual([409, 'register-closed']);
    expect(await desk.sql('select 1 from intake.idempotency where key = $1', [key])).toEqual([]);
  });

  it.each([
    ['received-in-future', { receivedAt: '2026-11-02T08:16:01+07:00' }],
    ['late-reason-missing', { receivedAt: '2026-11-01T08:14:59+07:00' }],
    ['narrative-missing', { narrative: ' \n ' }],
    ['narrative-missing', { narrative: undefined }],
  ])('answers %s to %j', async (slug, more) => {
    expect(slugOf(await desk.post('tips', operator, aTip(more)))).toBe(slug);
  });

  it('takes a late tip with a reason, and says that it is late', async () => {
    const answer = await desk.post(
      'tips',
      operator,
      aTip({ receivedAt: '2026-10-30T08:00:00+07:00', lateReason: 'system_outage' }),
    );
    expect(answer.status).toBe(201);
    const event = await desk.event(String(answer.body['tipId']), 'registered');
    expect(event['enteredLate']).toBe(true);
  });

  it.each([
    ['channel', { channel: 'pigeon' }],
    ['lateReason', { receivedAt: '2026-10-30T08:00:00+07:00', lateReason: 'slept' }],
    ['reporters[0].refusalReason', { reporters: [aReporter({ refusalReason: undefined })] }],
    ['reporters[0].refusalReason', { reporters: [aReporter({ refusalReason: 'none_of_it' })] }],
    ['reporters[0].refusalReason', { reporters: [aReporter({ identityStatus: 'sealed' })] }],
    ['reporters[0].reporterName', { reporters: [aReporter({ reporterName: PLANTED.name })] }],
    ['reporterName', { reporterName: PLANTED.name }],
    ['narrative', { narrative: 'a'.repeat(20_001) }],
    ['narrative', { narrative: 7 }],
    ['facts[0].kind', { facts: [{ kind: 'religion', value: 'x' }] }],
    ['facts', { facts: Array.from({ length: 51 }, () => ({ kind: 'damage', value: 'x' })) }],
    ['answers[0].questionCode', { answers: [{ questionCode: 'favourite_colour', answer: 'x' }] }],
    ['occurred.precision', { occurred: { from: MONDAY, precision: 'century' } }],
    ['occurred.to', { occurred: { from: MONDAY, to: '2026-11-02T08:14:00+07:00', precision: 'hour' } }],
    ['occurred.from', { occurred: { from: '0000-01-01T00:00:00Z', precision: 'day' } }],
    ['receivedAt', { receivedAt: '0001-01-01T00:00:00Z', lateReason: 'paper_backlog' }],
    ['receivedAt', { receivedAt: 'yesterday' }],
    ['place.communeUnitId', { place: { communeUnitId: 'Hoàng Long' } }],
    ['recusedOfficerIds', { recusedOfficerIds: ['x'] }],
    ['reporters', { reporters: undefined }],
  ])('names the field %s and not its content', async (name, more) => {
    const answer = await desk.post('tips', operator, aTip(more));
    expect([answer.status, slugOf(answer)]).toEqual([422, 'invalid-fields']);
    expect((answer.body['fields'] as unknown as { name: string }[]).map((field) => field.name)).toContain(
      name,
    );
    expect(answer.text).not.toContain(PLANTED.name);
    expect(answer.text).not.toContain(PLANTED.phone);
  });

  it('asks an operator of two units which desk it is, and lets nobody register for another', async () => {
    const both = officer('operator', desk.units.commune, desk.units.neighbour);
    const unclear = await desk.post('tips', both, aTip());
    expect(unclear.body['fields']).toEqual([expect.objectContaining({ name: 'unitId', code: 'required' })]);
    const chosen = await desk.post('tips', both, aTip({ unitId: desk.units.neighbour }));
    expect(chosen.body['unitId']).toBe(desk.units.neighbour);
    const foreign = await desk.post('tips', operator, aTip({ unitId: desk.units.neighbour }));
    expect([foreign.status, slugOf(foreign)]).toEqual([403, 'forbidden']);
  });

  it('is for operators only, with a key', async () => {
    expect((await desk.post('tips', officer('desk_commander', desk.units.commune), aTip())).status).toBe(403);
    expect((await desk.intake.request('POST', '/api/intake/tips', { body: aTip(), key: true })).status).toBe(
      401,
    );
    const keyless = await desk.intake.request('POST', '/api/intake/tips', { as: operator, body: aTip() });
    expect(keyless.body['fields']).toEqual([
      expect.objectContaining({ name: 'Idempotency-Key', code: 'required' }),
    ]);
  });

  it('keeps what was told out of every table but the search row, which stands for the key', async () => {
    const { tipId } = await desk.register(operator, {
      facts: [{ kind: 'suspect_name', value: 'Phạm Văn Kẻ Gian' }],
    });
    const tables = await desk.sql<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('intake', 'bus')`,
    );
    await desk.event(tipId, 'registered');
    for (const { name } of tables) {
      const rows = await desk.sql<{ row: string }>(`select t::text as row from ${name} t`);
      const text = rows.map(({ row }) => row).join('\n');
      if (name !== 'intake.tip_search') {
        expect([name, text.includes(PLANTED.phone), text.includes(PLANTED.name)]).toEqual([
          name,
          false,
          false,
        ]);
      }
      expect([name, text.includes('Kẻ Gian'), text.includes('ke gian')]).toEqual([name, false, false]);
    }
  });
});
