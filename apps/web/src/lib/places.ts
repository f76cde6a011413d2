import { fold } from './fold';
import { heirsOf, nearUnits } from './place-lineage';
import type { UnitChoice } from './unit-choices';

/** All administrative units of today and before, as columns (`GET /api/directory/places`). */
export interface PlacesDocument {
  readonly days: readonly string[];
  readonly forms: readonly { readonly unitType: string; readonly label: string }[];
  readonly units: {
    /** Without hyphens. */
    readonly ids: readonly string[];
    /** Positions of the units that took one over. */
    readonly successors: readonly (readonly number[])[];
  };
  /** Oldest first within a unit; -1 means none. */
  readonly names: {
    readonly units: readonly number[];
    readonly names: readonly string[];
    readonly forms: readonly number[];
    readonly parents: readonly number[];
    readonly from: readonly number[];
    readonly to: readonly number[];
  };
}

/**
 * Communes of today by whatever somebody types, best first.
 *
 * @param desks full names of the units that one works for and of those above: of names that fit alike, those of their
 *   provinces come first
 */
export type FindPlaces = (typed: string, desks?: readonly string[]) => readonly UnitChoice[];

const SHOWN = 20;
const COMMUNE = 'commune';
const PROVINCE = 'province';
const NONE = -1;

/** How well a name fits, the lower the better. */
enum Fit {
  Whole,
  Beginning,
  Words,
}

/** Every fit, near or far, of today or of former days. */
const RANKS = 12;

/** A name, folded once: what the search looks at with every key. */
interface Entry {
  readonly name: number;
  readonly unit: number;
  readonly own: string;
  /** The name with its form and all that is above it, a space before each word. */
  readonly words: string;
  readonly isOld: boolean;
}

/**
 * Prepares the search. A former commune or district stands for the communes of today that it became: who types "huyện
 * Gia Viễn" is shown them. Each typed word has to begin a word of the name or of a unit above it, marks optional.
 */
export function indexPlaces(places: PlacesDocument): FindPlaces {
  const { names, units, forms } = places;
  const newest = newestNames(names.units, units.ids.length);
  const entries = entriesOf(places, newest);
  const ownOf = new Map(entries.map(({ name, own }) => [name, own]));
  const fullName = (name: number): string =>
    `${forms[names.forms[name] ?? 0]?.label ?? ''} ${names.names[name] ?? ''}`;
  const isCommuneNow = (unit: number): boolean => {
    const name = newest[unit] ?? NONE;
    return names.to[name] === NONE && forms[names.forms[name] ?? 0]?.unitType === COMMUNE;
  };
  const choiceOf = (unit: number, former: number | undefined): UnitChoice => {
    const name = newest[unit] ?? NONE;
    const parent = newest[names.parents[name] ?? NONE];
    return {
      unitId: hyphenated(units.ids[unit] ?? ''),
      name: fullName(name),
      parentName: parent === undefined ? undefined : fullName(parent),
      formerName: former === undefined ? undefined : fullName(former),
    };
  };
  const nameFit = (unit: number, text: string): Fit => fitOf(ownOf.get(newest[unit] ?? NONE) ?? '', text);
  const heirs = new Map<number, readonly number[]>();
  const communesOf = (unit: number): readonly number[] => {
    const known = heirs.get(unit) ?? heirsOf(unit, units.successors).filter(isCommuneNow);
    heirs.set(unit, known);
    return known;
  };
  const provinces = provincesOf(places, newest, fullName);
  const near = nearUnits(units.successors, (unit) => names.parents[newest[unit] ?? NONE] ?? NONE);
  const matching = narrowing(entries);
  return (typed, desks = []) => {
    const wanted = fold(typed.trim()).split(/\s+/u).filter(Boolean);
    if (wanted.length === 0) return [];
    const text = wanted.join(' ');
    const found = new Map<number, UnitChoice>();
    const isNear = near(provinces, desks);
    for (const { name, unit, isOld } of byFit(matching(wanted), text, isNear)) {
      const isCommune = isCommuneNow(unit);
      const standing = isCommune
        ? [unit]
        : communesOf(unit).toSorted((a, b) => nameFit(a, text) - nameFit(b, text) || a - b);
      for (const each of standing)
        if (!found.has(each)) found.set(each, choiceOf(each, isCommune && !isOld ? undefined : name));
      if (found.size >= SHOWN) break;
    }
    return [...found.values()].slice(0, SHOWN);
  };
}

/** By name, so that what fits alike needs no sorting with every key. */
function entriesOf({ names, forms }: PlacesDocument, newest: readonly number[]): readonly Entry[] {
  const labels = forms.map(({ label }) => fold(label));
  const own = names.names.map(fold);
  const wholes = new Map<number, string>();
  const wholeOf = (name: number): string => {
    const known = wholes.get(name);
    if (known !== undefined) return known;
    const above = newest[names.parents[name] ?? NONE];
    const whole = ` ${labels[names.forms[name] ?? 0] ?? ''} ${own[name] ?? ''}${above === undefined ? '' : wholeOf(above)}`;
    wholes.set(name, whole);
    return whole;
  };
  return names.units
    .map((unit, name) => ({
      unit,
      name,
      own: own[name] ?? '',
      words: wholeOf(name),
      isOld: newest[unit] !== name,
    }))
    .sort((a, b) => (a.own < b.own ? -1 : Number(a.own > b.own)));
}

/** Finds among what was found a moment ago where the new words only go on from there. */
function narrowing(entries: readonly Entry[]): (wanted: readonly string[]) => readonly Entry[] {
  let last: { readonly wanted: readonly string[]; readonly found: readonly Entry[] } = {
    wanted: [],
    found: entries,
  };
  return (wanted) => {
    const goesOn = last.wanted.every((word, at) => wanted[at]?.startsWith(word));
    const found = (goesOn ? last.found : entries).filter(({ words }) =>
      wanted.every((word) => words.includes(` ${word}`)),
    );
    last = { wanted, found };
    return found;
  };
}

/** The best fit first; among these what is near, then names of today before those of former days. */
function byFit(found: readonly Entry[], text: string, isNear: (unit: number) => boolean): readonly Entry[] {
  const ranks = Array.from({ length: RANKS }, (): Entry[] => []);
  for (const entry of found) {
    const rank = fitOf(entry.own, text) * 4 + Number(!isNear(entry.unit)) * 2 + Number(entry.isOld);
    ranks[rank]?.push(entry);
  }
  return ranks.flat();
}

function fitOf(own: string, text: string): Fit {
  if (text === own || text.endsWith(` ${own}`)) return Fit.Whole;
  return own.startsWith(text) ? Fit.Beginning : Fit.Words;
}

/** Provinces of today by their folded full names. */
function provincesOf(
  { names, forms }: PlacesDocument,
  newest: readonly number[],
  fullName: (name: number) => string,
): ReadonlyMap<string, number> {
  return new Map(
    newest
      .map((name, unit) => [name, unit] as const)
      .filter(([name]) => names.to[name] === NONE && forms[names.forms[name] ?? 0]?.unitType === PROVINCE)
      .map(([name, unit]) => [fold(fullName(name)), unit]),
  );
}

/** The last name of each unit. */
function newestNames(unitOfName: readonly number[], count: number): readonly number[] {
  const newest = Array.from({ length: count }, () => NONE);
  for (const [name, unit] of unitOfName.entries()) newest[unit] = name;
  return newest;
}

function hyphenated(id: string): string {
  return [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-');
}
