import { vietnamDate } from '@keng/kernel';
import { proposerOf } from './bodies';
import type { Stage } from './stage';

/** A merit of the ledger, as far as the demo needs it. */
export interface MeritView {
  readonly meritId: string;
  readonly sourceId: string;
  readonly honouree: { readonly type: 'alias' | 'party'; readonly id: string };
  readonly associationUnitId: string | null;
  readonly awardId: string | null;
}

interface Page {
  readonly items: readonly MeritView[];
  readonly nextCursor: string | null;
}

/** Merits recorded since yesterday that came from these tips and cases, as the provinces' secretaries find them. */
export async function findMerits(
  stage: Stage,
  provinces: readonly string[],
  sourceIds: ReadonlySet<string>,
): Promise<MeritView[]> {
  const found = new Map<string, MeritView>();
  for (const province of provinces) {
    for await (const merit of meritsOf(stage, province)) {
      if (sourceIds.has(merit.sourceId)) found.set(merit.meritId, merit);
    }
  }
  return [...found.values()];
}

async function* meritsOf(stage: Stage, province: string): AsyncGenerator<MeritView> {
  const secretary = stage.officer('committee_secretary', proposerOf(province));
  const today = vietnamDate(Temporal.Now.instant());
  const search = {
    from: String(today.subtract({ days: 1 })),
    to: String(today),
    basis: 'recorded',
    unitMap: 'then',
    limit: 100,
  };
  let cursor: string | null = null;
  do {
    const page: Page = await secretary.post<Page>('/api/recognition/merits/search', {
      ...search,
      ...(cursor !== null && { cursor }),
    });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
