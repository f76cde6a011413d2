import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import { eventually, expectCleanExit, readPdf, type TestResponse } from '@keng/testing';
import {
  bringToSignature,
  councilResult,
  createDossier,
  decide,
  dossierBody,
  expectStatus,
  step,
  take,
  type DossierOnItsWay,
} from './dossier-way';
import { recognitionDesk, START, type RecognitionDesk } from './recognition-desk';

describe('what a committee sees before it acts', () => {
  let desk: RecognitionDesk;
  let council: string;

  beforeAll(async () => {
    desk = await recognitionDesk();
    council = randomUUID();
    await desk.publishUnit({
      unitId: council,
      name: 'Hội đồng Thi đua - Khen thưởng',
      kind: 'committee',
      unitType: 'emulation_council',
      parentId: desk.units.province,
    });
  });

  afterAll(() => desk.stop());

  beforeEach(() => desk.clock.set(START));

  const stranger: Actor = {
    officerId: randomUUID(),
    appointments: [{ unitId: randomUUID(), role: 'committee_secretary' }],
  };

  const get = (path: string, as = desk.member): Promise<TestResponse> =>
    desk.service.request('GET', `/api/recognition/${path}`, { as });

  async function contributor(): Promise<{ alias: string; meritIds: string[] }> {
    const alias = randomUUID();
    return { alias, meritIds: await desk.meritsOf(await desk.concludeCase([{ alias }])) };
  }

  const slugOf = ({ status, body }: TestResponse): [number, string] => [
    status,
    String(body['type']).replace('urn:keng:problem:', ''),
  ];

  /** Makes an award of the merits and gives it as the list has it. */
  async function awardOf(nomination: object): Promise<Record<string, unknown>> {
    const dossier = await bringToSignature(desk, await createDossier(desk, { ...nomination }));
    expectStatus(await decide(desk, dossier), 200);
    const { body } = await get(`dossiers/${dossier.dossierId}`);
    const [award] = body['awards'] as unknown as Record<string, unknown>[];
    if (!award) throw new Error('the decision granted no award');
    return award;
  }

  describe('of the dossier’s parts', () => {
    it('lists each with whether it is there, and misses exactly what submission then asks for', async () => {
      const { alias } = await contributor();
      const dossier = await createDossier(desk, { alias, meritIds: [], citation: '' }, { occasion: '' });
      const { body } = await get(`dossiers/${dossier.dossierId}/completeness`);
      const parts = body['parts'] as unknown as {
        part: string;
        nominationId: string | null;
        complete: boolean;
      }[];
      const missing = parts
        .filter(({ complete }) => !complete)
        .map(({ part, nominationId }) => ({ part, nominationId }));
      const refused = await take(desk, dossier, 'submission', {}, desk.secretary);
      expect(refused.body['missing']).toEqual(missing);
      expect(missing.map(({ part }) => part)).toEqual(['occasion', 'merits', 'citation']);
      expect(parts).toContainEqual({ part: 'title', nominationId: null, complete: true });
      expect(body['complete']).toBe(false);
    });

    it('calls a dossier complete that submission then takes', async () => {
      const dossier = await createDossier(desk, await contributor());
      const { body } = await get(`dossiers/${dossier.dossierId}/completeness`);
      expect(body).toMatchObject({ complete: true, obstacles: [] });
      await step(desk, dossier, 'submission', {}, desk.secretary);
    });

    it('names the award that used a merit meanwhile, as submission and the merit search do', async () => {
      const { alias, meritIds } = await contributor();
      const late = await createDossier(desk, { alias, meritIds });
      const award = await awardOf({ alias, meritIds });
      const usedBy = {
        awardId: award['awardId'],
        awardNumber: award['awardNumber'],
        decisionNumber: award['decisionNumber'],
        signedOn: '2026-11-22',
      };
      const { body } = await get(`dossiers/${late.dossierId}/completeness`);
      expect(body).toMatchObject({ complete: false });
      expect(body['obstacles']).toEqual([
        { problem: 'merit-already-used', nominationId: late.nominationId, meritId: meritIds[0], usedBy },
      ]);
      const refused = await take(desk, late, 'submission', {}, desk.secretary);
      expect(slugOf(refused)).toEqual([409, 'merit-already-used']);
      expect(refused.body).toMatchObject({ meritId: meritIds[0], usedBy });
      const period = { from: '2026-01-01', to: '2026-12-31', basis: 'occurred', unitMap: 'then' };
      const found = await desk.service.request('POST', '/api/recognition/merits/search', {
        as: desk.member,
        body: { ...period, alias },
      });
      expect(found.body['items']).toMatchObject([{ meritId: meritIds[0], usedBy }]);
    });

    it('is refused a form of another level than its issuer’s, and given one whose level nobody knows', async () => {
      const nomination = await contributor();
      const wrong = { ...nomination, awardFormCode: 'merit_certificate_commune_chair' };
      const answer = await desk.post('dossiers', dossierBody(desk, wrong), { as: desk.secretary });
      expect(slugOf(answer)).toEqual([422, 'form-not-for-issuer']);
      const unranked = dossierBody(desk, wrong, { issuerUnitId: desk.association });
      expect((await desk.post('dossiers', unranked, { as: desk.secretary })).status).toBe(201);
    });
  });

  describe('of the council', () => {
    const member = (unitId: string): Actor => ({
      officerId: randomUUID(),
      appointments: [{ unitId, role: 'committee_member' }],
    });

    it('shows its members, who is recused and why, and what quorum and votes it takes', async () => {
      const attesting = member(council);
      const honoured = member(desk.units.province);
      const outsider = member(desk.units.commune);
      for (const [actor, name] of [
        [attesting, 'Ủy viên Một'],
        [honoured, 'Ủy viên Hai'],
        [outsider, 'Ủy viên Ba'],
      ] as const)
        await desk.publishOfficer(actor.officerId, name, actor);
      const registered = await desk.post(
        'parties',
        {
          partyKind: 'individual',
          name: 'Ủy viên Hai',
          unitId: desk.units.commune,
          officerId: await known(honoured.officerId),
        },
        { as: desk.secretary },
      );
      const partyId = expectStatus(registered, 201).body['partyId'] ?? '';
      const caseId = await desk.concludeCase([{ partyId }]);
      const meritIds = await desk.meritsOf(caseId);
      await desk.admin.query('update recognition.merit set attested_by = $2 where id = any($1)', [
        meritIds,
        attesting.officerId,
      ]);
      const dossier = await createDossier(desk, { partyId, meritIds });
      const { body } = await get(`dossiers/${dossier.dossierId}/council`);
      const { nominationId } = dossier;
      expect(body['members']).toEqual([
        {
          officerId: honoured.officerId,
          displayName: 'Ủy viên Hai',
          recused: true,
          reasonCodes: ['honouree'],
          recusals: [{ nominationId, reasonCodes: ['honouree'] }],
        },
        {
          officerId: attesting.officerId,
          displayName: 'Ủy viên Một',
          recused: true,
          reasonCodes: ['attested_merit'],
          recusals: [{ nominationId, reasonCodes: ['attested_merit'] }],
        },
      ]);
      expect(body['quorum']).toEqual({
        numerator: 2,
        denominator: 3,
        inclusive: true,
        of: 'members',
        memberCount: 2,
        presentNeeded: 2,
      });
      expect(body['nominations']).toMatchObject([
        { nominationId, threshold: { numerator: 1, denominator: 2, inclusive: false, of: 'present' } },
      ]);
      await expectRefusedVoteOf(dossier, attesting.officerId);
    });

    /** The vote of a member whom the council's view calls recused is refused in the end. */
    async function expectRefusedVoteOf(dossier: DossierOnItsWay, officerId: string): Promise<void> {
      const submitted = await step(desk, dossier, 'submission', {}, desk.secretary);
      const eligible = await step(desk, submitted, 'appraisal', { outcome: 'eligible' }, desk.otherSecretary);
      const presentOfficerIds = [officerId, ...Array.from({ length: 5 }, () => randomUUID())];
      const voted = councilResult(dossier.nominationId, {}, { presentOfficerIds });
      const answer = await take(desk, eligible, 'council-result', voted, desk.otherSecretary);
      expect(slugOf(answer)).toEqual([422, 'member-recused']);
    }

    const known = (officerId: string): Promise<string> =>
      eventually('the officer is known', async () => {
        const { rows } = await desk.admin.query(
          'select from recognition.directory_appointment where officer_id = $1',
          [officerId],
        );
        return rows.length > 0 ? officerId : undefined;
      }).then((id) => id ?? '');
  });

  describe('of the decision', () => {
    it('shows the figures that the decision then freezes, line by line', async () => {
      const dossier = await bringToSignature(desk, await createDossier(desk, await contributor()));
      const { body } = await get(`dossiers/${dossier.dossierId}/decision-preview?signedOn=2026-11-22`);
      expect(body).toMatchObject({ signedOn: '2026-11-22', totalAmount: 3_800_000 });
      const [foreseen] = body['awards'] as unknown as { nominationId: string; bonus: unknown }[];
      expect(foreseen).toMatchObject({ nominationId: dossier.nominationId, outcome: 'passed' });
      const decided = expectStatus(await decide(desk, dossier), 200);
      const file = await get(`decisions/${decided.body['decisionId']}`);
      const [award] = file.body['awards'] as unknown as { bonus: unknown }[];
      expect(award?.bonus).toEqual(foreseen?.bonus);
      expect(slugOf(await get(`dossiers/${dossier.dossierId}/decision-preview`))).toEqual([
        409,
        'dossier-wrong-stage',
      ]);
    });

    it('is refused on a day that the law does not reach, as the decision is', async () => {
      const { dossierId } = await createDossier(desk, await contributor());
      const late = await get(`dossiers/${dossierId}/decision-preview?signedOn=2027-03-01`);
      expect(slugOf(late)).toEqual([422, 'law-basis-expired']);
    });

    it('is not signed by somebody who was no issuer of the unit on that day', async () => {
      const dossier = await bringToSignature(desk, await createDossier(desk, await contributor()));
      const deputy = {
        officerId: randomUUID(),
        appointments: [{ unitId: desk.units.commune, role: 'issuer' }],
      } as const;
      await desk.publishOfficer(deputy.officerId, 'Chủ tịch xã', deputy);
      await eventually('the officer is known', async () => {
        const { rows } = await desk.admin.query(
          'select from recognition.directory_appointment where officer_id = $1',
          [deputy.officerId],
        );
        return rows.length > 0;
      });
      const answer = await decide(desk, dossier, { signedByOfficerId: deputy.officerId });
      expect(slugOf(answer)).toEqual([422, 'signer-not-authorised']);
      expectStatus(await decide(desk, dossier), 200);
    });

    it('is read with its awards, its issuer and its sum afterwards', async () => {
      const award = await awardOf(await contributor());
      const { body } = await get(`decisions/${String(award['decisionId'])}`);
      expect(body).toMatchObject({
        decisionNumber: award['decisionNumber'],
        signedOn: '2026-11-22',
        signerName: 'Phạm Quang Ngọc',
        issuerName: 'Tỉnh Ninh Bình',
        totalAmount: 3_800_000,
        awards: [{ awardId: award['awardId'] }],
      });
      expect((await get(`decisions/${String(award['decisionId'])}`, stranger)).status).toBe(404);
      expect((await get(`decisions/${randomUUID()}`)).status).toBe(404);
    });
  });

  describe('of a certificate', () => {
    const preview = async (
      dossierId: string,
      nominationId: string,
      as = desk.member,
      query = '',
    ): Promise<Response> => {
      const path = `/api/recognition/dossiers/${dossierId}/nominations/${nominationId}/certificate-preview${query}`;
      return fetch(new URL(path, desk.service.service.url), {
        headers: { authorization: `Bearer ${await desk.service.tokenFor(as)}` },
      });
    };

    it('shows a marked page, and leaves a trace', async () => {
      const { dossierId, nominationId } = await createDossier(desk, await contributor());
      const answer = await preview(dossierId, nominationId);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const [page = '', ...others] = readPdf(Buffer.from(await answer.arrayBuffer()));
      expect(others).toEqual([]);
      for (const text of [
        'BẢN XEM TRƯỚC',
        'BẰNG KHEN',
        'Một công dân',
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH',
      ])
        expect(page).toContain(text);
      const { rows } = await desk.admin.query(
        `select actor_id, detail from recognition.audit_entry
         where action = 'preview-certificate' and subject_id = $1`,
        [dossierId],
      );
      expect(rows).toEqual([{ actor_id: desk.member.officerId, detail: { nominationId } }]);
    });

    it('comes as a picture for the page, marked as well, in no other form', async () => {
      const { dossierId, nominationId } = await createDossier(desk, await contributor());
      const answer = await preview(dossierId, nominationId, desk.member, '?format=svg');
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'image/svg+xml; charset=utf-8',
      ]);
      const picture = await answer.text();
      for (const text of ['BẢN XEM TRƯỚC', 'BẰNG KHEN', 'Một công dân'])
        expect(picture).toContain(`>${text}</text>`);
      expect((await preview(dossierId, nominationId, desk.member, '?format=png')).status).toBe(422);
    });

    it('is for those who read the dossier, and of its own nominations only', async () => {
      const { dossierId, nominationId } = await createDossier(desk, await contributor());
      const other = await createDossier(desk, await contributor());
      for (const reader of [desk.secretary, desk.issuer])
        expect((await preview(dossierId, nominationId, reader)).status).toBe(200);
      expect((await preview(dossierId, nominationId, stranger)).status).toBe(404);
      expect((await preview(dossierId, other.nominationId)).status).toBe(404);
    });
  });

  it('tells in the list what each dossier waits for, its occasion and its issuer', async () => {
    const { alias, meritIds } = await contributor();
    const draft = await createDossier(desk, { alias, meritIds }, { receivedOn: '2026-11-21' });
    const itemOf = async (dossierId: string): Promise<unknown> => {
      const { body } = await get('dossiers?limit=100');
      return (body['items'] as unknown as { dossierId: string }[]).find(
        (item) => item.dossierId === dossierId,
      );
    };
    expect(await itemOf(draft.dossierId)).toMatchObject({
      occasion: 'Tổng kết năm 2026',
      issuerName: 'Tỉnh Ninh Bình',
      nextStep: 'submission',
    });
    const dossier = await bringToSignature(desk, draft);
    expect(await itemOf(dossier.dossierId)).toMatchObject({ nextStep: 'decision' });
    expectStatus(await decide(desk, dossier), 200);
    expect(await itemOf(dossier.dossierId)).toMatchObject({ nextStep: 'hand_over' });
  });

  it.each(['completeness', 'council', 'decision-preview'])(
    'is for those who read the dossier: %s',
    async (view) => {
      const { dossierId } = await createDossier(desk, await contributor());
      for (const reader of [desk.secretary, desk.issuer, desk.member])
        expect((await get(`dossiers/${dossierId}/${view}`, reader)).status).toBe(200);
      expect((await get(`dossiers/${dossierId}/${view}`, stranger)).status).toBe(404);
      const operator = {
        officerId: randomUUID(),
        appointments: [{ unitId: desk.units.province, role: 'operator' }],
      } as const;
      expect((await get(`dossiers/${dossierId}/${view}`, operator)).status).toBe(403);
    },
  );
});

expectCleanExit();
