import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { Actor } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import type { ClockCode } from '../src/domain/clock-rule';
import { caseListSql } from '../src/queries/case-list-sql';
import { LANES, type CaseListView, type Lane } from '../src/queries/case-list.view';
import { CasesUnderTest, RECEIVED_AT } from './cases-under-test';

const SEED = 20_261_102;
const NOW = Temporal.Instant.from(RECEIVED_AT);
const STATES = ['awaiting_assignment', 'verifying', 'concluded'] as const;
const CODES = ['verification', 'assignment', 'reporter_received'] as const satisfies readonly ClockCode[];
const DUE_SOON_HOURS = 24;

interface SeededClock {
  readonly id: string;
  readonly code: (typeof CODES)[number];
  readonly dueAt: string;
  readonly over: boolean;
}
interface Seeded {
  readonly id: string;
  readonly unitId: string;
  readonly state: (typeof STATES)[number];
  readonly leadOfficerId: string | null;
  readonly supportingOfficerIds: readonly string[];
  readonly recused: boolean;
  readonly no: number;
  readonly clocks: readonly SeededClock[];
}

/** Each list against the same cases gathered, judged and sorted by hand. */
describe('lists of many cases', () => {
  let cases: CasesUnderTest;
  let all: readonly Seeded[];
  const investigator = randomUUID();

  beforeAll(async () => {
    cases = await CasesUnderTest.start();
    cases.clock.set(RECEIVED_AT);
    all = seededCases([cases.investigating, cases.commune, cases.elsewhere], investigator);
    await insert(cases, all, cases.provinceCommander.officerId);
  });
  afterAll(() => cases.stop());

  const list = async (as: Actor, query = ''): Promise<string[]> => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await cases.get(as, `cases?limit=57&${query}${cursor && `&cursor=${cursor}`}`);
      const { items, nextCursor } = answer.body as unknown as CaseListView;
      seen.push(...items.map(({ caseId }) => caseId));
      cursor = nextCursor;
    }
    return seen;
  };
  /** Of the open clocks, of that kind if any, the one that ends first. */
  const next = ({ clocks }: Seeded, code?: string) =>
    clocks
      .filter((clock) => !clock.over && (code === undefined || clock.code === code))
      .toSorted((a, b) => compare(a.dueAt, b.dueAt) || compare(a.id, b.id))[0];
  const inOrder = (found: readonly Seeded[], code?: string) =>
    found
      .toSorted(
        (a, b) => compare(next(a, code)?.dueAt ?? '~', next(b, code)?.dueAt ?? '~') || compare(a.id, b.id),
      )
      .map(({ id }) => id);
  const laneOf = (each: Seeded, code?: string): Lane => {
    const clock = next(each, code);
    if (!clock) return 'no_clock';
    const dueAt = Temporal.Instant.from(clock.dueAt);
    if (Temporal.Instant.compare(dueAt, NOW) < 0) return 'overdue';
    const soon = dueAt.subtract({ hours: DUE_SOON_HOURS });
    return Temporal.Instant.compare(soon, NOW) <= 0 ? 'due_soon' : 'on_time';
  };
  const assignedTo = (officerId: string) => (each: Seeded) =>
    each.leadOfficerId === officerId || each.supportingOfficerIds.includes(officerId);
  /** A commander sees the units below, an investigator the own cases; who is both sees both. */
  const visible = (as: Actor) =>
    all.filter(
      (each) =>
        !(each.recused && as.officerId === cases.provinceCommander.officerId) &&
        ((as.appointments.some(({ role }) => role === 'case_commander') &&
          [cases.investigating, cases.commune].some((unitId) => unitId === each.unitId)) ||
          (as.appointments.some(({ role }) => role === 'investigator') && assignedTo(as.officerId)(each))),
    );

  const officers = (): readonly (readonly [string, Actor])[] => [
    ['a commander of a province', cases.provinceCommander],
    [
      'an investigator',
      { officerId: investigator, appointments: [{ unitId: cases.elsewhere, role: 'investigator' }] },
    ],
    [
      'one who is both',
      {
        officerId: investigator,
        appointments: [
          { unitId: cases.elsewhere, role: 'investigator' },
          { unitId: cases.province, role: 'case_commander' },
        ],
      },
    ],
  ];

  it('hold what their officer may see, the clock that ends first at the top, whole and by lane', async () => {
    for (const [who, as] of officers()) {
      expect([who, await list(as)]).toEqual([who, inOrder(visible(as))]);
      for (const lane of LANES) {
        const there = inOrder(visible(as).filter((each) => laneOf(each) === lane));
        expect([who, lane, await list(as, `lane=${lane}`)]).toEqual([who, lane, there]);
        expect(there.length).toBeGreaterThan(0);
      }
    }
  });

  it('hold the same by one clock, state, step, unit, officer and number', async () => {
    for (const [who, as] of officers()) {
      const seen = visible(as);
      const clock = 'reporter_received';
      const timed = seen.filter((each) => next(each, clock));
      expect([who, await list(as, `clockCode=${clock}`)]).toEqual([who, inOrder(timed, clock)]);
      const late = timed.filter((each) => laneOf(each, clock) === 'overdue');
      expect([who, await list(as, `clockCode=${clock}&lane=overdue`)]).toEqual([who, inOrder(late, clock)]);
      expect(await list(as, `clockCode=${clock}&lane=no_clock`)).toEqual([]);
      for (const state of STATES) {
        const there = inOrder(seen.filter((each) => each.state === state));
        expect([who, state, await list(as, `state=${state}`)]).toEqual([who, state, there]);
      }
      const inUnit = inOrder(seen.filter(({ unitId }) => unitId === cases.commune));
      expect([who, await list(as, `unitId=${cases.commune}`)]).toEqual([who, inUnit]);
      const own = inOrder(seen.filter(assignedTo(investigator)));
      expect([who, await list(as, `officerId=${investigator}`)]).toEqual([who, own]);
      const numbered = inOrder(seen.filter(({ no }) => no === 7));
      expect([who, await list(as, 'caseNumber=7')]).toEqual([who, numbered]);
    }
    const toAssign = visible(cases.provinceCommander).filter(({ state }) => state === 'awaiting_assignment');
    expect(await list(cases.provinceCommander, 'waitsFor=assignment')).toEqual(inOrder(toAssign));
  });

  it('know the next end of every case through all acts', async () => {
    const acts = [
      async (caseId: string) => cases.assigned(caseId),
      async (caseId: string) => cases.proposed(caseId),
      async (caseId: string) => cases.concluded(caseId),
    ];
    for (const act of acts) {
      const { caseId } = await cases.openCase();
      expect(await caseWithWrongEnd(cases)).toEqual([]);
      await act(caseId);
      expect(await caseWithWrongEnd(cases)).toEqual([]);
    }
  });

  it('are read from an index of each unit, however many cases are closed', async () => {
    await cases.admin.query(
      `insert into cases.case_file (id, version, event_seq, unit_id, case_number, case_year, category_code,
         opened_by_event, opened_at, competent_received_at, recused_officer_ids, state, term, supporting_officer_ids)
       select gen_random_uuid(), 1, 1, u.id, n, 2025, 'theft', gen_random_uuid(), now(), now(), '{}', 'concluded',
         'base', '{}'
       from (select $1::uuid as id union all select gen_random_uuid() from generate_series(1, 49)) u,
         generate_series(1, 400) n`,
      [cases.investigating],
    );
    await cases.admin.query('analyze cases.case_file');
    const none = Array.from({ length: 6 }, () => null);
    const values = [RECEIVED_AT, [cases.investigating], null, investigator, ...none, 51, null, null];
    for (const asked of [{}, { lane: 'overdue' }, { lane: 'no_clock' }] as const) {
      const { rows } = await cases.admin.query<Record<string, string>>(
        `explain ${caseListSql(asked)}`,
        values,
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index (Only )?Scan (Backward )?(using|on) case_file_(queue|active)/);
      expect(plan).not.toMatch(/Seq Scan on case_file/);
    }
  });
});

