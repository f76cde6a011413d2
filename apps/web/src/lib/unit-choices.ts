/** What the search needs to know of a unit. */
interface FoundUnit {
  readonly unitId: string;
  readonly fullName: string;
  readonly parentName?: string | null;
  readonly validTo?: string | null;
  readonly matchedName?: string | null;
  readonly becameOf: readonly { readonly unitId: string; readonly fullName: string }[];
}

/** A unit of today that may be chosen. */
export interface UnitChoice {
  readonly unitId: string;
  readonly name: string;
  readonly parentName: string | undefined;
  /** The name that was typed, where it is not today's. */
  readonly formerName: string | undefined;
}

/**
 * Units in force today, those found by their own name before those found by a former one, else in the order found; each
 * once, at its first place. One that has ended stands for those that it became: who types "huyện Gia Viễn" is shown the
 * communes of today.
 *
 * @param today `2026-11-22`
 */
export function unitChoices(found: readonly FoundUnit[], today: string): readonly UnitChoice[] {
  const hasEnded = ({ validTo }: FoundUnit): boolean => validTo != null && validTo <= today;
  const isFormer = (unit: FoundUnit): number => Number(unit.matchedName != null || hasEnded(unit));
  const ranked = found.toSorted((a, b) => isFormer(a) - isFormer(b));
  const choices = ranked.flatMap((unit): UnitChoice[] => {
    if (hasEnded(unit)) {
      return unit.becameOf.map(({ unitId, fullName }) => ({
        unitId,
        name: fullName,
        parentName: undefined,
        formerName: unit.matchedName ?? unit.fullName,
      }));
    }
    const { unitId, fullName, parentName, matchedName } = unit;
    return [
      { unitId, name: fullName, parentName: parentName ?? undefined, formerName: matchedName ?? undefined },
    ];
  });
  const first = new Map<string, UnitChoice>();
  for (const choice of choices) if (!first.has(choice.unitId)) first.set(choice.unitId, choice);
  return [...first.values()];
}
