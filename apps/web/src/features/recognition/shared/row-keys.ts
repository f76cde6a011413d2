import type { KeyboardEvent } from 'react';
import { chordOf, isTyping } from '../../../lib/keys';

/** What a list does with its rows, by the number of the row. */
interface RowActs {
  readonly open?: (row: number) => void;
  readonly choose?: (row: number, isRange: boolean) => void;
}

/**
 * J and K or the arrows go from row to row, Enter opens, X or the space bar chooses, Shift+X up to here. For the body of
 * a table whose rows bear `data-row` and can be focused. Only while a row has the focus: elsewhere letters are text.
 */
export function rowKeys({ open, choose }: RowActs) {
  return (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const { target, nativeEvent } = event;
    if (!(target instanceof HTMLElement) || isTyping(target)) return;
    const row = target.closest<HTMLTableRowElement>('tr[data-row]');
    if (row === null) return;
    const isOnRow = target === row;
    const at = Number(row.dataset['row']);
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      KeyJ: () => focusRow(row, 1),
      ArrowDown: () => focusRow(row, 1),
      KeyK: () => focusRow(row, -1),
      ArrowUp: () => focusRow(row, -1),
      Enter: isOnRow && open ? () => open(at) : undefined,
      KeyX: choose && (() => choose(at, false)),
      Space: isOnRow && choose ? () => choose(at, false) : undefined,
      'Shift+KeyX': choose && (() => choose(at, true)),
    };
    const act = acts[chordOf(nativeEvent) ?? ''];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}

function focusRow(from: HTMLTableRowElement, step: 1 | -1): void {
  const rows = [...(from.parentElement?.querySelectorAll<HTMLTableRowElement>('tr[data-row]') ?? [])];
  rows[rows.indexOf(from) + step]?.focus();
}
