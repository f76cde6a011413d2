import { useRef, useState, type KeyboardEvent } from 'react';
import { chordOf, isTyping } from './keys';

/** What `.`, `..` and `...` copy from a row. */
export interface RowCopies {
  readonly number: string;
  readonly title: string;
  /** Path of the row's page. */
  readonly path: string;
}

/** What else a list does with its rows, by the number of the row. */
interface RowActs {
  /** Where the row itself has the focus; a link opens by itself. */
  readonly open?: (row: number) => void;
  /** A range goes from the row chosen last up to here. */
  readonly choose?: (row: number, isRange: boolean) => void;
}

const AGAIN_MS = 700;
const LIST = 'tbody, ul, ol';
const ROW = '[data-row]';

/**
 * Keys of a list whose rows are, or hold, something marked `data-row` that can be focused: J, K and arrows go from row
 * to row, Enter opens, X or the space bar chooses, Shift+X up to here, dots copy. They act only while the focus is in a
 * row and not in a field, so that letters typed elsewhere stay letters.
 */
export function useListKeys(
  copiesOf: (row: number) => RowCopies | undefined = () => undefined,
  { open, choose }: RowActs = {},
): {
  /** For each row, or for the list around them. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** What was copied last, to be told. */
  readonly copied: string | undefined;
} {
  const dots = useRef({ count: 0, at: 0 });
  const [copied, setCopied] = useState<string>();
  const copy = (copies: RowCopies): void => {
    const now = Date.now();
    const count = now - dots.current.at > AGAIN_MS ? 1 : (dots.current.count % 3) + 1;
    dots.current = { count, at: now };
    const { number, title, path } = copies;
    const text = [number, `${number} ${title}`, new URL(path, location.href).href][count - 1];
    if (text === undefined) return;
    void navigator.clipboard.writeText(text).then(() => setCopied(text));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || isTyping(target)) return;
    const row = target.closest<HTMLElement>(ROW);
    const rows = [...(row?.closest(LIST)?.querySelectorAll<HTMLElement>(ROW) ?? [])];
    const at = row === null ? -1 : rows.indexOf(row);
    if (at < 0) return;
    const isOnRow = target === row;
    const chord = chordOf(event.nativeEvent) ?? '';
    const step = STEPS[chord];
    const copies = chord === 'Period' ? copiesOf(at) : undefined;
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      Period: copies && (() => copy(copies)),
      Enter: isOnRow && open ? () => open(at) : undefined,
      Space: isOnRow && choose ? () => choose(at, false) : undefined,
      KeyX: choose && (() => choose(at, false)),
      'Shift+KeyX': choose && (() => choose(at, true)),
    };
    const act = step ? () => rows[step(at, rows.length)]?.focus() : acts[chord];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { onKeyDown, copied };
}

type Move = (row: number, count: number) => number;
const down: Move = (row, count) => Math.min(row + 1, count - 1);
const up: Move = (row) => Math.max(row - 1, 0);

const STEPS: Readonly<Record<string, Move>> = {
  KeyJ: down,
  ArrowDown: down,
  KeyK: up,
  ArrowUp: up,
  Home: () => 0,
  End: (_, count) => count - 1,
};
