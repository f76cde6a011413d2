import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { fold, type Actor } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import { laneOf, LANES, type Lane } from '../src/domain/lane';
import { foldedWords, possibleDuplicates, type EventTraits } from '../src/domain/possible-duplicates';
import { platesIn } from '../src/domain/plate';
import { LIKELY_DUPLICATES } from '../src/queries/duplicates-sql';
import { searchSql } from '../src/queries/search-sql';
import { MONDAY, officer, startDesk, type Desk } from './desk';

const SEED = 20_261_102;
const NOW = Temporal.Instant.from(MONDAY);
const OPEN = ['received', 'classified', 'preliminary_check'] as const;
const STATUSES = [...OPEN, 'transfer_pending', 'transferred', 'accepted', 'filed'] as const;
const COMMUNES = Array.from({ length: 25 }, () => randomUUID());
const SYLLABLES =
  `xe may co bac danh nhau trom cho nay ong ba to o la thuyen nguyen kinh tuong 35b1-000.12 35b10 1.5kg a-b
  mat-xa, (nay) foo.vn/x 0912345678 "gap" chu.`.split(/\s+/);

interface Seeded {
  readonly id: string;
  readonly status: (typeof STATUSES)[number];
  readonly firstUnitId: string;
  readonly narrativeUnitId: string;
  readonly holderUnitId: string;
  readonly pendingUnitId: string | null;
  readonly communeUnitId: string | null;
  readonly receivedAt: string;
  readonly occurredFrom: string | null;
  readonly precision: 'minute' | 'hour' | 'day' | null;
  readonly dueAt: string | null;
  readonly channel: string;
  readonly recused: boolean;
  readonly original: string;
  readonly shared: string | null;
  readonly plates: readonly string[];
  readonly no: number;
}

