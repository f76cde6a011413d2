import { useSyncExternalStore } from 'react';
import type { CommonAct } from '../acts/decisions';
import type { TipRow } from '../tips';

/** Rows of the queue that are chosen, and the act that is asked for about them. */
export interface ChosenTips {
  readonly rows: readonly TipRow[];
  readonly act: CommonAct | undefined;
}

const NONE: ChosenTips = { rows: [], act: undefined };
let chosen = NONE;
/** Where a range begins. */
let anchor: string | undefined;
const listeners = new Set<() => void>();

function set(next: ChosenTips): void {
  chosen = next.rows.length === 0 ? NONE : next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const chosenTips = {
  current: (): ChosenTips => chosen,
  /** Chooses a row, or takes the choice back. */
  toggle(row: TipRow): void {
    anchor = row.tipId;
    const others = chosen.rows.filter(({ tipId }) => tipId !== row.tipId);
    set({ ...chosen, rows: others.length === chosen.rows.length ? [...others, row] : others });
  },
  /** Chooses every row between the one chosen last and this one. */
  extendTo(row: TipRow, shown: readonly TipRow[]): void {
    const at = shown.findIndex(({ tipId }) => tipId === row.tipId);
    const from = shown.findIndex(({ tipId }) => tipId === anchor);
    const range = shown.slice(Math.min(at, from === -1 ? at : from), Math.max(at, from) + 1);
    const known = new Set(chosen.rows.map(({ tipId }) => tipId));
    set({ ...chosen, rows: [...chosen.rows, ...range.filter(({ tipId }) => !known.has(tipId))] });
  },
  /** What is not shown any more is not chosen any more: nobody acts on what they cannot see. */
  keepTo(shown: readonly TipRow[]): void {
    const now = new Map(shown.map((row) => [row.tipId, row]));
    const rows = chosen.rows.flatMap(({ tipId }) => now.get(tipId) ?? []);
    const isSame = rows.length === chosen.rows.length && rows.every((row, at) => row === chosen.rows[at]);
    if (!isSame) set({ ...chosen, rows });
  },
  ask: (act: CommonAct | undefined): void => set({ ...chosen, act }),
  clear: (): void => set(NONE),
};

export const useChosenTips = (): ChosenTips => useSyncExternalStore(subscribe, chosenTips.current);
