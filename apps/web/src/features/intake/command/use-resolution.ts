import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unitsQuery } from '../../../api/units';
import { useDebounced } from '../../../lib/debounced';
import { useNow } from '../../../lib/now';
import { useVocabulary } from '../vocabulary';
import { resolve, unitWords, type Resolution } from './command-decision';
import type { Reading, TipCommand } from './command';

const PAUSE_MS = 150;
const LEAST_LETTERS = 2;
const SOUGHT = 8;

/** What the typed line comes to, and the same with the time of the moment it is run. */
export function useResolution(reading: Reading): {
  readonly shown: Resolution | undefined;
  readonly at: (command: TipCommand, now: string) => Resolution | undefined;
} {
  const vocabulary = useVocabulary();
  const now = useNow();
  const command = 'command' in reading && 'target' in reading.command ? reading.command : undefined;
  const [whole = '', spaced = ''] = command ? unitWords(command) : [];
  const byWhole = useUnitsLike(whole);
  const bySpaced = useUnitsLike(spaced);
  const isThere = byWhole.isThere && bySpaced.isThere;
  const units = [
    ...new Map([...byWhole.units, ...bySpaced.units].map((unit) => [unit.unitId, unit])).values(),
  ];
  const at = (asked: TipCommand, instant: string): Resolution | undefined =>
    resolve(asked, { vocabulary, units: isThere ? units : undefined, now: instant });
  return { shown: command && at(command, new Date(now).toISOString()), at };
}

function useUnitsLike(word: string) {
  const settled = useDebounced(word, PAUSE_MS);
  const isAsked = settled.length >= LEAST_LETTERS;
  const found = useQuery({
    ...unitsQuery({ kind: 'police', q: settled, limit: SOUGHT }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const isThere = settled === word && (!isAsked || (found.data !== undefined && !found.isPlaceholderData));
  return { isThere, units: isAsked ? (found.data ?? []) : [] };
}
