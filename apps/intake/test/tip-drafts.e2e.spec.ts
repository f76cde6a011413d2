import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import { ForgetTipDrafts } from '../src/persistence/forget-tip-drafts';
import { aTip, MONDAY, officer, PLANTED, startDesk, type Desk } from './desk';

interface Draft {
  readonly draftId: string;
  readonly revision: number;
  readonly form: Record<string, unknown>;
}

const FORM = { channel: 'phone', narrative: PLANTED.narrative, reporters: [] };

describe('drafts of the form', () => {
  let desk: Desk;
  let operator: Actor;
  let unitId: string;

  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());
  /** Each test has an officer of its own at a desk of their own. */
  beforeEach(() => {
    desk.clock.set(MONDAY);
    unitId = randomUUID();
    operator = officer('operator', unitId);
  });

  const save = (draftId: string, more: object = {}, as = operator) =>
    desk.intake.request('PUT', `/api/intake/drafts/${draftId}`, {
      as,
      body: { revision: 1, receivedAt: MONDAY, form: FORM, ...more },
    });
  const discard = (draftId: string, as = operator) =>
    desk.intake.request('DELETE', `/api/intake/drafts/${draftId}`, { as });
  const open = async (as = operator) =>
    (await desk.get('drafts', as)).body['items'] as unknown as readonly Draft[];
  const rowOf = async (draftId: string) =>
    (
      await desk.sql<{ sealed: Buffer | null; wrapped: Buffer | null }>(
        `select sealed, wrapped from intake.tip_draft where id = $1`,
        [draftId],
      )
    )[0];
  const slugOf = ({ status, body }: { status: number; body: Record<string, never> }) => [
    status,
    String(body['type']).replace('urn:keng:problem:', ''),
  ];

  it('come back to their officer as they were typed', async () => {
    const draftId = randomUUID();
    const saved = await save(draftId);
    expect([saved.status, saved.body]).toEqual([
      200,
      { draftId, revision: 1, savedAt: '2026-11-02T01:15:00Z', kept: true },
    ]);
    expect(await open()).toEqual([
      {
        draftId,
        unitId,
        revision: 1,
        receivedAt: '2026-11-02T01:15:00Z',
        savedAt: '2026-11-02T01:15:00Z',
        form: FORM,
      },
    ]);
  });

  it('lie sealed, and leave no event, number, history or trace of their content', async () => {
    const counts = () =>
      desk.sql(
        `select (select count(*) from intake.outbox) + (select count(*) from bus.log) as events,
           (select count(*) from intake.register_entry) as entries, (select count(*) from intake.audit_entry) as audited`,
      );
    const before = await counts();
    const draftId = randomUUID();
    await save(draftId);
    await open();
    expect(await counts()).toEqual(before);
    const { sealed } = (await rowOf(draftId)) ?? {};
    expect(sealed?.includes(Buffer.from(PLANTED.name))).toBe(false);
  });

  it('keep the highest revision, in whatever order saves arrive', async () => {
    const draftId = randomUUID();
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        save(draftId, { revision: at + 1, form: { narrative: `bản ${at + 1}` } }),
      ),
    );
    expect(await open()).toMatchObject([{ revision: 20, form: { narrative: 'bản 20' } }]);
    const late = await save(draftId, { revision: 19 });
    expect(late.body).toMatchObject({ revision: 20, kept: false });
    const repeated = await save(draftId, { revision: 20 });
    expect(repeated.body).toMatchObject({ revision: 20, kept: true });
    expect(await open()).toMatchObject([{ form: { narrative: 'bản 20' } }]);
  });

  it('are read and discarded by nobody but their officer, at the desk they are meant for', async () => {
    const draftId = randomUUID();
    await save(draftId);
    const colleague = officer('operator', unitId);
    const moved: Actor = { ...operator, appointments: [{ unitId: randomUUID(), role: 'operator' }] };
    for (const other of [colleague, moved]) {
      expect(await open(other)).toEqual([]);
      expect(slugOf(await discard(draftId, other))).toEqual([404, 'not-found']);
    }
    expect(slugOf(await save(draftId, { revision: 2 }, moved))).toEqual([404, 'not-found']);
    expect(slugOf(await desk.get('drafts', officer('desk_commander', unitId)))).toEqual([403, 'forbidden']);
    expect((await save(draftId, { revision: 9 }, colleague)).status).toBe(200);
    expect(await open()).toMatchObject([{ draftId, revision: 1 }]);
  });

  it('are gone when they were discarded, and a save that was on its way does not bring them back', async () => {
    const draftId = randomUUID();
    await save(draftId);
    expect((await discard(draftId)).status).toBe(204);
    expect(await open()).toEqual([]);
    expect(await rowOf(draftId)).toEqual({ sealed: null, wrapped: null });
    expect(slugOf(await save(draftId, { revision: 2 }))).toEqual([409, 'tip-draft-ended']);
    expect((await discard(draftId)).status).toBe(204);
    const audited = await desk.sql(
      `select action, actor_id as "actorId", detail from intake.audit_entry where subject_id = $1`,
      [draftId],
    );
    expect(audited).toEqual([
      { action: 'discard-tip-draft', actorId: operator.officerId, detail: { unitId } },
    ]);
  });

  it('end with the registration of their form, in one transaction', async () => {
    const [draftId, another] = [randomUUID(), randomUUID()];
    await save(draftId);
    await save(another);
    const [key, body] = [randomUUID(), aTip({ draftId })];
    const registered = await desk.post('tips', operator, body, { key });
    expect(registered.status).toBe(201);
    expect((await open()).map((draft) => draft.draftId)).toEqual([another]);
    expect(await rowOf(draftId)).toEqual({ sealed: null, wrapped: null });
    expect(slugOf(await save(draftId, { revision: 2 }))).toEqual([409, 'tip-draft-ended']);
    expect((await desk.post('tips', operator, body, { key })).body).toEqual(registered.body);
  });

  it('stay when the registration fails', async () => {
    const draftId = randomUUID();
    await save(draftId);
    const taken = aTip();
    await desk.post('tips', operator, taken);
    const refused = await desk.post('tips', operator, { ...taken, draftId });
    expect(slugOf(refused)).toEqual([409, 'alias-taken']);
    expect((await open()).map((draft) => draft.draftId)).toEqual([draftId]);
  });

  it('end also when the form is registered before its first save arrives', async () => {
    const draftId = randomUUID();
    expect((await desk.post('tips', operator, aTip({ draftId }))).status).toBe(201);
    expect(slugOf(await save(draftId))).toEqual([409, 'tip-draft-ended']);
  });

  it('of another officer do not end with a registration that names them', async () => {
    const draftId = randomUUID();
    await save(draftId);
    expect((await desk.post('tips', officer('operator', unitId), aTip({ draftId }))).status).toBe(201);
    expect((await open()).map((draft) => draft.draftId)).toEqual([draftId]);
  });

  it('are twenty at most, also when they are all opened at once', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => save(randomUUID())));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(slugOf)).toEqual(Array.from({ length: 5 }, () => [409, 'too-many-tip-drafts']));
    const [first] = await open();
    await discard(first?.draftId ?? '');
    expect((await save(randomUUID())).status).toBe(200);
  });

  it.each([
    ['an identity', { form: { reporters: [{ fullName: 'Nguyễn Thị Bí Mật' }] } }, 422, 'invalid-fields'],
    ['a list for a form', { form: [] }, 422, 'invalid-fields'],
    ['no revision', { revision: undefined }, 422, 'invalid-fields'],
    ['a desk that is not the officer’s', { unitId: randomUUID() }, 403, 'forbidden'],
    ['more than 64 KiB', { form: { narrative: 'x'.repeat(70_000) } }, 413, 'too-large'],
  ])('refuse %s, without repeating it', async (_, more, status, slug) => {
    const refused = await save(randomUUID(), more);
    expect(slugOf(refused)).toEqual([status, slug]);
    expect(refused.text).not.toContain(PLANTED.name);
    expect(await open()).toEqual([]);
  });

  it('are forgotten a week after they were saved last, with a trace that there was one', async () => {
    const forget = () => desk.intake.service.app.get(ForgetTipDrafts).execute();
    const [draftId, fresh] = [randomUUID(), randomUUID()];
    await desk.sql(`delete from intake.tip_draft`);
    await save(draftId);
    desk.clock.set('2026-11-09T08:15:00+07:00');
    await save(fresh, { receivedAt: '2026-11-09T08:15:00+07:00' });
    expect(await forget()).toBe(0);
    desk.clock.set('2026-11-09T08:15:01+07:00');
    expect(await forget()).toBe(1);
    expect((await open()).map((draft) => draft.draftId)).toEqual([fresh]);
    const audited = await desk.sql(`select action, detail from intake.audit_entry where subject_id = $1`, [
      draftId,
    ]);
    expect(audited).toEqual([
      { action: 'forget-tip-draft', detail: { officerId: operator.officerId, unitId } },
    ]);
  });
});

expectCleanExit();
