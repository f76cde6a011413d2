import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import { DOSSIER_REASONS, type DossierReason } from '../src/queries/dossier-step-sql';
import type { WaitingDossiersView } from '../src/queries/waiting-dossiers.view';
import { bringToSignature, createDossier, decide, expectStatus, step } from './dossier-way';
import { recognitionDesk, START, type RecognitionDesk } from './recognition-desk';

describe('dossiers that wait for somebody', () => {
  let desk: RecognitionDesk;
  beforeAll(async () => void (desk = await recognitionDesk()));
  afterAll(() => desk.stop());
  beforeEach(() => desk.clock.set(START));

  const get = async (path: string, as: Actor) => {
    const answer = await desk.service.request('GET', `/api/recognition/${path}`, { as });
    return expectStatus(answer, 200).body;
  };
  const waiting = async (as: Actor): Promise<WaitingDossiersView> =>
    (await get('waiting', as)) as unknown as WaitingDossiersView;
  const listed = async (reason: DossierReason, as: Actor): Promise<readonly { dossierId: string }[]> =>
    (await get(`dossiers?waitsFor=${reason}`, as))['items'] as unknown as { dossierId: string }[];
  /** What the lists hold. */
  const byList = async (as: Actor): Promise<WaitingDossiersView> => {
    const items = await Promise.all(
      DOSSIER_REASONS.map(async (reason) => ({ reason, count: (await listed(reason, as)).length })),
    );
    return {
      total: items.reduce((sum, { count }) => sum + count, 0),
      items: items.filter(({ count }) => count > 0),
    };
  };
  const reasonsFor = async (as: Actor) => (await waiting(as)).items.map(({ reason }) => reason);

  /** A dossier with a proven merit. */
  const drawUp = async () => {
    const alias = randomUUID();
    const meritIds = await desk.meritsOf(await desk.concludeCase([{ alias }]));
    return createDossier(desk, { alias, meritIds });
  };

  it('are told to those alone whose act is next, and as many as the list of that act holds', async () => {
    const everybody = [desk.secretary, desk.otherSecretary, desk.communeSecretary, desk.issuer, desk.member];
    await drawUp();
    const submitted = await step(desk, await drawUp(), 'submission', {}, desk.secretary);
    const returned = await step(desk, await drawUp(), 'submission', {}, desk.secretary);
    const supplement = { outcome: 'supplement_requested', reasonCode: 'papers_missing' };
    await step(desk, returned, 'appraisal', supplement, desk.otherSecretary);
    const eligible = await step(desk, await drawUp(), 'submission', {}, desk.secretary);
    await step(desk, eligible, 'appraisal', { outcome: 'eligible' }, desk.otherSecretary);
    await bringToSignature(desk, await drawUp());
    expectStatus(await decide(desk, await bringToSignature(desk, await drawUp())), 200);

    for (const as of everybody) expect(await waiting(as)).toEqual(await byList(as));
    const proposing = ['submission', 'supplement', 'council_result', 'hand_over'];
    expect(await reasonsFor(desk.secretary)).toEqual(proposing);
    expect(await reasonsFor(desk.otherSecretary)).toEqual(
      [...DOSSIER_REASONS].filter((r) => r !== 'decision'),
    );
    expect(await reasonsFor(desk.issuer)).toEqual(['decision']);
    expect(await reasonsFor(desk.member)).toEqual([]);
    expect(await reasonsFor(desk.communeSecretary)).toEqual([]);
    expect(await listed('appraisal', desk.otherSecretary)).toMatchObject([
      { dossierId: submitted.dossierId },
    ]);
  });

  it('are asked for by an act that there is, and by committees only', async () => {
    const answer = await desk.service.request('GET', '/api/recognition/dossiers?waitsFor=all', {
      as: desk.secretary,
    });
    expect([answer.status, answer.body['type']]).toEqual([422, 'urn:keng:problem:invalid-fields']);
    const operator: Actor = {
      officerId: randomUUID(),
      appointments: [{ unitId: desk.units.province, role: 'operator' }],
    };
    const refused = await desk.service.request('GET', '/api/recognition/waiting', { as: operator });
    expect(refused.status).toBe(403);
  });

  it('give awards in groups that are as many as the list of each group', async () => {
    const groups = (
      await get('awards?groupBy=awardForm,status&signedFrom=2026-11-01&signedTo=2026-11-30', desk.issuer)
    )['groups'] as unknown as { key: { awardForm: string; status: string }; count: number }[];
    expect(groups).not.toEqual([]);
    for (const { key, count } of groups) {
      const query = `awardFormCode=${key.awardForm}&status=${key.status}&signedFrom=2026-11-01&signedTo=2026-11-30`;
      expect((await get(`awards?${query}`, desk.issuer))['items']).toHaveLength(count);
    }
  });
});

expectCleanExit();
