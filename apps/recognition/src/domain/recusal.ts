import type { Merit } from './merit';
import type { Party } from './party';

/** Why an officer may not vote on a nomination. */
export const recusalReasons = ['honouree', 'attested_merit'] as const;
export type RecusalReason = (typeof recusalReasons)[number];

/** An officer who may not vote on a nomination. */
export interface Recusal {
  readonly officerId: string;
  readonly reasons: readonly RecusalReason[];
}

/** Who has a part in a nomination: the honoured officer, and the commanders whose word its merits rest on. */
export function recusalsOf(
  party: Pick<Party, 'officerId'> | undefined,
  merits: readonly Pick<Merit, 'attestedBy'>[],
): readonly Recusal[] {
  const parts: readonly (readonly [string | null | undefined, RecusalReason])[] = [
    [party?.officerId, 'honouree'],
    ...merits.map(({ attestedBy }) => [attestedBy, 'attested_merit'] as const),
  ];
  const reasons = new Map<string, Set<RecusalReason>>();
  for (const [officerId, reason] of parts) {
    if (officerId == null) continue;
    reasons.set(officerId, (reasons.get(officerId) ?? new Set()).add(reason));
  }
  return [...reasons].map(([officerId, found]) => ({ officerId, reasons: [...found] }));
}
