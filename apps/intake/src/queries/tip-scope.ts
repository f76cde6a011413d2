/** Whoever is named in the tip never sees it. */
export const NOT_RECUSED = `not exists (
    select from intake.tip_recusal n where n.tip_id = t.id and n.officer_id = $2::uuid)`;

/** Ways by which a tip belongs to a desk; each tip belongs to it by one of the first two at most. */
const WAYS = ['held', 'gone', 'incoming'] as const;
export type Way = (typeof WAYS)[number];

/** SQL that a tip belongs to one of these desks by that way, as the indexes of `intake.tip` know it. */
function belongs(way: Way, desks: string): string {
  switch (way) {
    case 'held':
      return `t.holder_unit_id = ${desks}`;
    case 'gone':
      return `t.first_unit_id = ${desks} and t.first_unit_id <> t.holder_unit_id`;
    case 'incoming':
      return `t.pending_unit_id = ${desks}`;
  }
}

/**
 * The rule of `may(actor, 'open', tip)` for officers of a desk, for a query over `intake.tip t`: `$1` are the units
 * of `scope(actor)`, `$2` the officer.
 */
export const IN_SCOPE = `(${WAYS.map((way) => `(${belongs(way, 'any($1::uuid[])')})`).join(' or ')})
  and ${NOT_RECUSED}`;

/** An order that an index of `intake.tip t` has for each {@link Way}: a first column and the id, both up or both down. */
export interface TipOrder {
  /** What goes before the id; absent where the id is all. */
  readonly first?: string;
  readonly direction: 'asc' | 'desc';
}

export const byOrder = ({ first, direction }: TipOrder): string =>
  `${first === undefined ? '' : `${first} ${direction}, `}t.id ${direction}`;

interface DeskPage {
  readonly order: TipOrder;
  readonly ways?: readonly Way[];
  /** SQL over `t` besides the scope. */
  readonly conditions: string;
  /** SQL of how many at most. */
  readonly limit: string;
}

/**
 * Ids of the first tips in scope, as `id`, of which the conditions hold. Each way of each desk is read in order from its
 * index and stops after a page, so that neither the tips of the desk nor those of the country are gathered to be sorted.
 */
export function pageOfDesks({ order, ways = WAYS, conditions, limit }: DeskPage): string {
  const { first = 'null', direction } = order;
  const pageOf = (way: Way): string => `(select t.id, ${first} as place from intake.tip t
      where ${belongs(way, 'desk.id')} and ${NOT_RECUSED} and ${conditions}
      order by ${byOrder(order)} limit ${limit})`;
  return `select t.id from unnest($1::uuid[]) as desk (id), lateral (
      ${ways.map(pageOf).join('\n      union all ')}) t
    group by t.place, t.id
    order by t.place ${direction}, t.id ${direction} limit ${limit}`;
}

/** The register entry by which the caller knows the tip: that of an own unit, else the holder's. */
export const KNOWN_ENTRY = `lateral (
    select e.no, e.year, e.unit_id from intake.register_entry e where e.tip_id = t.id
    order by (e.unit_id = any($1::uuid[])) desc, (e.unit_id = t.holder_unit_id) desc, e.entered_at desc limit 1)`;
