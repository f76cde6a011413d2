import { fold } from './fold';
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

/** Communes of today by whatever somebody types, best first. */
export type FindPlaces = (typed: string) => readonly UnitChoice[];

const SHOWN = 20;
const COMMUNE = 'commune';
const NONE = -1;

/** How well a name fits, the lower the better. */
enum Fit {
  Whole,
  Beginning,
  Words,
}

/**
 * Prepares the search. A former commune or district stands for the communes of today that it became: who types "huyện
 * Gia Viễn" is shown them. Each typed word has to begin a word of the name or of a unit above it, marks optional.
 */
export function indexPlaces(places: PlacesDocument): FindPlaces {
  const { names, units, forms } = places;
  const newest = newestNames(names.units, units.ids.length);
  const fullName = (name: number): string =>
    `${forms[names.forms[name] ?? 0]?.label ?? ''} ${names.names[name] ?? ''}`;
  const isCommuneNow = (unit: number): boolean => {
    const name = newest[unit] ?? NONE;
    return names.to[name] === NONE && forms[names.forms[name] ?? 0]?.unitType === COMMUNE;
  };
  const above = (name: number): string => {
    const parent = names.parents[name] ?? NONE;
    const parentName = newest[parent] ?? NONE;
    return parent === NONE ? '' : ` ${fullName(parentName)}${above(parentName)}`;
  };
  const entries = names.units.map((unit, name) => ({
    unit,
    name,
    own: fold(names.names[name] ?? ''),
    words: ` ${fold(fullName(name) + above(name))}`,
  }));
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
  const nameFit = (unit: number, text: string): Fit =>
    fitOf(fold(names.names[newest[unit] ?? NONE] ?? ''), text);
  return (typed) => {
    const wanted = fold(typed.trim()).split(/\s+/u).filter(Boolean);
    if (wanted.length === 0) return [];
    const text = wanted.join(' ');
    const fits = entries
      .filter(({ words }) => wanted.every((word) => words.includes(` ${word}`)))
      .map((entry) => ({
        entry,
        fit: fitOf(entry.own, text),
        isOld: newest[entry.unit] === entry.name ? 0 : 1,
      }))
      .sort((a, b) => a.fit - b.fit || a.isOld - b.isOld || a.entry.own.localeCompare(b.entry.own, 'vi'));
    const found = new Map<number, UnitChoice>();
    for (const { entry } of fits) {
      const isToday = isCommuneNow(entry.unit) && newest[entry.unit] === entry.name;
      const heirs = isCommuneNow(entry.unit)
        ? [entry.unit]
        : heirsOf(entry.unit, units.successors)
            .filter(isCommuneNow)
            .sort((a, b) => nameFit(a, text) - nameFit(b, text) || a - b);
      for (const unit of heirs)
        if (!found.has(unit)) found.set(unit, choiceOf(unit, isToday ? undefined : entry.name));
      if (found.size >= SHOWN) break;
    }
    return [...found.values()].slice(0, SHOWN);
  };
}

function fitOf(own: string, text: string): Fit {
  if (text === own || text.endsWith(` ${own}`)) return Fit.Whole;
  return own.startsWith(text) ? Fit.Beginning : Fit.Words;
}

/** The last name of each unit. */
function newestNames(unitOfName: readonly number[], count: number): readonly number[] {
  const newest = Array.from({ length: count }, () => NONE);
  for (const [name, unit] of unitOfName.entries()) newest[unit] = name;
  return newest;
}

/** Whoever took a unit over in the end, through any number of changes. */
function heirsOf(unit: number, successors: PlacesDocument['units']['successors']): readonly number[] {
  const [seen, heirs, open] = [new Set<number>(), new Set<number>(), [unit]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const following = successors[next] ?? [];
    if (following.length === 0 && next !== unit) heirs.add(next);
    open.push(...following);
  }
  return [...heirs];
}

function hyphenated(id: string): string {
  return [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-');
}
