import type { PlacesView } from './places.view';

/** One name of an administrative unit, with the days on which it bore it. */
export interface PlacePeriod {
  readonly unitId: string;
  readonly unitType: string;
  readonly form: string | null;
  readonly name: string;
  readonly fullName: string;
  readonly parentId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface PlaceStep {
  readonly fromUnitId: string;
  readonly toUnitId: string;
}

const NONE = -1;

/**
 * Units and names as columns of positions: without a word for each member, and with like beside like, the country of
 * before and today packs into a few hundred kilobytes.
 * @param periods those of one unit side by side, oldest first
 */
export function composePlaces(periods: readonly PlacePeriod[], steps: readonly PlaceStep[]): PlacesView {
  const units = new Positions<string>();
  for (const { unitId } of periods) units.of(unitId);
  const days = new Positions<string>();
  const forms = new Positions<string>();
  const names: PlacesView['names'] = { units: [], names: [], forms: [], parents: [], from: [], to: [] };
  for (const period of periods) {
    const { label, name } = splitName(period);
    names.units.push(units.of(period.unitId));
    names.names.push(name);
    names.forms.push(forms.of(JSON.stringify([period.unitType, period.form, label])));
    names.parents.push(period.parentId === null ? NONE : units.find(period.parentId));
    names.from.push(days.of(period.validFrom));
    names.to.push(period.validTo === null ? NONE : days.of(period.validTo));
  }
  const successors = units.all.map((): number[] => []);
  for (const { fromUnitId, toUnitId } of steps) {
    const to = units.find(toUnitId);
    if (to !== NONE) successors[units.find(fromUnitId)]?.push(to);
  }
  return {
    days: days.all,
    forms: forms.all.map(toForm),
    units: { ids: units.all.map((unitId) => unitId.replaceAll('-', '')), successors },
    names,
  };
}

/** Numbers for values, in the order in which they come. */
class Positions<T> {
  readonly all: T[] = [];
  private readonly positions = new Map<T, number>();

  of(value: T): number {
    const known = this.positions.get(value);
    if (known !== undefined) return known;
    this.positions.set(value, this.all.length);
    return this.all.push(value) - 1;
  }

  find(value: T): number {
    return this.positions.get(value) ?? NONE;
  }
}

/** A full name that does not end in the name is taken whole. */
function splitName({ name, fullName }: PlacePeriod): { label: string; name: string } {
  return fullName.endsWith(` ${name}`)
    ? { label: fullName.slice(0, -name.length - 1), name }
    : { label: '', name: fullName };
}

function toForm(packed: string): PlacesView['forms'][number] {
  const [unitType, form, label] = JSON.parse(packed) as [string, string | null, string];
  return { unitType, form, label };
}
