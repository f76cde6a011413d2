import * as fc from 'fast-check';
import type { Client } from 'pg';
import type { UnitOfWork } from '@keng/persistence';
import { expectCleanExit } from '@keng/testing';
import {
  NaiveLedger,
  type Ledger,
  type LedgerMerit,
  type LineageStep,
  type UnitPeriod,
} from '../../test/naive-ledger';
import { recognitionDesk, type RecognitionDesk } from '../../test/recognition-desk';
import { meritGroups, type MeritFilter, type MeritGroup } from '../domain/merit-filter';
import { AskedUnitsQuery } from './asked-units';
import { MeritsQuery } from './merits.query';

const TODAY = '2026-11-22';
const REFORM = '2025-07-01';
const SEED = 37;
const MERITS = 700;
const RUNS = 100;
/** Longer than the area of any province. */
const COUNTRY = 2_500;

const id = (kind: string, n: number): string =>
  `${kind.repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}`;
const UNITS = Array.from({ length: 24 }, (_, n) => id('a', n));
const ASSOCIATIONS = [0, 1, 2].map((n) => id('b', n));
const PARTIES = [0, 1, 2, 3].map((n) => id('c', n));
const ALIASES = [0, 1, 2, 3].map((n) => id(String(n), n));
const KINDS = ['information', 'denunciation', 'evidence'];
const CATEGORIES = ['theft', 'drugs'];

const day = (first: string, days: number) =>
  fc.nat({ max: days }).map((n) => String(Temporal.PlainDate.from(first).add({ days: n })));
const meritDay = day('2024-06-01', 800);
const unit = fc.constantFrom(...UNITS);

/** Units below units of a smaller number, some ended by the reform, some moved by it, some of tomorrow. */
const periodsOf = (n: number): fc.Arbitrary<UnitPeriod[]> =>
  fc
    .record({
      parent: fc.nat(),
      nextParent: fc.nat(),
      fate: fc.constantFrom('stays', 'ends', 'moves', 'comes'),
    })
    .map(({ parent, nextParent, fate }) => {
      const above = (of: number): string | null => (n < 3 ? null : (UNITS[of % n] ?? null));
      const [unitId, lastDay] = [UNITS[n] ?? '', '2025-06-30'];
      const before = { unitId, parentId: above(parent), validFrom: '1997-01-01', validTo: lastDay };
      const after = { unitId, parentId: above(nextParent), validFrom: REFORM, validTo: null };
      if (fate === 'stays') return [{ ...before, validTo: null }];
      if (fate === 'ends') return [before];
      return fate === 'moves' ? [before, after] : [{ ...after, validFrom: '2026-11-23' }];
    });

/** From a unit to one of a greater number, so that chains end. */
const lineageStep: fc.Arbitrary<LineageStep> = fc
  .record({
    from: fc.nat({ max: UNITS.length - 2 }),
    to: fc.nat(),
    kind: fc.constantFrom('merge', 'reclassify', 'partial', 'split'),
    share: fc.option(fc.constantFrom(0.2, 0.5, 0.7, 1)),
    validFrom: fc.constantFrom(REFORM, REFORM, REFORM, '2026-12-01'),
  })
  .map(({ from, to, ...step }) => ({
    ...step,
    fromUnitId: UNITS[from] ?? '',
    toUnitId: UNITS[from + 1 + (to % (UNITS.length - from - 1))] ?? '',
  }));

const merit = (n: number): fc.Arbitrary<LedgerMerit> =>
  fc
    .record({
      id: fc.constant(id('e', n)),
      status: fc.constantFrom('valid', 'valid', 'valid', 'contested', 'struck'),
      isOfParty: fc.boolean(),
      alias: fc.constantFrom(...ALIASES),
      partyId: fc.constantFrom(...PARTIES),
      partyKind: fc.constantFrom('individual', 'collective', 'household'),
      kind: fc.constantFrom(...KINDS),
      categoryCode: fc.constantFrom(...CATEGORIES),
      associationUnitId: fc.option(fc.constantFrom(...ASSOCIATIONS)),
      unitId: unit,
      communeUnitId: fc.option(unit),
      occurredOn: meritDay,
      assessedOn: meritDay,
      recordedOn: meritDay,
      quantity: fc.integer({ min: 1, max: 5 }),
      isUsed: fc.boolean(),
    })
    .map(({ isOfParty, alias, partyId, ...fields }) => ({
      ...fields,
      alias: isOfParty ? null : alias,
      partyId: isOfParty ? partyId : null,
    }));