/** Each list against the same tips gathered, judged and sorted by hand. */
describe('lists of desks with many tips', () => {
  let desk: Desk;
  let tips: readonly Seeded[];
  const units = Array.from({ length: 4 }, () => randomUUID());
  const [own = '', second = ''] = units;
  const one = officer('operator', own);
  const two: Actor = { ...officer('desk_commander', own, second), officerId: one.officerId };

  beforeAll(async () => {
    desk = await startDesk();
    tips = seededTips(units);
    await insert(desk, tips, one.officerId);
  });
  afterAll(() => desk.stop());
  beforeEach(() => {
    desk.clock.set(MONDAY);
  });

  const desksOf = (actor: Actor) => actor.appointments.map(({ unitId }) => unitId);
  const mine = (actor: Actor) =>
    tips.filter(
      ({ holderUnitId, firstUnitId, pendingUnitId, recused }) =>
        !recused &&
        [holderUnitId, firstUnitId, pendingUnitId].some((id) => id !== null && desksOf(actor).includes(id)),
    );
  /** Whether a list of that lane holds the tip: of both sides of a transfer, each has its own. */
  const standsIn = (lane: Lane, actor: Actor, tip: Seeded): boolean => {
    const pending = tip.status === 'transfer_pending';
    if (lane === 'incoming') return tip.pendingUnitId !== null && desksOf(actor).includes(tip.pendingUnitId);
    if (lane === 'waiting') return pending && desksOf(actor).includes(tip.holderUnitId);
    const dueAt = tip.dueAt === null ? null : Temporal.Instant.from(tip.dueAt);
    return !pending && lane === laneOf({ ...tip, dueAt, legalEndAt: dueAt }, desksOf(actor), NOW);
  };
  /** All pages, followed to the end. */
  const pages = async (page: (cursor: string) => Promise<{ body: unknown }>): Promise<string[]> => {
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const { body } = await page(cursor);
      const { items, nextCursor } = body as { items: { tipId: string }[]; nextCursor: string | null };
      seen.push(...items.map(({ tipId }) => tipId));
      cursor = nextCursor;
    } while (cursor !== null);
    return seen;
  };
  const queue = (query: string, as: Actor) =>
    pages((cursor) => desk.get(`tips?limit=61&${query}${cursor && `&cursor=${cursor}`}`, as));
  const search = (body: object, as: Actor) =>
    pages((cursor) => desk.post('tips/search', as, { ...body, limit: 71, ...(cursor && { cursor }) }));
  const ids = (found: readonly Seeded[]) => found.map(({ id }) => id);
  const newest = (found: readonly Seeded[]) => found.toSorted((a, b) => compare(b.id, a.id));
  const byClock = (found: readonly Seeded[]) =>
    found.toSorted((a, b) => compare(a.dueAt ?? '~', b.dueAt ?? '~') || compare(a.id, b.id));
  const byReception = (found: readonly Seeded[]) =>
    found.toSorted((a, b) => compare(b.receivedAt, a.receivedAt) || compare(b.id, a.id));

  it.each([
    ['one desk', one],
    ['two desks of one officer', two],
  ])('queue the tips of %s by clock and by reception, whole and by lane', async (_desks, as) => {
    expect(await queue('sort=clock', as)).toEqual(ids(byClock(mine(as))));
    expect(await queue('sort=received', as)).toEqual(ids(byReception(mine(as))));
    for (const lane of LANES) {
      const there = mine(as).filter((tip) => standsIn(lane, as, tip));
      const listed = lane === 'done' ? newest(there) : byClock(there);
      expect([lane, await queue(`lane=${lane}`, as)]).toEqual([lane, ids(listed)]);
      expect([lane, await queue(`lane=${lane}&sort=received`, as)]).toEqual([lane, ids(byReception(there))]);
    }
    const waiting = mine(as).filter(
      (tip) => desksOf(as).includes(tip.holderUnitId) && OPEN.some((status) => status === tip.status),
    );
    const toClassify = waiting.filter(({ status }) => status === 'received');
    expect(await queue('waitsFor=classification', as)).toEqual(ids(byClock(toClassify)));
    const byPost = mine(as).filter(({ channel, status }) => channel === 'post' && status === 'filed');
    expect(await queue('channel=post&status=filed', as)).toEqual(ids(byClock(byPost)));
    const elsewhere = mine(as).filter(({ holderUnitId }) => holderUnitId === units[2]);
    expect(await queue(`holderUnitId=${String(units[2])}`, as)).toEqual(ids(byClock(elsewhere)));
  });

  /** What the text of a part of each tip is searched by, told by the database without any index. */
  const textsThatHold = async (text: string): Promise<ReadonlySet<string>> => {
    const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    const rows = await desk.sql<{ place: string }>(
      `select tip_id || part as place from intake.tip_search
       where folded like $1 or to_tsvector('pg_catalog.simple', folded) @@ plainto_tsquery('pg_catalog.simple', $2)`,
      [pattern, text],
    );
    return new Set(rows.map(({ place }) => place));
  };
  const holding = async (as: Actor, text: string) => {
    const held = await textsThatHold(fold(text));
    return newest(
      mine(as).filter(
        ({ id, narrativeUnitId }) =>
          held.has(`${id}shared`) || (desksOf(as).includes(narrativeUnitId) && held.has(`${id}original`)),
      ),
    );
  };

  it.each([
    ['one desk', one],
    ['two desks of one officer', two],
  ])('search frequent, rare and cut words at %s, wherever they stand', async (_desks, as) => {
    const texts = [...SEARCHED, ...rareWordsOf(tips), ...cutFrom(tips)];
    let rare = 0;
    for (const text of texts) {
      const expected = ids(await holding(as, text));
      expect([text, await search({ text }, as)]).toEqual([text, expected]);
      if (expected.length > 0 && expected.length < 10) rare += 1;
    }
    expect(rare).toBeGreaterThan(3);
  });

  it('search by text and all that narrows it at once', async () => {
    const filed = (await holding(one, 'xe may')).filter(({ status }) => status === 'filed');
    expect(await search({ text: 'xe may', statuses: ['filed'] }, one)).toEqual(ids(filed));
    const early = (await holding(one, 'thuyen')).filter(
      ({ receivedAt }) => receivedAt < '2026-10-20T17:00:00Z',
    );
    expect(await search({ text: 'thuyen', receivedTo: '2026-10-20' }, one)).toEqual(ids(early));
    expect(await search({ receivedTo: '2026-10-20' }, one)).toEqual(
      ids(newest(mine(one).filter(({ receivedAt }) => receivedAt < '2026-10-20T17:00:00Z'))),
    );
    const numbered = mine(one).filter(({ no, holderUnitId }) => no === 40 && holderUnitId === own);
    expect(await search({ registerNumber: 40 }, one)).toEqual(ids(numbered));
    expect(await search({ registerNumber: 40, registerYear: 2026, text: 'khong co dau' }, one)).toEqual([]);
  });

  it('find the same duplicates as a comparison with every tip of the month', async () => {
    const traitsOf = (tip: Seeded): EventTraits => {
      const readable = desksOf(one).includes(tip.narrativeUnitId) ? tip.original : tip.shared;
      const known = tip.precision === 'minute' || tip.precision === 'hour' ? tip.occurredFrom : null;
      const occurredAt = tip.occurredFrom === null ? tip.receivedAt : known;
      return {
        ...(tip.communeUnitId !== null && { communeUnitId: tip.communeUnitId }),
        ...(occurredAt !== null && { occurredAt: Temporal.Instant.from(occurredAt) }),
        plates: tip.plates,
        words: foldedWords(readable ?? ''),
      };
    };
    const month = NOW.subtract({ hours: 30 * 24 }).toString();
    const recent = tips.filter(({ receivedAt, recused }) => !recused && receivedAt > month);
    let found = 0;
    for (const [at, asked] of tips.slice(-150).entries()) {
      const traits = traitsOf({ ...asked, narrativeUnitId: own });
      const { communeUnitId, occurredAt } = traits;
      const question = {
        narrative: asked.original,
        ...(at % 3 > 0 && communeUnitId !== undefined && { communeUnitId }),
        ...(at % 4 > 0 && occurredAt !== undefined && { occurredAt: occurredAt.toString() }),
      };
      const { body } = await desk.post('tips/possible-duplicates', one, question);
      const items = body['items'] as unknown as { tipId: string; reasons: string[]; openable: boolean }[];
      const expected = possibleDuplicates(
        {
          ...('communeUnitId' in question && { communeUnitId: question.communeUnitId }),
          ...('occurredAt' in question && occurredAt && { occurredAt }),
          plates: platesIn(asked.original),
          words: traits.words,
        },
        recent.map((tip) => ({ tipId: tip.id, ...traitsOf(tip) })),
      );
      const reasons = new Map(expected.map((each) => [each.tipId, each.reasons]));
      expect(items.length).toBe(Math.min(expected.length, 10));
      expect(items.map((item) => String(item.reasons)).toSorted()).toEqual(
        expected
          .slice(0, items.length)
          .map((each) => String(each.reasons))
          .toSorted(),
      );
      for (const item of items) {
        expect(item.reasons).toEqual(reasons.get(item.tipId));
        expect(item.openable).toBe(mine(one).some(({ id }) => id === item.tipId));
      }
      found += items.length;
    }
    expect(found).toBeGreaterThan(100);
  });

  it('find a tip from every desk that it comes to, however it comes', async () => {
    const { province, commune } = desk.units;
    const here = officer('desk_commander', commune);
    const there = officer('desk_commander', province);
    const wrong = () =>
      desk.sql(
        `select t.id, s.part from intake.tip t join intake.tip_search s on s.tip_id = t.id
         where (select array_agg(u order by u) from unnest(s.unit_ids) u) is distinct from (select array_agg(distinct u)
           from unnest(array[t.first_unit_id, t.holder_unit_id, t.pending_unit_id]) u where u is not null)`,
      );
    const tip = await desk.classified(officer('operator', commune));
    const sent = await desk.post(
      `tips/${tip.tipId}/transfers`,
      here,
      { toUnitId: province, reasonCode: 'preliminary_check_done', determinedAt: MONDAY, enclosures: [] },
      { version: tip.version },
    );
    expect([sent.status, await wrong()]).toEqual([201, []]);
    const answer = await desk.post(
      `transfers/${String(sent.body['transferId'])}/answer`,
      there,
      { outcome: 'accepted' },
      { version: Number(sent.body['version']) },
    );
    expect([answer.status, await wrong()]).toEqual([200, []]);
    await desk.register(officer('operator', commune), { recusedOfficerIds: [here.officerId] });
    expect(await wrong()).toEqual([]);
  });

  it('are read from indexes however much the country has told', async () => {
    await desk.sql(
      `insert into intake.tip (id, version, event_seq, status, first_unit_id, narrative_unit_id, holder_unit_id,
         channel, received_at, registered_at, registered_by, entered_late)
       select gen_random_uuid(), 1, 1, 'filed', u.id, u.id, u.id, 'phone', now() - n * interval '1 minute', now(),
         $1, false
       from (select gen_random_uuid() as id from generate_series(1, 200)) u, generate_series(1, 100) n`,
      [one.officerId],
    );
    await desk.sql(
      `insert into intake.tip_search (tip_id, part, folded, plates, unit_ids)
       select id, 'shared', 'xe may thuyen ' || id, '{}', array[holder_unit_id] from intake.tip
       where not exists (select from intake.tip_search s where s.tip_id = tip.id)`,
    );
    await desk.sql('analyze intake.tip');
    await desk.sql('analyze intake.tip_search');
    const scope = [[own], one.officerId];
    const none = [null, null, null, null, null, null];
    const planOf = async (sql: string, values: readonly unknown[]) =>
      (await desk.sql<Record<string, string>>(`explain ${sql}`, values))
        .map((row) => row['QUERY PLAN'])
        .join('\n');
    const plans = [
      await planOf(searchSql('text'), [...scope, 'thuyen', '%thuyen%', ...none, 51]),
      await planOf(searchSql('nothing'), [...scope, null, null, ...none, 51]),
      await planOf(LIKELY_DUPLICATES, [...scope, MONDAY, COMMUNES[0], ['35B100012'], 'thuyen', 100, MONDAY]),
    ];
    expect(plans[0]).toContain('tip_search_keys');
    const withoutKeys = [...scope, 'to o', '%to o%', ...none, 51];
    const run = await planOf(`(analyze) ${searchSql('text')}`, withoutKeys);
    expect(run).toMatch(/tip_search_keys.*never executed/);
    for (const plan of plans.slice(0, 2)) expect(plan).not.toMatch(/Seq Scan on (tip|tip_search) /);
    for (const index of ['tip_search_plates', 'tip_place', 'tip_occurred']) expect(plans[2]).toContain(index);
    expect(plans[2]).not.toMatch(/Seq Scan on tip_search /);
  });
});

