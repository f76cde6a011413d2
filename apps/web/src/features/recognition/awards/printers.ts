import { useState } from 'react';
import { NO_OFFSETS, readPrinters, type Offsets } from './offsets';

/** Kept in this browser, because printers stand beside it. */
const STORED = 'keng.printers';

/** The printer at hand with its offsets, and the others that were used here. */
export function usePrinters() {
  const [printers, setPrinters] = useState(() => readPrinters(localStorage.getItem(STORED)));
  const known = Object.keys(printers);
  const [printer, setPrinter] = useState(known.at(-1) ?? '');
  const [offsets, setOffsets] = useState<Offsets>(printers[printer] ?? NO_OFFSETS);
  return {
    known,
    printer,
    offsets,
    move: setOffsets,
    choose: (name: string): void => {
      if (name.trim() === printer) return;
      setPrinter(name.trim());
      setOffsets(printers[name.trim()] ?? offsets);
    },
    /** Remembers the offsets for the next print, the printer last used at the end. */
    keep: (): void => {
      if (printer === '') return;
      const { [printer]: _, ...others } = printers;
      const next = { ...others, [printer]: offsets };
      setPrinters(next);
      localStorage.setItem(STORED, JSON.stringify(next));
    },
  };
}
