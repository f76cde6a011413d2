import type { Honouree } from '../shared/honouree-name';
import type { Merit } from '../shared/merit-queries';
import type { NominationDraft } from './dossier-draft';

/** A merit that was chosen to be nominated; ids only, as it goes through the browser's history. */
export interface ChosenMerit {
  readonly meritId: string;
  readonly honouree: Honouree;
}

/** Who is to be nominated, each once, in the order of choice. */
export function honoureesOf(chosen: readonly ChosenMerit[]): readonly Honouree[] {
  return [...new Map(chosen.map(({ honouree }) => [`${honouree.type}:${honouree.id}`, honouree])).values()];
}

/** One nomination for each honouree with all of the chosen merits. @param newId mints ids of nominations */
export function nominationsOf(merits: readonly Merit[], newId: () => string): readonly NominationDraft[] {
  return honoureesOf(merits).flatMap((honouree) => {
    const own = merits.filter((merit) => merit.honouree.id === honouree.id);
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        nominationId: newId(),
        honouree,
        name: first.partyName ?? undefined,
        partyKind: first.partyKind,
        awardFormCode: undefined,
        meritIds: own.map(({ meritId }) => meritId),
        citation: '',
      },
    ];
  });
}

/** The days that the chosen merits span. */
export function periodOf(
  merits: readonly Merit[],
): { readonly from: string; readonly to: string } | undefined {
  const days = merits.map(({ occurredOn }) => occurredOn).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}
