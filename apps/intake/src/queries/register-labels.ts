import type { RegisterLabels } from '../pdf/register-cells';
import type { StoredLaw } from '../persistence/vocabulary-store';
import type { CodeRow } from '../vocabulary/vocabulary-rows';

/** Names of the codes that stand in a register. */
export function registerLabels(law: StoredLaw): RegisterLabels {
  return {
    kind: labelIn(law.kinds),
    channel: labelIn(law.channels),
    category: labelIn(law.categories),
    refusalReason: labelIn(law.refusalReasons),
    closureReason: labelIn(law.closureReasons),
    correctionReason: labelIn(law.correctionReasons),
  };
}

/** The latest label of a code; old entries may hold a code that is in force no more. */
function labelIn(rows: readonly CodeRow[]): (code: string) => string {
  const labels = new Map(rows.map(({ code, labelVi }) => [code, labelVi]));
  return (code) => labels.get(code) ?? code;
}
