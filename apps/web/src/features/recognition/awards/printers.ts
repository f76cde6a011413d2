import { useState } from 'react';
import { usePreference } from '../../../api/preferences';
import { NO_OFFSETS, readPrinters, withPrinter, type Offsets } from './offsets';

/** Printers by name, for whatever desk the officer works at. */
const KEY = 'recognition.printers';

/** The printer at hand with its offsets, and those that the officer has used, the last one first. */
export function usePrinters() {
  const { value: printers = [], save } = usePreference(KEY, readPrinters);
  const known = printers.map(({ name }) => name);
  const offsetsOf = (name: string): Offsets | undefined =>
    printers.find((each) => each.name === name)?.offsets;
  const [chosen, choosePrinter] = useState<string>();
  const printer = chosen ?? known[0] ?? '';
  const [moved, move] = useState<Offsets>();
  const offsets = moved ?? offsetsOf(printer) ?? NO_OFFSETS;
  return {
    known,
    printer,
    offsets,
    move,
    choose: (name: string): void => {
      if (name.trim() === printer) return;
      choosePrinter(name.trim());
      move(offsetsOf(name.trim()) ?? offsets);
    },
    /** Remembers the offsets for the next print. */
    keep: (): void => {
      if (printer !== '') save(withPrinter(printers, { name: printer, offsets }));
    },
  };
}