const ledger: fc.Arbitrary<Ledger> = fc.record({
  periods: fc.tuple(...UNITS.map((_, n) => periodsOf(n))).map((periods) => periods.flat()),
  lineage: fc.uniqueArray(lineageStep, {
    minLength: 50,
    maxLength: 70,
    selector: ({ fromUnitId, toUnitId }) => fromUnitId + toUnitId,
  }),
  merits: fc.tuple(...Array.from({ length: MERITS }, (_, n) => merit(n))),
});

const some = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const someUnits = fc.uniqueArray(unit, { minLength: 1, maxLength: 6 });
const question: fc.Arbitrary<MeritFilter> = fc
  .record(
    {
      from: day('2024-06-01', 400),
      to: day('2025-07-05', 500),
      basis: fc.constantFrom('occurred', 'assessed', 'recorded'),
      unitMap: fc.constantFrom('then', 'now'),
      partyId: fc.constantFrom(...PARTIES),
      alias: fc.constantFrom(...ALIASES),
      aliasCode: fc.constantFrom(...ALIASES.map((alias) => alias.slice(0, 8))),
      partyKinds: some('individual' as const, 'collective' as const),
      associationUnitIds: some(...ASSOCIATIONS),
      kinds: some(...KINDS),
      categoryCodes: some(...CATEGORIES),
      withoutParty: fc.boolean(),
      withoutAssociation: fc.boolean(),
      withoutCommune: fc.boolean(),
      unitIds: someUnits,
      ownUnitIds: someUnits,
      communeUnitIds: someUnits,
      used: fc.boolean(),
    },
    { requiredKeys: ['from', 'to', 'basis', 'unitMap'] },
  )
  .chain((filter) => {
    // All conditions at once leave nothing: two beside the period do, and often enough something.
    const { from, to, basis, unitMap, ...conditions } = filter;
    const chosen = fc.shuffledSubarray(Object.entries(conditions), { maxLength: 2 });
    return chosen.map((kept) => ({ from, to, basis, unitMap, ...Object.fromEntries(kept) }));
  });
const grouping = fc.uniqueArray(fc.constantFrom(...meritGroups), { minLength: 1, maxLength: 3 });
const area = fc
  .tuple(fc.oneof(fc.constant(UNITS), fc.uniqueArray(unit, { minLength: 1 })), fc.boolean())
  .map(([units, isWholeCountry]) =>
    isWholeCountry ? [...units, ...Array.from({ length: COUNTRY }, (_, n) => id('f', n))] : units,
  );

