import type { MeritFilter } from '../shared/merit-queries';
import type { PartyKind } from '../shared/vocabulary';

/** What records can be counted by. */
export const MERIT_GROUPS = [
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
export type MeritGroup = (typeof MERIT_GROUPS)[number];

/** More would be too fine. */
export const MOST_GROUPS = 3;
/** Together they can single a person out in a small commune. */
const REVEALING: readonly MeritGroup[] = ['association', 'commune', 'month'];

/** Whether the service would count by these. */
export const mayGroupBy = (groups: readonly MeritGroup[]): boolean =>
  groups.length <= MOST_GROUPS && !REVEALING.every((group) => groups.includes(group));

/** The committee's question as it is being put; undefined where nothing is asked. */
export interface Question {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly basis: MeritFilter['basis'];
  readonly unitMap: MeritFilter['unitMap'];
  readonly unitIds: readonly string[];
  readonly associationUnitIds: readonly string[];
  readonly party: { readonly partyId: string; readonly name: string } | undefined;
  readonly partyKinds: readonly PartyKind[];
  readonly kinds: readonly string[];
  readonly categoryCodes: readonly string[];
  readonly used: boolean | undefined;
}

/** This year's merits, as the ledger took them in. */
export const firstQuestion = (today: string): Question => ({
  from: `${today.slice(0, 4)}-01-01`,
  to: today,
  basis: 'occurred',
  unitMap: 'now',
  unitIds: [],
  associationUnitIds: [],
  party: undefined,
  partyKinds: [],
  kinds: [],
  categoryCodes: [],
  used: undefined,
});

/** The question as the service takes it; nothing while its period is not one. */
export function filterOf({
  from,
  to,
  basis,
  unitMap,
  party,
  used,
  ...lists
}: Question): MeritFilter | undefined {
  if (from === undefined || to === undefined || from > to) return undefined;
  const { unitIds, associationUnitIds, partyKinds, kinds, categoryCodes } = lists;
  return {
    from,
    to,
    basis,
    unitMap,
    ...(unitIds.length > 0 && { unitIds: [...unitIds] }),
    ...(associationUnitIds.length > 0 && { associationUnitIds: [...associationUnitIds] }),
    ...(party && { partyId: party.partyId }),
    ...(partyKinds.length > 0 && { partyKinds: [...partyKinds] }),
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    ...(categoryCodes.length > 0 && { categoryCodes: [...categoryCodes] }),
    ...(used !== undefined && { used }),
  };
}

/** What a group has in common: one value a grouping, null where its merits name none. */
export function keyOf(key: object, group: MeritGroup): string | null {
  const value: unknown = Object.entries(key).find(([name]) => name === group)?.[1];
  return typeof value === 'string' ? value : null;
}
