import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import {
  CaseConcludedV1,
  contributionKinds,
  createPayload,
  UnitChangedV1,
  type Contribution,
} from '@keng/contracts';
import { eventually, expectCleanExit, readXlsx } from '@keng/testing';
import { RecordCaseMerits } from '../src/use-cases/record-case-merits';
import { recognitionDesk, type RecognitionDesk } from './recognition-desk';

interface Group {
  readonly key: Record<string, string | null>;
  readonly count: number;
  readonly quantity: number;
  readonly estimated: number;
  readonly drillDown: Record<string, unknown>;
}

const YEAR = { from: '2026-01-01', to: '2026-12-31', basis: 'occurred', unitMap: 'then' } as const;

describe('the merit ledger', () => {
  let desk: RecognitionDesk;

  beforeAll(async () => {
    desk = await recognitionDesk();
  });

  afterAll(() => desk.stop());

  const search = (body: object, as = desk.secretary) =>
    desk.service.request('POST', '/api/recognition/merits/search', { as, body });

  const itemsOf = async (body: object): Promise<Record<string, unknown>[]> => {
    const { body: answer } = await search(body);
    return answer['items'] ?? [];
  };

  const groupsOf = async (body: object): Promise<Group[]> => {
    const answer = await search(body);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body['groups'] as unknown as Group[];
  };

  describe('recording', () => {
    it('enters one merit for each contribution of a concluded case, and tells of it without a name', async () => {
      const [alias, tipId, contributionId] = [randomUUID(), randomUUID(), randomUUID()];
      const caseId = await desk.concludeCase([
        { alias, tipId, contributionId, associationUnitId: desk.association },
        { alias: randomUUID(), kind: 'evidence' },
      ]);
      await desk.meritsOf(caseId, 2);
      expect(await itemsOf({ ...YEAR, alias })).toMatchObject([
        {
          sourceKind: 'case',
          sourceId: caseId,
          tipId,
          contributionId,
          honouree: { type: 'alias', id: alias },
          partyName: null,
          partyKind: 'individual',
          kind: 'denunciation',
          associationUnitId: desk.association,
          unitId: desk.units.commune,
          communeUnitId: desk.units.commune,
          categoryCode: 'theft',
          occurredOn: '2026-11-10',
          recordedOn: '2026-11-22',
          quantity: 1,
          status: 'valid',
          awardId: null,
        },
      ]);
      const told = await eventually('the merit is told', async () => {
        const { rows } = await desk.admin.query(
          `select payload from bus.log where type = 'vn.keng.recognition.merit.recorded.v1'
           and payload->'honouree'->>'id' = $1`,
          [alias],
        );
        return rows[0]?.payload;
      });
      expect(told).toMatchObject({ sourceId: caseId, contributionId, occurredOn: '2026-11-10', quantity: 1 });
    });

    it('enters the same event once, however often it comes', async () => {
      const alias = randomUUID();
      const caseId = await desk.concludeCase([{ alias }]);
      const [meritId] = await desk.meritsOf(caseId);
      const { rows } = await desk.admin.query('select event_id, payload from bus.log where key = $1', [
        caseId,
      ]);
      await desk.service.service.work.run(() =>
        desk.service.service.app.get(RecordCaseMerits).execute({
          sourceEventId: rows[0].event_id,
          caseId,
          unitId: desk.units.commune,
          communeUnitId: null,
          categoryCode: 'theft',
          decidedOn: Temporal.PlainDate.from('2026-11-10'),
          concludedBy: null,
          contributions: [
            {
              contributionId: rows[0].payload.contributions[0].contributionId,
              honouree: { type: 'alias', id: alias },
              tipId: null,
              associationUnitId: null,
              kind: 'denunciation',
            },
          ],
        }),
      );
      expect(await desk.meritsOf(caseId)).toEqual([meritId]);
    });

    it('makes a valuable tip a merit of each reporter, and a tip of no value none', async () => {
      const worthless = await desk.assessTip({ valuable: false, reasonCode: 'already_known' });
      const reporter = (wantsRecognition: boolean) => ({
        alias: randomUUID(),
        identityStatus: 'sealed' as const,
        wantsAnonymity: true,
        wantsFollowUp: false,
        wantsRecognition,
      });
      const tipId = await desk.assessTip({ reporters: [reporter(true), reporter(false)] });
      await desk.meritsOf(tipId, 2);
      const { rows } = await desk.admin.query(
        `select recognition_wanted, occurred_on::text, assessed_on::text, kind from recognition.merit
         where source_id = $1 order by recognition_wanted`,
        [tipId],
      );
      const days = { occurred_on: '2026-11-02', assessed_on: '2026-11-12', kind: 'valuable_tip' };
      expect(rows).toEqual([
        { recognition_wanted: false, ...days },
        { recognition_wanted: true, ...days },
      ]);
      await eventually('the worthless tip was read', async () => {
        const { rows: cursors } = await desk.admin.query(
          `select from recognition.key_cursor where grp = 'recognition.tip-merits' and key = $1`,
          [worthless],
        );
        return cursors.length === 1;
      });
      expect(await desk.meritsOf(worthless, 0)).toEqual([]);
    });

    it('counts a tip that desk and conclusion both call valuable once', async () => {
      const alias = randomUUID();
      const reporter = {
        alias,
        identityStatus: 'sealed' as const,
        wantsAnonymity: true,
        wantsFollowUp: false,
        wantsRecognition: true,
      };
      const tipId = await desk.assessTip({ reporters: [reporter] });
      await desk.meritsOf(tipId);
      const caseId = await desk.concludeCase([
        { alias, tipId, kind: 'valuable_tip' },
        { alias, tipId, kind: 'evidence' },
      ]);
      await desk.meritsOf(caseId, 1);
      const kinds = (await itemsOf({ ...YEAR, alias })).map(({ kind }) => kind);
      expect(new Set(kinds)).toEqual(new Set(['evidence', 'valuable_tip']));
      expect(kinds).toHaveLength(2);
    });

    it('strikes what an earlier conclusion of the case gave, and says what stands in its place', async () => {
      const contribution: Contribution = {
        contributionId: randomUUID(),
        alias: randomUUID(),
        kind: 'denunciation',
      };
      const caseId = await desk.concludeCase([contribution, { alias: randomUUID() }]);
      const earlier = await desk.meritsOf(caseId, 2);
      const { rows } = await desk.admin.query('select payload from bus.log where key = $1', [caseId]);
      const again = createPayload(CaseConcludedV1, { ...rows[0].payload, contributions: [contribution] });
      await desk.service.publish(caseId, again, 2);
      const [fresh] = await desk.meritsOf(caseId, 1);
      const struck = await desk.admin.query(
        `select status, reason_code, replaced_by_id from recognition.merit where id = any($1)
         order by replaced_by_id nulls last`,
        [earlier],
      );
      expect(struck.rows).toEqual([
        { status: 'struck', reason_code: 'case_concluded_anew', replaced_by_id: fresh },
        { status: 'struck', reason_code: 'case_concluded_anew', replaced_by_id: null },
      ]);
      await eventually('both are told as struck', async () => {
        const { rows: told } = await desk.admin.query(
          `select from bus.log where type = 'vn.keng.recognition.merit.struck.v1' and key = any($1::text[])`,
          [earlier],
        );
        return told.length === 2;
      });
    });
  });

  describe('searching', () => {
    /** Merits of 2025 over kinds, units, months and associations, for counting. */
    const COUNTED = { ...YEAR, from: '2025-01-01', to: '2025-12-31' };

    beforeAll(async () => {
      const { commune, otherCommune } = desk.units;
      await desk.admin.query(
        `insert into recognition.merit (id, version, event_seq, source_event_id, contribution_id, source_kind, source_id,
           honouree_alias, party_kind, kind, association_unit_id, unit_id, commune_unit_id, category_code, occurred_on,
           assessed_on, recorded_on, quantity, status)
         select gen_random_uuid(), 1, 1, gen_random_uuid(), gen_random_uuid(), 'case', gen_random_uuid(),
           gen_random_uuid(), 'individual', ($3::text[])[1 + n % 5], case when n % 3 = 0 then $4::uuid end,
           case when n % 4 = 0 then $2::uuid else $1::uuid end,
           case n % 7 when 0 then null when 1 then $2::uuid else $1::uuid end,
           case when n % 2 = 0 then 'theft' else 'drugs' end,
           date '2025-01-01' + n % 365, date '2025-01-01' + n % 365, date '2025-06-01', 1 + n % 3, 'valid'
         from generate_series(1, 400) n`,
        [commune, otherCommune, [...contributionKinds].slice(2), desk.association],
      );
    });

    it('counts in groups that add up, each of which can be opened to exactly its merits', async () => {
      const grouping = fc
        .uniqueArray(
          fc.constantFrom('association', 'unit', 'commune', 'kind', 'category', 'month', 'partyKind'),
          {
            minLength: 1,
            maxLength: 3,
          },
        )
        .filter(
          (names) => !(names.includes('association') && names.includes('commune') && names.includes('month')),
        );
      const narrowing = fc.record(
        {
          categoryCodes: fc.constant(['theft']),
          unitIds: fc.constantFrom([desk.units.province], [desk.units.otherCommune]),
          unitMap: fc.constantFrom('then', 'now'),
          from: fc.constant('2025-03-15'),
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(grouping, narrowing, fc.nat(), async (groupBy, narrow, pick) => {
          const filter = { ...COUNTED, ...narrow };
          const { body } = await search({ ...filter, groupBy });
          const groups = body['groups'] as unknown as Group[];
          const total = body['total'] as unknown as { count: number; quantity: number };
          const whole = await countAll(filter);
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(whole.count);
          expect(groups.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(whole.quantity);
          expect(total).toMatchObject(whole);
          const group = groups[pick % groups.length];
          if (group) {
            expect(await countAll(group.drillDown)).toEqual({ count: group.count, quantity: group.quantity });
          }
        }),
        { numRuns: 40 },
      );
    });

    /** Reads every page of a list. */
    async function countAll(filter: object): Promise<{ count: number; quantity: number }> {
      let cursor: string | null = null;
      const seen = new Map<unknown, number>();
      do {
        const { body } = await search({ ...filter, limit: 100, ...(cursor === null ? {} : { cursor }) });
        for (const item of (body['items'] ?? []) as Record<string, unknown>[])
          seen.set(item['meritId'], Number(item['quantity']));
        cursor = body['nextCursor'] ?? null;
      } while (cursor !== null);
      return { count: seen.size, quantity: [...seen.values()].reduce((sum, quantity) => sum + quantity, 0) };
    }

    it('counts by the day of the deed, of the assessment or of the entry', async () => {
      const may = { from: '2025-06-01', to: '2025-06-01', unitMap: 'then' };
      expect((await countAll({ ...may, basis: 'recorded' })).count).toBe(400);
      expect((await countAll({ ...may, basis: 'occurred' })).count).toBeLessThan(3);
    });

    it.each([
      ['a grouping that is not on the list', ['phone']],
      ['the same twice', ['kind', 'kind']],
      ['four at once', ['kind', 'category', 'month', 'unit']],
      ['one that could single a person out', ['association', 'commune', 'month']],
    ])('refuses %s', async (_, groupBy) => {
      const { status, body } = await search({ ...YEAR, groupBy });
      expect([status, body['type']]).toEqual([422, 'urn:keng:problem:group-not-allowed']);
    });

    it('refuses a period that ends before it begins, and a field it does not know', async () => {
      const backwards = await search({ ...YEAR, to: '2025-01-01' });
      expect(backwards.body['type']).toBe('urn:keng:problem:period-invalid');
      expect((await search({ ...YEAR, name: 'Nguyễn' })).body['fields']).toMatchObject([{ name: 'name' }]);
    });

    it('shows a committee its own area, and nobody else anything', async () => {
      const provincial = await groupsOf({ ...COUNTED, groupBy: ['unit'] });
      expect(provincial).toHaveLength(2);
      const { body } = await search({ ...COUNTED, groupBy: ['unit'] }, desk.communeSecretary);
      const communal = body['groups'] as unknown as Group[];
      expect(communal.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(400);
      const operator = {
        officerId: randomUUID(),
        appointments: [{ unitId: desk.units.commune, role: 'operator' }],
      } as const;
      expect((await search(YEAR, operator)).status).toBe(403);
      expect(
        (await desk.service.request('POST', '/api/recognition/merits/search', { body: YEAR })).status,
      ).toBe(401);
    });

    it('follows units that have ended to what they became, and marks a fork as an estimate', async () => {
      const { commune, otherCommune, province } = desk.units;
      const [merged, split] = [randomUUID(), randomUUID()];
      const step = (fromUnitId: string, toUnitId: string, kind: 'merge' | 'split', share?: number) => ({
        fromUnitId,
        toUnitId,
        kind,
        ...(share !== undefined && { share }),
        validFrom: '2025-07-01',
      });
      const ended = { parentId: province, validFrom: '2019-01-01', validTo: '2025-06-30' };
      await desk.publishUnit({
        unitId: merged,
        name: 'Gia Thịnh',
        ...ended,
        lineage: [step(merged, commune, 'merge')],
      });
      const forks = [step(split, commune, 'split', 0.3), step(split, otherCommune, 'split', 0.7)];
      await desk.publishUnit({ unitId: split, name: 'Gia Lạc', ...ended, lineage: forks });
      const predecessors = [step(merged, commune, 'merge'), ...forks.slice(0, 1)];
      await desk.service.publish(commune, await withLineage(commune, predecessors), 2);
      await desk.service.publish(otherCommune, await withLineage(otherCommune, forks.slice(1)), 2);
      await eventually('the lineage is known', async () => {
        const { rows } = await desk.admin.query(
          'select from recognition.directory_unit_lineage where owner_id <> from_unit_id',
        );
        return rows.length === 3;
      });
      for (const communeUnitId of [merged, split]) {
        const caseId = await desk.concludeCase([{ alias: randomUUID(), kind: 'surrender_persuaded' }], {
          unitId: communeUnitId,
          communeUnitId,
          decidedOn: '2024-05-05',
        });
        await desk.meritsOf(caseId);
      }
      const of2024 = { ...YEAR, from: '2024-01-01', to: '2024-12-31', groupBy: ['commune'] };
      const then = await groupsOf({ ...of2024, unitIds: [province] });
      expect(new Set(then.map(({ key }) => key['commune']))).toEqual(new Set([merged, split]));
      const now = await groupsOf({ ...of2024, unitMap: 'now', unitIds: [province] });
      const byCommune = new Map(
        now.map(({ key, count, estimated }) => [key['commune'], { count, estimated }]),
      );
      expect(byCommune.get(commune)).toEqual({ count: 1, estimated: 0 });
      expect(byCommune.get(otherCommune)).toEqual({ count: 1, estimated: 1 });
      const [estimate] = await itemsOf({
        ...of2024,
        groupBy: [],
        unitMap: 'now',
        communeUnitIds: [otherCommune],
      });
      expect(estimate).toMatchObject({ communeUnitId: otherCommune, estimate: true });
    });

    async function withLineage(unitId: string, lineage: readonly object[]): Promise<object> {
      const { rows } = await desk.admin.query('select payload from bus.log where key = $1', [unitId]);
      return createPayload(UnitChangedV1, { ...rows[0].payload, lineage });
    }

    it('answers from an index when a month of a large ledger is asked for', async () => {
      await desk.admin.query('analyze recognition.merit');
      const { rows } = await desk.admin.query(
        `explain select from recognition.merit where status <> 'struck'
         and occurred_on between '2025-03-01' and '2025-03-02'`,
      );
      expect(rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n')).toContain(
        'merit_occurred',
      );
    });
  });

  describe('searching by the code that lists show of an alias', () => {
    it('finds that alias and no other, in either case, and refuses what is no code', async () => {
      const alias = randomUUID();
      const [, ...rest] = alias.split('-');
      const aliasCode = alias.slice(0, 8);
      const neighbour = [
        ((Number.parseInt(aliasCode, 16) ^ 1) >>> 0).toString(16).padStart(8, '0'),
        ...rest,
      ].join('-');
      await desk.meritsOf(await desk.concludeCase([{ alias }, { alias: neighbour }]), 2);
      const found = [{ honouree: { type: 'alias', id: alias } }];
      expect(await itemsOf({ ...YEAR, aliasCode })).toMatchObject(found);
      expect(await itemsOf({ ...YEAR, aliasCode: aliasCode.toUpperCase() })).toMatchObject(found);
      const [group] = await groupsOf({ ...YEAR, aliasCode, groupBy: ['kind'] });
      expect(group).toMatchObject({ count: 1, drillDown: { aliasCode } });
      expect((await search({ ...YEAR, aliasCode: '12345' })).status).toBe(422);
      expect((await search({ ...YEAR, aliasCode: `${aliasCode}-` })).status).toBe(422);
    });
  });

  describe('exporting merits', () => {
    const exported = async (body: object, as = desk.secretary): Promise<Response> =>
      fetch(new URL('/api/recognition/merits/export', desk.service.service.url), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await desk.service.tokenFor(as)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      });
    const TRACES = `select detail from recognition.audit_entry where action = 'export-merits'
      and actor_id = $1 order by jsonb_array_length(detail -> 'groups') desc`;

    it('gives a spreadsheet of the merits or of their groups, and every one leaves a trace', async () => {
      const alias = randomUUID();
      await desk.meritsOf(await desk.concludeCase([{ alias }]));
      for (const body of [
        { ...YEAR, alias },
        { ...YEAR, alias, groupBy: ['kind', 'year'] },
      ]) {
        const answer = await exported(body);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([
          200,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ]);
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect([bytes.subarray(0, 2).toString(), bytes.includes('xl/worksheets/sheet1.xml')]).toEqual([
          'PK',
          true,
        ]);
      }
      const { rows } = await desk.admin.query(TRACES, [desk.secretary.officerId]);
      expect(rows.map(({ detail }) => [detail.count, detail.groups])).toEqual([
        [1, ['kind', 'year']],
        [1, []],
      ]);
      expect(JSON.stringify(rows)).not.toContain(alias);
    });

    it('shows the words that the desk sends for categories, codes without them, and keeps none', async () => {
      const alias = randomUUID();
      await desk.meritsOf(await desk.concludeCase([{ alias }]));
      const sheetOf = async (more: object) =>
        readXlsx(Buffer.from(await (await exported({ ...YEAR, alias, ...more })).arrayBuffer()));
      const categoryLabels = [{ code: 'theft', label: 'Trộm cắp (từ của bàn làm việc)' }];
      const categoryIn = ([, , , headings = [], line = []]: readonly (readonly string[])[]) =>
        line[headings.indexOf('Lĩnh vực')];
      expect(categoryIn(await sheetOf({ categoryLabels }))).toBe('Trộm cắp (từ của bàn làm việc)');
      expect(categoryIn(await sheetOf({}))).toBe('theft');
      expect(JSON.stringify(await sheetOf({ categoryLabels, groupBy: ['category'] }))).toContain(
        'Trộm cắp (từ',
      );
      const { rows } = await desk.admin.query(TRACES, [desk.secretary.officerId]);
      expect(JSON.stringify(rows)).not.toContain('Trộm cắp');
    });

    it.each([
      ['too many', Array.from({ length: 501 }, () => ({ code: 'theft', label: 'Trộm cắp' }))],
      ['empty', [{ code: 'theft', label: '' }]],
      ['too long', [{ code: 'theft', label: 'x'.repeat(201) }]],
      ['for what is no code', [{ code: 'Trộm cắp', label: 'Trộm cắp' }]],
      ['with more than words', [{ code: 'theft', label: 'Trộm cắp', note: 'x' }]],
      ['that are none', [null]],
    ])('takes no words for categories that are %s', async (_, categoryLabels) => {
      expect((await exported({ ...YEAR, categoryLabels })).status).toBe(422);
      expect((await search({ ...YEAR, categoryLabels: [] })).status).toBe(422);
    });

    it('is refused before it begins when there would be more groups than anybody reads', async () => {
      await desk.admin.query(
        `insert into recognition.merit (id, version, event_seq, source_event_id, contribution_id, source_kind, source_id,
           honouree_alias, party_kind, kind, association_unit_id, unit_id, category_code, occurred_on, assessed_on,
           recorded_on, quantity, status)
         select gen_random_uuid(), 1, 1, gen_random_uuid(), gen_random_uuid(), 'case', gen_random_uuid(),
           gen_random_uuid(), 'individual', 'evidence', gen_random_uuid(), $1, 'theft', '2019-05-05', '2019-05-05',
           '2019-05-05', 1, 'valid' from generate_series(1, 5001)`,
        [desk.units.commune],
      );
      const of2019 = { ...YEAR, from: '2019-01-01', to: '2019-12-31' };
      const { status, body } = await search({ ...of2019, groupBy: ['association'] });
      expect([status, body['type']]).toEqual([422, 'urn:keng:problem:group-not-allowed']);
      expect((await exported({ ...of2019, groupBy: ['association'] })).status).toBe(422);
      expect(await groupsOf({ ...of2019, groupBy: ['kind'] })).toMatchObject([{ count: 5_001 }]);
    });

    it('is refused as the search is, and for others than committees', async () => {
      expect((await exported({ ...YEAR, from: '2027-01-01' })).status).toBe(422);
      expect((await exported({ ...YEAR, groupBy: ['association', 'commune', 'month'] })).status).toBe(422);
      expect((await exported({ ...YEAR, cursor: 'x' })).status).toBe(422);
      expect((await exported(YEAR, desk.issuer)).status).toBe(403);
    });
  });
});

expectCleanExit();