describe('searches of the ledger', () => {
  let desk: RecognitionDesk;
  let query: MeritsQuery;
  const [drawn] = fc.sample(ledger, { seed: SEED, numRuns: 1 });
  if (!drawn) throw new Error('no ledger was drawn');

  beforeAll(async () => {
    desk = await recognitionDesk();
    query = desk.service.service.app.get(MeritsQuery);
    await write(desk.admin, drawn);
  });

  afterAll(() => desk.stop());

  it('count what counting one by one counts, by every filter, day and map, in any area', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(question, grouping, area, async (filter, groupBy, units) => {
        const expected = new NaiveLedger(drawn, units, TODAY).count(filter, groupBy);
        const { groups, total } = await query.count(filter, { area: units, today: TODAY }, groupBy);
        counted += total.count;
        expect(
          sorted(groups.map(({ key, count, quantity, estimated }) => ({ key, count, quantity, estimated }))),
        ).toEqual(sorted(expected));
        expect(total.count).toBe(expected.reduce((sum, { count }) => sum + count, 0));
        expect(groups.map(({ count }) => count)).toEqual(
          groups.map(({ count }) => count).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(counted).toBeGreaterThan(MERITS);
  });

  it('list what looking one by one finds, newest first, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(question, area, fc.integer({ min: 1, max: 60 }), async (filter, units, limit) => {
        const bounds = { area: units, today: TODAY };
        const found = new NaiveLedger(drawn, units, TODAY)
          .find(filter)
          .toSorted((a, b) => (`${a.day} ${a.merit.id}` < `${b.day} ${b.merit.id}` ? 1 : -1));
        const first = await query.list(filter, bounds, { limit });
        const second =
          first.nextCursor === null
            ? { items: [] }
            : await query.list(filter, bounds, { limit, cursor: first.nextCursor });
        expect(
          [...first.items, ...second.items].map((item) => [
            item.meritId,
            item.unitId,
            item.communeUnitId,
            item.estimate,
          ]),
        ).toEqual(
          found
            .slice(0, 2 * limit)
            .map((item) => [item.merit.id, item.unitId, item.communeUnitId, item.estimate]),
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('list exactly the merits of a group that is opened', async () => {
    await fc.assert(
      fc.asyncProperty(question, grouping, fc.nat(), async (filter, groupBy, pick) => {
        const bounds = { area: UNITS, today: TODAY };
        const { groups } = await query.count(filter, bounds, groupBy);
        const group = groups[pick % groups.length];
        if (!group) return;
        const { items } = await query.list(group.drillDown, bounds, { limit: MERITS });
        expect(items).toHaveLength(group.count);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  describe('that count', () => {
    beforeAll(async () => {
      // Over a table this small the planner would take whatever comes first.
      await desk.admin.query('set enable_seqscan = off; set enable_bitmapscan = off');
      await desk.admin.query('vacuum recognition.merit');
    });

    it.each<[string, Partial<MeritFilter>, MeritGroup]>([
      ...meritGroups.map((group): [string, object, MeritGroup] => [`by ${group}`, {}, group]),
      ['as units are now', { unitMap: 'now' }, 'unit'],
      ['what no award has used', { used: false }, 'unit'],
      ['by the day of the entry', { basis: 'recorded', withoutParty: true }, 'month'],
    ])('read nothing but two indexes: %s', async (_, narrow, group) => {
      const plan: string[] = [];
      const explain = async (sql: string, values: readonly unknown[]): Promise<unknown[]> => {
        const { rows } = await desk.admin.query<Record<string, string>>(`explain ${sql}`, [...values]);
        plan.push(...rows.map((row) => row['QUERY PLAN'] ?? ''));
        return [];
      };
      const work = { query: explain } as unknown as UnitOfWork;
      const explained = new MeritsQuery(work, desk.service.service.app.get(AskedUnitsQuery));
      const year: MeritFilter = { from: '2025-01-01', to: '2025-12-31', basis: 'occurred', unitMap: 'then' };
      await explained.count({ ...year, ...narrow }, { area: UNITS.slice(0, 4), today: TODAY }, [group]);
      expect(plan.filter((line) => / on merit( |$)/u.test(line))).toEqual([
        expect.stringContaining('Index Only Scan using merit_unit'),
        expect.stringContaining('Index Only Scan using merit_commune'),
      ]);
    });
  });
});

function sorted<T extends { readonly key: Partial<Record<MeritGroup, unknown>> }>(groups: readonly T[]): T[] {
  const text = ({ key }: T): string => JSON.stringify(meritGroups.map((group) => key[group]));
  return groups.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
}

/** As rows, and without the parties and awards that they name. */
async function write(admin: Client, { merits, periods, lineage }: Ledger): Promise<void> {
  const steps = [
    `set session_replication_role = replica`,
    `insert into recognition.directory_unit_period (unit_id, name, full_name, parent_id, valid_from, valid_to)
     select "unitId", 'x', 'x', "parentId", "validFrom", "validTo" from jsonb_to_recordset($1)
     as r("unitId" uuid, "parentId" uuid, "validFrom" date, "validTo" date)`,
    // Both ends of a step tell of it.
    `insert into recognition.directory_unit_lineage (owner_id, from_unit_id, to_unit_id, kind, share, valid_from)
     select unnest(array["fromUnitId", "toUnitId"]), "fromUnitId", "toUnitId", kind, share, "validFrom"
     from jsonb_to_recordset($1)
     as r("fromUnitId" uuid, "toUnitId" uuid, kind text, share numeric, "validFrom" date)`,
    `with r as (select * from jsonb_to_recordset($1) as r(id uuid, status text, alias uuid, "partyId" uuid,
       "partyKind" text, kind text, "categoryCode" text, "associationUnitId" uuid, "unitId" uuid,
       "communeUnitId" uuid, "occurredOn" date, "assessedOn" date, "recordedOn" date, quantity int, "isUsed" boolean)
     ), used as (
       insert into recognition.merit_claim (merit_id, award_id, decision_id) select id, id, id from r where "isUsed"
     ) insert into recognition.merit (id, version, event_seq, source_event_id, contribution_id, source_kind, source_id,
       honouree_alias, honouree_party_id, party_kind, kind, association_unit_id, unit_id, commune_unit_id,
       category_code, occurred_on, assessed_on, recorded_on, quantity, status, reason_code)
     select id, 1, 1, id, id, 'case', id, alias, "partyId", "partyKind", kind, "associationUnitId", "unitId",
       "communeUnitId", "categoryCode", "occurredOn", "assessedOn", "recordedOn", quantity, status,
       case when status <> 'valid' then 'case_reopened' end from r`,
    `reset session_replication_role`,
    `analyze recognition.merit, recognition.directory_unit_period, recognition.directory_unit_lineage`,
  ] as const;
  const values = [undefined, periods, lineage, merits, undefined, undefined];
  for (const [n, step] of steps.entries())
    await admin.query(step, values[n] === undefined ? [] : [JSON.stringify(values[n])]);
}

expectCleanExit();
