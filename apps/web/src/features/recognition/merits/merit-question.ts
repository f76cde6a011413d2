import type { MeritFilter } from '../shared/merit-queries';
import { MERIT_KINDS, PARTY_KINDS, type PartyKind } from '../shared/vocabulary';
import { PERIODS, periodDays, type Period } from './periods';

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

export const BASES = ['occurred', 'assessed', 'recorded'] as const satisfies readonly MeritFilter['basis'][];
export const MAPS = ['now', 'then'] as const satisfies readonly MeritFilter['unitMap'][];

/** More would be too fine. */
const MOST_GROUPS = 3;
/** Together they can single a person out in a small commune. */
const REVEALING: readonly MeritGroup[] = ['association', 'commune', 'month'];

/** Whether the service would count by these. */
export const mayGroupBy = (groups: readonly MeritGroup[]): boolean =>
  groups.length <= MOST_GROUPS && !REVEALING.every((group) => groups.includes(group));

/** The committee's question as it is being put; undefined where nothing is asked. It holds ids and codes, no name. */
export interface Question {
  /** Reckoned from the day on which the question is put; undefined where days were typed. */
  readonly period: Period | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly basis: MeritFilter['basis'];
  readonly unitMap: MeritFilter['unitMap'];
  readonly unitIds: readonly string[];
  readonly associationUnitIds: readonly string[];
  readonly partyId: string | undefined;
  /** As lists show it of a protected reporter. */
  readonly aliasCode: string | undefined;
  readonly partyKinds: readonly PartyKind[];
  readonly kinds: readonly string[];
  readonly categoryCodes: readonly string[];
  readonly used: boolean | undefined;
  readonly groupBy: readonly MeritGroup[];
}

/** This year's merits. */
export const firstQuestion = (today: string): Question => ({
  period: 'year',
  ...periodDays('year', today),
  basis: 'occurred',
  unitMap: 'now',
  unitIds: [],
  associationUnitIds: [],
  partyId: undefined,
  aliasCode: undefined,
  partyKinds: [],
  kinds: [],
  categoryCodes: [],
  used: undefined,
  groupBy: [],
});

/** The question as the service takes it, without its grouping; nothing while its period is not one. */
export function filterOf(question: Question): MeritFilter | undefined {
  const { from, to, basis, unitMap, partyId, aliasCode, used } = question;
  if (from === undefined || to === undefined || from > to) return undefined;
  const { unitIds, associationUnitIds, partyKinds, kinds, categoryCodes } = question;
  return {
    from,
    to,
    basis,
    unitMap,
    ...(unitIds.length > 0 && { unitIds: [...unitIds] }),
    ...(associationUnitIds.length > 0 && { associationUnitIds: [...associationUnitIds] }),
    ...(partyId !== undefined && { partyId }),
    ...(aliasCode !== undefined && { aliasCode }),
    ...(partyKinds.length > 0 && { partyKinds: [...partyKinds] }),
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    ...(categoryCodes.length > 0 && { categoryCodes: [...categoryCodes] }),
    ...(used !== undefined && { used }),
  };
}

const ALIAS_CODE = /(?<![0-9a-z])([0-9a-f]{8})(?:-[0-9a-f-]{27})?(?![0-9a-z])/iu;

/** The code in `Một công dân 1A2B3C4D`, `1a2b 3c4d` or a whole alias. @returns nothing where there is none */
export function readAliasCode(text: string): string | undefined {
  const found = ALIAS_CODE.exec(text) ?? ALIAS_CODE.exec(text.replaceAll(/\s/gu, ''));
  return found?.[1]?.toUpperCase();
}

type Kept = Readonly<Record<string, unknown>>;

/** A question that was kept, by whatever version of the desk; a period goes by today again. */
export function readQuestion(kept: Kept, today: string): Question {
  const period = oneOf(PERIODS, kept['period']);
  const first = firstQuestion(today);
  return {
    period,
    ...(period === undefined
      ? { from: dayOf(kept['from']), to: dayOf(kept['to']) }
      : periodDays(period, today)),
    basis: oneOf(BASES, kept['basis']) ?? first.basis,
    unitMap: oneOf(MAPS, kept['unitMap']) ?? first.unitMap,
    unitIds: textsOf(kept['unitIds']).filter(isId),
    associationUnitIds: textsOf(kept['associationUnitIds']).filter(isId),
    partyId: textsOf([kept['partyId']]).find(isId),
    aliasCode: textsOf([kept['aliasCode']]).flatMap((text) => readAliasCode(text) ?? [])[0],
    partyKinds: PARTY_KINDS.filter((kind) => textsOf(kept['partyKinds']).includes(kind)),
    kinds: MERIT_KINDS.filter((kind) => textsOf(kept['kinds']).includes(kind)),
    categoryCodes: textsOf(kept['categoryCodes']).filter((code) => CODE.test(code)),
    used: typeof kept['used'] === 'boolean' ? kept['used'] : undefined,
    groupBy: textsOf(kept['groupBy']).reduce<readonly MeritGroup[]>((groups, name) => {
      const group = oneOf(MERIT_GROUPS, name);
      return group === undefined || !mayGroupBy([...groups, group]) ? groups : [...groups, group];
    }, []),
  };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const CODE = /^[a-z][a-z0-9_]{0,63}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const isId = (text: string): boolean => ID.test(text);
const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && DAY.test(value) ? value : undefined;
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
function oneOf<Value extends string>(values: readonly Value[], kept: unknown): Value | undefined {
  return values.find((value) => value === kept);
}

/** What a group has in common: one value a grouping, null where its merits name none. */
export function keyOf(key: object, group: MeritGroup): string | null {
  const value: unknown = Object.entries(key).find(([name]) => name === group)?.[1];
  return typeof value === 'string' ? value : null;
}