const SEARCHED = [
  'xe may',
  'bac',
  'may xe',
  'khong co chu nay',
  'gap',
  '35b1-000.12',
  '1.5kg',
  'kg 1.5',
  'a-b',
  'o la',
  'to o',
];

/** Words that stand in a tip or two. */
function rareWordsOf(tips: readonly Seeded[]): readonly string[] {
  const words = tips.flatMap(({ original }) => original.split(' '));
  return words.filter((word) => word.length > 5 && !SYLLABLES.includes(word)).slice(0, 12);
}

/** Pieces of three to nine letters out of the texts, wherever words begin and end. */
function cutFrom(tips: readonly Seeded[]): string[] {
  return fc
    .sample(fc.tuple(fc.nat(tips.length - 1), fc.nat(60), fc.integer({ min: 3, max: 9 })), {
      seed: SEED,
      numRuns: 25,
    })
    .map(([at, from, length]) => tips[at]?.original.slice(from, from + length) ?? '')
    .filter((piece) => fold(piece).length >= 3);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Oldest first; ids rise with it, as those of registered tips do. */
function seededTips(units: readonly string[]): Seeded[] {
  const syllable = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...SYLLABLES) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: fc.constantFrom(...'abcdeghik12'.split('')), minLength: 3, maxLength: 7 }),
    },
  );
  const text = fc.array(syllable, { minLength: 4, maxLength: 14 }).map((words) => words.join(' '));
  // Half hours, so that some share an instant.
  const hoursAgo = fc.integer({ min: 0, max: 2 * 40 * 24 });
  const instant = (halfHours: number) => NOW.subtract({ minutes: 30 * halfHours }).toString();
  const unit = fc.oneof({ weight: 4, arbitrary: fc.constant(units[0] ?? '') }, fc.constantFrom(...units));
  const arbitrary = fc.record({
    status: fc.constantFrom(...STATUSES),
    firstUnitId: unit,
    handedTo: fc.option(unit, { freq: 3 }),
    pendingUnitId: unit,
    escalated: fc.boolean(),
    communeUnitId: fc.option(fc.constantFrom(...COMMUNES)),
    received: hoursAgo,
    occurred: fc.option(hoursAgo),
    precision: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const),
    due: fc.option(fc.integer({ min: -90, max: 90 })),
    channel: fc.constantFrom('phone', 'post'),
    recused: fc.nat(9).map((n) => n === 0),
    original: text,
    shared: fc.option(text),
  });
  return fc.sample(arbitrary, { seed: SEED, numRuns: 700 }).map((tip, at) => {
    const holderUnitId = tip.handedTo ?? tip.firstUnitId;
    return {
      ...tip,
      id: `019a0000-${at.toString(16).padStart(4, '0')}-7000-8000-00000000000b`,
      narrativeUnitId: tip.escalated ? holderUnitId : tip.firstUnitId,
      holderUnitId,
      pendingUnitId: tip.status === 'transfer_pending' ? tip.pendingUnitId : null,
      receivedAt: instant(tip.received),
      occurredFrom: tip.occurred === null ? null : instant(tip.occurred),
      precision: tip.occurred === null ? null : tip.precision,
      dueAt: tip.due === null ? null : NOW.add({ minutes: 30 * tip.due }).toString(),
      plates: tip.original.includes('35b1-000.12') ? ['35B100012'] : [],
      no: at + 1,
    };
  });
}

