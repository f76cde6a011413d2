import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@keng/kernel';
import { eventually, expectCleanExit } from '@keng/testing';
import { createDossier, step, take } from './dossier-way';
import { recognitionDesk, type RecognitionDesk } from './recognition-desk';

const EVER = { from: '2019-01-01', to: '2030-12-31', basis: 'occurred', unitMap: 'now' } as const;

/** A province and a commune, each with a People's Committee and its council; the police stand in a tree of their own. */
describe('how far a committee reaches', () => {
  let desk: RecognitionDesk;
  const ids = {
    committee: randomUUID(),
    council: randomUUID(),
    office: randomUUID(),
    communeCommittee: randomUUID(),
    communeCouncil: randomUUID(),
    lowerCommittee: randomUUID(),
    lowerCouncil: randomUUID(),
    police: randomUUID(),
  };
  /** A merit of a police case in each commune, and of one that no commune is known of. */
  const merits = { own: '', other: '', nowhere: '' };

  beforeAll(async () => {
    desk = await recognitionDesk();
    const { province, commune } = desk.units;
    const committee = { kind: 'agency', unitType: 'peoples_committee' } as const;
    const council = { kind: 'committee', unitType: 'emulation_council' } as const;
    const units = [
      { unitId: ids.committee, name: 'UBND tỉnh', parentId: province, ...committee },
      { unitId: ids.council, name: 'HĐ TĐKT tỉnh', parentId: ids.committee, ...council },
      {
        unitId: ids.office,
        name: 'Sở Nội vụ',
        parentId: ids.committee,
        kind: 'agency',
        unitType: 'state_agency',
      },
      { unitId: ids.communeCommittee, name: 'UBND xã Gia Viễn', parentId: commune, ...committee },
      { unitId: ids.communeCouncil, name: 'HĐ TĐKT xã', parentId: ids.communeCommittee, ...council },
      // Some directories put a commune's committee below the province's.
      { unitId: ids.lowerCommittee, name: 'UBND xã Gia Trấn', parentId: ids.committee, ...committee },
      { unitId: ids.lowerCouncil, name: 'HĐ TĐKT xã Gia Trấn', parentId: ids.lowerCommittee, ...council },
      { unitId: ids.police, name: 'Công an tỉnh', kind: 'police', unitType: 'provincial_police' },
    ] as const;
    for (const unit of units) await desk.publishUnit(unit);
    await eventually('the units are known', async () => {
      const { rows } = await desk.admin.query(
        'select count(*)::int as known from recognition.directory_unit where unit_id = any($1)',
        [Object.values(ids)],
      );
      return rows[0].known === Object.keys(ids).length;
    });
    const meritIn = async (communeUnitId: string | undefined): Promise<string> => {
      const place = communeUnitId === undefined ? { communeUnitId: undefined as never } : { communeUnitId };
      const caseId = await desk.concludeCase([{ alias: randomUUID() }], { unitId: ids.police, ...place });
      const [meritId] = await desk.meritsOf(caseId);
      return meritId ?? '';
    };
    merits.own = await meritIn(commune);
    merits.other = await meritIn(desk.units.otherCommune);
    merits.nowhere = await meritIn(undefined);
  });

  afterAll(() => desk.stop());

  const officer = (...held: readonly (readonly [Role, string])[]): Actor => ({
    officerId: randomUUID(),
    appointments: held.map(([role, unitId]) => ({ role, unitId })),
  });

  async function seenBy(as: Actor): Promise<readonly string[]> {
    const { status, body } = await desk.service.request('POST', '/api/recognition/merits/search', {
      as,
      body: EVER,
    });
    expect(status).toBe(200);
    const items = (body['items'] ?? []) as { meritId: string }[];
    return items.map(({ meritId }) => meritId);
  }

  describe('in the ledger of merits', () => {
    it.each<[string, () => readonly [Role, string]]>([
      ['the council of the province, as secretary', () => ['committee_secretary', ids.council]],
      ['the council of the province, as member', () => ['committee_member', ids.council]],
      ['the office of that council', () => ['committee_secretary', ids.office]],
      ["the province's People's Committee", () => ['committee_secretary', ids.committee]],
    ])('%s sees every commune of it', async (_, held) => {
      const seen = await seenBy(officer(held()));
      expect(seen.toSorted()).toEqual([merits.own, merits.other].toSorted());
    });

    it.each<[string, () => readonly [Role, string]]>([
      ['the council of a commune', () => ['committee_secretary', ids.communeCouncil]],
      ["the commune's People's Committee", () => ['committee_member', ids.communeCommittee]],
    ])('%s sees the own commune only', async (_, held) => {
      expect(await seenBy(officer(held()))).toEqual([merits.own]);
    });

    it('the police see what their units verified, wherever it was', async () => {
      const seen = await seenBy(officer(['committee_secretary', ids.police]));
      expect(seen.toSorted()).toEqual([merits.own, merits.other, merits.nowhere].toSorted());
    });

    it('a committee that stands below another does not see what that one sees', async () => {
      expect(await seenBy(officer(['committee_secretary', ids.lowerCouncil]))).toEqual([]);
      expect(await seenBy(officer(['committee_secretary', ids.lowerCommittee]))).toEqual([]);
    });

    it('keeping the decisions of a province opens no ledger of it', async () => {
      const both = officer(['issuer', ids.committee], ['committee_secretary', ids.communeCouncil]);
      expect(await seenBy(both)).toEqual([merits.own]);
    });
  });

  describe('at dossiers', () => {
    /** Proposed by the province itself to its People's Committee. */
    const submitted = async () => {
      const alias = randomUUID();
      const meritIds = await desk.meritsOf(await desk.concludeCase([{ alias }]));
      const dossier = await createDossier(desk, { alias, meritIds }, { issuerUnitId: ids.committee });
      return step(desk, dossier, 'submission', {}, desk.secretary);
    };
    const statusOf = async (dossierId: string, as: Actor): Promise<number> =>
      (await desk.service.request('GET', `/api/recognition/dossiers/${dossierId}`, { as })).status;

    it('a commune reads none of the province, whatever its place in the tree', async () => {
      const { dossierId } = await submitted();
      for (const unitId of [ids.communeCommittee, ids.lowerCommittee])
        for (const role of ['issuer', 'committee_secretary', 'committee_member'] as const)
          expect(await statusOf(dossierId, officer([role, unitId]))).toBe(404);
      for (const unitId of [ids.committee, ids.council, ids.office])
        expect(await statusOf(dossierId, officer(['committee_member', unitId]))).toBe(200);
    });

    it('show what they rest on to everybody who reads them, be it in their ledger or not', async () => {
      const body = { unitId: ids.police };
      const alias = randomUUID();
      const place = { communeUnitId: undefined as never };
      const meritIds = await desk.meritsOf(await desk.concludeCase([{ alias }], { ...body, ...place }));
      const dossier = await createDossier(desk, { alias, meritIds }, { issuerUnitId: ids.committee });
      for (const [role, unitId] of [
        ['committee_secretary', ids.council],
        ['issuer', ids.committee],
      ] as const) {
        const answer = await desk.service.request('GET', `/api/recognition/dossiers/${dossier.dossierId}`, {
          as: officer([role, unitId]),
        });
        expect(answer.body['merits']).toMatchObject([
          { meritId: meritIds[0], honouree: { type: 'alias', id: alias }, usedBy: null, status: 'valid' },
        ]);
      }
      expect(await seenBy(officer(['committee_secretary', ids.council]))).not.toContain(meritIds[0]);
    });

    it('is appraised by the council or its office, and never from below', async () => {
      const appraise = async (unitId: string): Promise<number> => {
        const as = officer(['committee_secretary', unitId]);
        return (await take(desk, await submitted(), 'appraisal', { outcome: 'eligible' }, as)).status;
      };
      expect(await appraise(ids.council)).toBe(200);
      expect(await appraise(ids.office)).toBe(200);
      expect(await appraise(ids.lowerCommittee)).toBe(404);
      expect(await appraise(ids.lowerCouncil)).toBe(404);
    });
  });
});

expectCleanExit();
