import type { PartyKind } from '@keng/contracts';
import { GroupNotAllowed, PeriodInvalid } from './recognition-errors';

/** Which of a merit's days counts. */
export const periodBases = ['occurred', 'recorded', 'assessed'] as const;
export type PeriodBasis = (typeof periodBases)[number];

/** `then`: units by the ids and the tree of the merit's own day. `now`: what has become of them until today. */
export const unitMaps = ['then', 'now'] as const;
export type UnitMap = (typeof unitMaps)[number];

/** Which merits are asked for. Days are Vietnam dates, both ends included; every field narrows what the others leave. */
export interface MeritFilter {
  readonly from: string;
  readonly to: string;
  readonly basis: PeriodBasis;
  readonly unitMap: UnitMap;
  readonly partyId?: string | undefined;
  /** Merits of reporters known by alias only. */
  readonly withoutParty?: boolean | undefined;
  readonly alias?: string | undefined;
  /** The beginning of an alias, as lists show it: eight hexadecimal digits. */
  readonly aliasCode?: string | undefined;
  readonly partyKinds?: readonly PartyKind[] | undefined;
  readonly associationUnitIds?: readonly string[] | undefined;
  readonly withoutAssociation?: boolean | undefined;
  /** These units and everything below them, as the unit of the matter or as the commune. */
  readonly unitIds?: readonly string[] | undefined;
  /** Matters of exactly these units. */
  readonly ownUnitIds?: readonly string[] | undefined;
  /** Exactly these communes. */
  readonly communeUnitIds?: readonly string[] | undefined;
  readonly withoutCommune?: boolean | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly categoryCodes?: readonly string[] | undefined;
  /** Whether an award has used the merit up. */
  readonly used?: boolean | undefined;
}

/** What merits may be counted by; the list is closed. */
export const meritGroups = [
  'association',
  'unit',
  'commune',
  'kind',
  'category',
  'partyKind',
  'party',
  'month',
  'year',
] as const;
export type MeritGroup = (typeof meritGroups)[number];

/** What one group has in common; null where its merits name none. Months are `YYYY-MM`, years `YYYY`. */
export type MeritGroupKey = Partial<Record<MeritGroup, string | null>>;

const MOST_GROUPINGS = 3;
/** Together they can single a person out in a small commune. */
const REVEALING: readonly MeritGroup[] = ['association', 'commune', 'month'];

/** @throws PeriodInvalid */
export function requirePeriod({ from, to }: Pick<MeritFilter, 'from' | 'to'>): void {
  if (from > to) throw new PeriodInvalid();
}

/** @throws GroupNotAllowed for an unknown, repeated, too fine or revealing grouping */
export function requireGroups(names: readonly string[]): readonly MeritGroup[] {
  const groups = names.filter((name): name is MeritGroup =>
    (meritGroups as readonly string[]).includes(name),
  );
  const isClosed = groups.length === names.length && new Set(names).size === names.length;
  const isRevealing = REVEALING.every((name) => names.includes(name));
  if (!isClosed || isRevealing || names.length > MOST_GROUPINGS)
    throw new GroupNotAllowed({ allowed: [...meritGroups] });
  return groups;
}

/** The filter that finds exactly the merits of one group of `filter`'s. */
export function drillDown(filter: MeritFilter, key: MeritGroupKey): MeritFilter {
  return Object.entries(key).reduce<MeritFilter>(
    (narrowed, [group, value]) => ({
      ...narrowed,
      ...narrowBy(group as MeritGroup, value ?? null, narrowed),
    }),
    filter,
  );
}

function narrowBy(group: MeritGroup, value: string | null, filter: MeritFilter): Partial<MeritFilter> {
  switch (group) {
    case 'association':
      return value === null ? { withoutAssociation: true } : { associationUnitIds: [value] };
    case 'commune':
      return value === null ? { withoutCommune: true } : { communeUnitIds: [value] };
    case 'party':
      return value === null ? { withoutParty: true } : { partyId: value };
    case 'unit':
      return { ownUnitIds: present(value) };
    case 'kind':
      return { kinds: present(value) };
    case 'category':
      return { categoryCodes: present(value) };
    case 'partyKind':
      return { partyKinds: present(value) as PartyKind[] };
    case 'month': {
      const month = Temporal.PlainYearMonth.from(present(value)[0] ?? '');
      return within(filter, month.toPlainDate({ day: 1 }), month.toPlainDate({ day: month.daysInMonth }));
    }
    case 'year': {
      const first = Temporal.PlainDate.from(`${present(value)[0]}-01-01`);
      return within(filter, first, first.add({ years: 1 }).subtract({ days: 1 }));
    }
  }
}

/** Every merit has one, so a group without it would be a fault of the query. */
function present(value: string | null): string[] {
  if (value === null) throw new Error('every merit has a unit, kind, category, kind of party and day');
  return [value];
}

function within(
  filter: MeritFilter,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Pick<MeritFilter, 'from' | 'to'> {
  return {
    from: filter.from > String(first) ? filter.from : String(first),
    to: filter.to < String(last) ? filter.to : String(last),
  };
}
