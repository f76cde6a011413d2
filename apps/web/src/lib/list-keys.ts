import { useRef, useState, type KeyboardEvent } from 'react';
import { chordOf } from './keys';

/** What `.`, `..` and `...` copy from a row. */
export interface RowCopies {
  readonly number: string;
  readonly title: string;
  /** Path of the row's page. */
  readonly path: string;
}

const AGAIN_MS = 700;
const LIST = 'tbody, ul, ol';
const ROW = '[data-row]';

/** More keys of a list, by the number of the row. */
export type RowActs = Readonly<Record<string, (index: number) => void>>;

/**
 * Keys of a list whose rows each hold one link or button marked `data-row`: J, K and arrows go from row to row, dots
 * copy; a list may have more. They act only while the focus is on a row, so that letters typed elsewhere stay letters; Enter is the link's own.
 */
export function useListKeys(
  copiesOf: (index: number) => RowCopies | undefined,
  acts: RowActs = {},
): {
  /** For the link or button of each row. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** What was copied last, to be told. */
  readonly copied: string | undefined;
} {
  const dots = useRef({ count: 0, at: 0 });
  const [copied, setCopied] = useState<string>();
  const copy = (index: number): void => {
    const now = Date.now();
    const count = now - dots.current.at > AGAIN_MS ? 1 : (dots.current.count % 3) + 1;
    dots.current = { count, at: now };
    const row = copiesOf(index);
    if (row === undefined) return;
    const text = [row.number, `${row.number} ${row.title}`, new URL(row.path, location.href).href][count - 1];
    if (text === undefined) return;
    void navigator.clipboard.writeText(text).then(() => setCopied(text));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = event.currentTarget;
    const rows = [...(row.closest(LIST)?.querySelectorAll<HTMLElement>(ROW) ?? [])];
    const index = rows.indexOf(row);
    const chord = chordOf(event.nativeEvent) ?? '';
    const [step, act] = [STEPS[chord], acts[chord]];
    if (index < 0 || (step === undefined && act === undefined)) return;
    event.preventDefault();
    if (act !== undefined) act(index);
    else if (step === undefined) return;
    else if (step === 'copy') copy(index);
    else rows[step(index, rows.length)]?.focus();
  };
  return { onKeyDown, copied };
}

type Move = (index: number, count: number) => number;
const down: Move = (index, count) => Math.min(index + 1, count - 1);
const up: Move = (index) => Math.max(index - 1, 0);

const STEPS: Readonly<Record<string, Move | 'copy'>> = {
  KeyJ: down,
  ArrowDown: down,
  KeyK: up,
  ArrowUp: up,
  Home: () => 0,
  End: (_, count) => count - 1,
  Period: 'copy',
};