async function insert(desk: Desk, tips: readonly Seeded[], officerId: string): Promise<void> {
  await desk.sql(
    `with t as (select * from jsonb_to_recordset($1::jsonb) as t (id uuid, status text, "firstUnitId" uuid,
       "narrativeUnitId" uuid, "holderUnitId" uuid, "pendingUnitId" uuid, "communeUnitId" uuid, "receivedAt" timestamptz,
       "occurredFrom" timestamptz, precision text, "dueAt" timestamptz, channel text, recused boolean, original text,
       shared text, plates text[], no integer)
     ), tip as (
       insert into intake.tip (id, version, event_seq, status, first_unit_id, narrative_unit_id, holder_unit_id,
         pending_unit_id, pending_transfer_id, commune_unit_id, received_at, registered_at, registered_by, entered_late,
         occurred_from, occurred_precision, next_clock_code, next_due_at, next_legal_end_at, channel)
       select id, 1, 1, status, "firstUnitId", "narrativeUnitId", "holderUnitId", "pendingUnitId", "pendingUnitId",
         "communeUnitId", "receivedAt", "receivedAt", $2, false, "occurredFrom", precision,
         case when "dueAt" is not null then 'classification' end, "dueAt", "dueAt", channel
       from t
     ), entry as (
       insert into intake.register_entry (id, unit_id, register, year, no, tip_id, entered_at, entered_by)
       select id, "holderUnitId", 'tip', 2026, no, id, "receivedAt", $2 from t
     ), named as (
       insert into intake.tip_recusal (tip_id, officer_id) select id, $2 from t where recused
     )
     insert into intake.tip_search (tip_id, part, folded, plates, unit_ids)
     select id, part, folded, plates, array(select distinct u
       from unnest(array["firstUnitId", "holderUnitId", "pendingUnitId"]) u where u is not null)
     from t, lateral (values ('original', original), ('shared', shared)) as texts (part, folded)
     where folded is not null`,
    [JSON.stringify(tips), officerId],
  );
}

expectCleanExit();