/** Cases whose own row and clocks disagree about the end that comes next. */
async function caseWithWrongEnd(cases: CasesUnderTest): Promise<object[]> {
  const { rows } = await cases.admin.query<object>(
    `select id from cases.case_file c where next_due_at is distinct from (select min(due_at) from cases.case_clock k
       where k.case_id = c.id and satisfied_at is null and superseded_by is null and lapsed_at is null)`,
  );
  return rows;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function seededCases(units: readonly string[], investigator: string): Seeded[] {
  const others = [randomUUID(), randomUUID()];
  const officerId = fc.constantFrom(investigator, ...others);
  // Half hours, so that some share an instant.
  const due = fc.integer({ min: -96, max: 192 });
  const clock = fc.record({ code: fc.constantFrom(...CODES), due, over: fc.boolean() });
  const arbitrary = fc.record({
    unitId: fc.constantFrom(...units),
    state: fc.constantFrom(...STATES),
    leadOfficerId: fc.option(officerId),
    supportingOfficerIds: fc.uniqueArray(officerId, { maxLength: 2 }),
    recused: fc.nat(9).map((n) => n === 0),
    clocks: fc.array(clock, { maxLength: 3 }),
  });
  return fc.sample(arbitrary, { seed: SEED, numRuns: 400 }).map((each, at) => ({
    ...each,
    id: randomUUID(),
    no: Math.floor(at / 2) + 1,
    clocks: each.clocks.map(({ due: halfHours, ...rest }) => ({
      ...rest,
      id: randomUUID(),
      dueAt: NOW.add({ minutes: 30 * halfHours }).toString(),
    })),
  }));
}

async function insert(cases: CasesUnderTest, seeded: readonly Seeded[], recusedId: string): Promise<void> {
  await cases.admin.query(
    `with c as (select * from jsonb_to_recordset($1::jsonb) as c (id uuid, "unitId" uuid, state text,
       "leadOfficerId" uuid, "supportingOfficerIds" jsonb, recused boolean, no integer, clocks jsonb)
     ), file as (
       insert into cases.case_file (id, version, event_seq, unit_id, case_number, case_year, category_code,
         opened_by_event, opened_at, competent_received_at, recused_officer_ids, state, term, lead_officer_id,
         supporting_officer_ids, next_due_at)
       select id, 1, 1, "unitId", no, 2020 + row_number() over (partition by "unitId", no), 'theft', id, $3, $3,
         case when recused then array[$2::uuid] else '{}' end, state, 'base', "leadOfficerId",
         array(select value::uuid from jsonb_array_elements_text("supportingOfficerIds")),
         (select min(k."dueAt") from jsonb_to_recordset(clocks) as k ("dueAt" timestamptz, over boolean)
           where not k.over)
       from c
     )
     insert into cases.case_clock (id, case_id, position, clock_code, rule_id, basis, started_at, due_at, legal_end_at,
       due_soon_hours, satisfied_at, holder_unit_id)
     select k.id, c.id, row_number() over (partition by c.id), k.code, (select r.id from cases.clock_rule r limit 1),
       'Đ.147', $3, k."dueAt", k."dueAt", ${DUE_SOON_HOURS}, case when k.over then $3::timestamptz end, c."unitId"
     from c, jsonb_to_recordset(c.clocks) as k (id uuid, code text, "dueAt" timestamptz, over boolean)`,
    [JSON.stringify(seeded), recusedId, RECEIVED_AT],
  );
}

expectCleanExit();
