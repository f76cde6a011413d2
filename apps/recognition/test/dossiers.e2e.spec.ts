import { randomUUID } from 'node:crypto';
import { CaseConcludedV1, createPayload } from '@keng/contracts';
import { eventually, expectCleanExit, type TestResponse } from '@keng/testing';
import {
  bringToSignature,
  councilResult,
  createDossier,
  decide,
  dossierBody,
  expectStatus,
  step,
  take,
} from './dossier-way';
import { recognitionDesk, START, type RecognitionDesk } from './recognition-desk';

const slugOf = ({ status, body }: TestResponse): [number, string] => [
  status,
  String(body['type']).replace('urn:keng:problem:', ''),
];

describe('a nomination dossier', () => {
  let desk: RecognitionDesk;

  beforeAll(async () => {
    desk = await recognitionDesk();
    pool.push(...(await Promise.all(Array.from({ length: 45 }, newContributor))));
  });

  afterAll(() => desk.stop());

  beforeEach(() => desk.clock.set(START));

  interface Contributor {
    readonly alias: string;
    readonly meritIds: string[];
  }
  const pool: Contributor[] = [];

  async function newContributor(): Promise<Contributor> {
    const alias = randomUUID();
    const caseId = await desk.concludeCase([{ alias, tipId: randomUUID() }]);
    return { alias, meritIds: await desk.meritsOf(caseId) };
  }

  /** An alias with one merit that no other test has. */
  function contributor(): Contributor {
    const taken = pool.pop();
    if (!taken) throw new Error('the pool of contributors is too small');
    return taken;
  }

  const eventsOf = async (key: string): Promise<{ type: string; payload: Record<string, unknown> }[]> => {
    const { rows } = await desk.admin.query(
      'select type, payload from bus.log where key = $1 order by event_seq',
      [key],
    );
    return rows;
  };

  it('goes from draft to decision, and tells each step with ids and figures only', async () => {
    const { alias, meritIds } = contributor();
    const dossier = await bringToSignature(desk, await createDossier(desk, { alias, meritIds }));
    const answer = expectStatus(await decide(desk, dossier, { decisionNumber: '1520/QĐ-UBND' }), 200);
    expect(answer.body).toMatchObject({ status: 'decided', decisionNumber: '1520/QĐ-UBND' });
    const [award] = answer.body['awards'] ?? [];
    expect(award).toMatchObject({ nominationId: dossier.nominationId, bonusAmount: 3_800_000 });
    await eventually('all four steps are told', async () => (await eventsOf(dossier.dossierId)).length === 4);
    const types = (await eventsOf(dossier.dossierId)).map(({ type }) => type.split('.').at(-2));
    expect(types).toEqual(['submitted', 'appraised', 'voted', 'decided']);
    const [granted] = await eventually('the award is told', async () => {
      const events = await eventsOf((award as unknown as { awardId: string }).awardId);
      return events.length === 1 ? events : undefined;
    }).then((events) => events ?? []);
    expect(granted?.payload).toMatchObject({
      honouree: { type: 'alias', id: alias },
      meritIds,
      bonusAmount: 3_800_000,
      coefficient: 1.5,
      baseSalary: 2_530_000,
      lawVersion: 'law_2022_amended_2026',
    });
    expect(JSON.stringify(granted)).not.toContain('thành tích');
  });

  it('shows everything that happened to it, and explains the amount line by line', async () => {
    const { alias, meritIds } = contributor();
    const dossier = await bringToSignature(desk, await createDossier(desk, { alias, meritIds }));
    expectStatus(await decide(desk, dossier), 200);
    const { body } = await desk.service.request('GET', `/api/recognition/dossiers/${dossier.dossierId}`, {
      as: desk.member,
    });
    expect(body).toMatchObject({
      status: 'decided',
      lawVersion: 'law_2022_amended_2026',
      nominations: [{ outcome: 'passed', partyName: null }],
      appraisal: { outcome: 'eligible' },
      councilResult: { memberCount: 7 },
      decision: { signerName: 'Phạm Quang Ngọc' },
    });
    const [award] = body['awards'] as unknown as { readonly bonus: unknown }[];
    expect(award?.bonus).toEqual({
      amount: 3_800_000,
      isCeiling: false,
      lines: [
        { step: 'coefficient', value: '1.5', basis: 'NĐ 152/2025/NĐ-CP' },
        { step: 'base_salary', value: '2530000', basis: 'NĐ 161/2026/NĐ-CP' },
        { step: 'product', value: '3795000', basis: null },
        { step: 'rounded_up', value: '3800000', basis: null },
      ],
    });
  });

  it('falls under the text of the law of the day it was received', async () => {
    const { alias, meritIds } = contributor();
    const before = dossierBody(desk, { alias, meritIds }, { receivedOn: '2026-09-30' });
    const after = dossierBody(desk, { alias, meritIds }, { receivedOn: '2026-10-01' });
    expect((await desk.post('dossiers', before, { as: desk.secretary })).body['lawVersion']).toBe('law_2022');
    expect((await desk.post('dossiers', after, { as: desk.secretary })).body['lawVersion']).toBe(
      'law_2022_amended_2026',
    );
  });

  it('is not handed in before it is complete, and names what is missing; a draft can be put right', async () => {
    const { alias, meritIds } = contributor();
    const dossier = await createDossier(desk, { alias, meritIds: [], citation: '' }, { occasion: '' });
    const answer = await take(desk, dossier, 'submission', {}, desk.secretary);
    expect(slugOf(answer)).toEqual([422, 'dossier-incomplete']);
    expect(answer.body['missing']).toEqual([
      { part: 'occasion', nominationId: null },
      { part: 'merits', nominationId: dossier.nominationId },
      { part: 'citation', nominationId: dossier.nominationId },
    ]);
    const body = dossierBody(desk, { nominationId: dossier.nominationId, alias, meritIds });
    const put = await desk.service.request('PUT', `/api/recognition/dossiers/${dossier.dossierId}`, {
      as: desk.secretary,
      key: true,
      version: 1,
      body,
    });
    expect(put.body).toMatchObject({ status: 'draft', version: 2 });
    const { body: read } = await desk.service.request(
      'GET',
      `/api/recognition/dossiers/${dossier.dossierId}`,
      {
        as: desk.secretary,
      },
    );
    expect(read).toMatchObject({
      revisedBy: desk.secretary.officerId,
      revisedAt: expect.stringMatching(/^\d{4}-.*Z$/u) as string,
    });
    await step(desk, { ...dossier, version: 2 }, 'submission', {}, desk.secretary);
  });

  it('is not handed in for a reporter who declined to be honoured', async () => {
    const alias = randomUUID();
    const reporter = {
      alias,
      identityStatus: 'sealed',
      wantsAnonymity: true,
      wantsFollowUp: false,
      wantsRecognition: false,
    } as const;
    const tipId = await desk.assessTip({ reporters: [reporter] });
    const dossier = await createDossier(desk, { alias, meritIds: await desk.meritsOf(tipId) });
    const answer = await take(desk, dossier, 'submission', {}, desk.secretary);
    expect(answer.body['missing']).toEqual([
      { part: 'recognition_consent', nominationId: dossier.nominationId },
    ]);
  });

  it.each([
    [
      'a form that ended with the districts',
      { awardFormCode: 'merit_certificate_district_chair' },
      'award-form-not-in-force',
    ],
    ['a form that nobody knows', { awardFormCode: 'medal' }, 'award-form-not-in-force'],
    ['a flag, which is for collectives,', { awardFormCode: 'flag_province' }, 'form-not-for-party-kind'],
  ])('is refused with %s', async (_, change, slug) => {
    const { alias, meritIds } = contributor();
    const body = dossierBody(desk, { alias, meritIds, ...change });
    expect(slugOf(await desk.post('dossiers', body, { as: desk.secretary }))).toEqual([422, slug]);
  });

  it('is refused with the merit of somebody else', async () => {
    const { meritIds } = contributor();
    const body = dossierBody(desk, { alias: randomUUID(), meritIds });
    const answer = await desk.post('dossiers', body, { as: desk.secretary });
    expect(answer.body['fields']).toMatchObject([{ name: 'nominations[0].meritIds', code: 'not_in_list' }]);
  });

  it('uses a merit once: a later dossier with it is refused, one with another merit is not', async () => {
    const { alias, meritIds } = contributor();
    const dossier = await bringToSignature(desk, await createDossier(desk, { alias, meritIds }));
    expectStatus(await decide(desk, dossier), 200);
    const again = await desk.post('dossiers', dossierBody(desk, { alias, meritIds }), { as: desk.secretary });
    expect(slugOf(again)).toEqual([409, 'merit-already-used']);
    const caseId = await desk.concludeCase([{ alias, kind: 'evidence' }]);
    await createDossier(desk, { alias, meritIds: await desk.meritsOf(caseId) });
  });

  it('is not handed in with a merit whose case was concluded anew', async () => {
    const alias = randomUUID();
    const contributionId = randomUUID();
    const caseId = await desk.concludeCase([{ alias, contributionId }]);
    const meritIds = await desk.meritsOf(caseId);
    const dossier = await createDossier(desk, { alias, meritIds });
    await desk.service.publish(caseId, ...(await concludedAgain(caseId, alias, contributionId)));
    await eventually('the first merit is struck', async () => {
      const { rows } = await desk.admin.query('select status from recognition.merit where id = any($1)', [
        meritIds,
      ]);
      return rows[0]?.status === 'struck';
    });
    expect(slugOf(await take(desk, dossier, 'submission', {}, desk.secretary))).toEqual([
      409,
      'merit-contested',
    ]);
  });

  async function concludedAgain(
    caseId: string,
    alias: string,
    contributionId: string,
  ): Promise<[object, number]> {
    const { rows } = await desk.admin.query('select payload from bus.log where key = $1', [caseId]);
    const contributions = [{ contributionId, alias, kind: 'denunciation' }];
    return [createPayload(CaseConcludedV1, { ...rows[0].payload, contributions }), 2];
  }

  it('is appraised by somebody other than its author', async () => {
    const { alias, meritIds } = contributor();
    const dossier = await step(
      desk,
      await createDossier(desk, { alias, meritIds }),
      'submission',
      {},
      desk.secretary,
    );
    const own = await take(desk, dossier, 'appraisal', { outcome: 'eligible' }, desk.secretary);
    expect(slugOf(own)).toEqual([403, 'own-dossier']);
    const unreasoned = await take(desk, dossier, 'appraisal', { outcome: 'rejected' }, desk.otherSecretary);
    expect(slugOf(unreasoned)).toEqual([422, 'reason-missing']);
    const body = { outcome: 'supplement_requested', reasonCode: 'papers_missing' };
    const back = await step(desk, dossier, 'appraisal', body, desk.otherSecretary);
    await step(desk, back, 'submission', {}, desk.secretary);
  });

  it.each([
    ['too few members', {}, { presentOfficerIds: [randomUUID()] }, 'quorum-not-met'],
    ['more votes than voters', { votesFor: 7 }, {}, 'votes-do-not-add-up'],
  ])('is not voted on with %s', async (_, votes, change, slug) => {
    const { alias, meritIds } = contributor();
    const submitted = await step(
      desk,
      await createDossier(desk, { alias, meritIds }),
      'submission',
      {},
      desk.secretary,
    );
    const appraised = await step(desk, submitted, 'appraisal', { outcome: 'eligible' }, desk.otherSecretary);
    const body = councilResult(appraised.nominationId, votes, change);
    expect(slugOf(await take(desk, appraised, 'council-result', body, desk.otherSecretary))).toEqual([
      422,
      slug,
    ]);
  });

  it('keeps its version: who looked at an older one is told so', async () => {
    const { alias, meritIds } = contributor();
    const dossier = await createDossier(desk, { alias, meritIds });
    await step(desk, dossier, 'submission', {}, desk.secretary);
    expect(slugOf(await take(desk, dossier, 'submission', {}, desk.secretary))).toEqual([
      412,
      'stale-version',
    ]);
    const late = { ...dossier, version: 2 };
    expect(slugOf(await take(desk, late, 'submission', {}, desk.secretary))).toEqual([
      409,
      'dossier-wrong-stage',
    ]);
  });

  it('refuses a signature after NĐ 152/2025 has lapsed', async () => {
    const { alias, meritIds } = contributor();
    const dossier = await bringToSignature(desk, await createDossier(desk, { alias, meritIds }));
    desk.clock.set('2027-03-05T09:00:00+07:00');
    const lapsed = await decide(desk, dossier, { signedOn: '2027-03-01' });
    expect(slugOf(lapsed)).toEqual([422, 'law-basis-expired']);
    expectStatus(await decide(desk, dossier, { signedOn: '2027-02-28' }), 200);
  });

  it('gives one of twenty dossiers a number that all ask for at once', async () => {
    const dossiers = [];
    for (let at = 0; at < 20; at++) {
      const { alias, meritIds } = contributor();
      dossiers.push(await bringToSignature(desk, await createDossier(desk, { alias, meritIds })));
    }
    const spellings = ['05/QĐ-UBND', '5/QĐ-UBND'];
    const answers = await Promise.all(
      dossiers.map((dossier, at) => decide(desk, dossier, { decisionNumber: spellings[at % 2] })),
    );
    expect(answers.map(slugOf).filter(([status]) => status === 200)).toHaveLength(1);
    expect(answers.map(slugOf).filter(([, slug]) => slug === 'decision-number-taken')).toHaveLength(19);
  });

  it('lets one of twenty decisions use a merit that all name at once', async () => {
    const { alias, meritIds } = contributor();
    const dossiers = [];
    for (let at = 0; at < 20; at++) {
      dossiers.push(await bringToSignature(desk, await createDossier(desk, { alias, meritIds })));
    }
    const answers = await Promise.all(
      dossiers.map((dossier, at) => decide(desk, dossier, { decisionNumber: `${2_000 + at}/QĐ-UBND` })),
    );
    expect(answers.map(slugOf).filter(([status]) => status === 200)).toHaveLength(1);
    expect(answers.map(slugOf).filter(([, slug]) => slug === 'merit-already-used')).toHaveLength(19);
  });

  it('may be handed in by its unit’s secretary, and not by another unit’s', async () => {
    const { alias, meritIds } = contributor();
    const dossier = await createDossier(desk, { alias, meritIds });
    const stranger = {
      officerId: randomUUID(),
      appointments: [{ unitId: randomUUID(), role: 'committee_secretary' }],
    } as const;
    expect((await take(desk, dossier, 'submission', {}, stranger)).status).toBe(404);
    expect((await take(desk, dossier, 'submission', {}, desk.communeSecretary)).status).toBe(404);
    expect((await take(desk, dossier, 'submission', {}, desk.member)).status).toBe(403);
    expect((await take(desk, dossier, 'submission', {}, desk.secretary)).status).toBe(200);
  });

  it('is listed for those who serve its units, newest receipt first, and for nobody else', async () => {
    const get = (query: string, as = desk.member) =>
      desk.service.request('GET', `/api/recognition/dossiers${query}`, { as });
    const first = await get('?limit=2');
    expect(first.body['items']).toHaveLength(2);
    const second = await get(`?limit=2&cursor=${first.body['nextCursor']}`);
    expect(second.status).toBe(200);
    const ids = [...(first.body['items'] ?? []), ...(second.body['items'] ?? [])].map(
      (item: { dossierId: string }) => item.dossierId,
    );
    expect(new Set(ids).size).toBe(4);
    expect((await get('?status=decided')).body['items']).not.toHaveLength(0);
    expect((await get('', desk.communeSecretary)).body['items']).toEqual([]);
    expect((await get('?cursor=bm9uZQ')).status).toBe(422);
  });
});

expectCleanExit();
