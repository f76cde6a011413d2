/** How far blanks lie from where they should: right and down, as typed, in millimetres. */
export interface Offsets {
  readonly x: string;
  readonly y: string;
}

export const NO_OFFSETS: Offsets = { x: '0', y: '0' };

/** No printer is further off. */
const MOST_MM = 20;
const MOST_PRINTERS = 20;

/** `1,5`, `-2`, `0.3`. @returns millimetres; nothing where it is no such number */
export function readOffset(text: string): number | undefined {
  if (!/^[+-]?\d{1,2}([.,]\d)?$/u.test(text.trim())) return undefined;
  const millimetres = Number(text.trim().replace(',', '.'));
  return Math.abs(millimetres) <= MOST_MM ? millimetres : undefined;
}

/** A printer that an officer has used. */
export interface Printer {
  readonly name: string;
  readonly offsets: Offsets;
}

/** Printers as they were kept, the last used first; what is not in their form is left out. */
export function readPrinters(kept: unknown): readonly Printer[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((each: unknown): Printer[] => {
    if (typeof each !== 'object' || each === null || !('name' in each) || !('offsets' in each)) return [];
    const { name, offsets } = each;
    return typeof name === 'string' && isOffsets(offsets)
      ? [{ name, offsets: { x: offsets.x, y: offsets.y } }]
      : [];
  });
}

/** With the printer just used in front. */
export const withPrinter = (printers: readonly Printer[], used: Printer): Printer[] =>
  [used, ...printers.filter(({ name }) => name !== used.name)].slice(0, MOST_PRINTERS);

function isOffsets(value: unknown): value is Offsets {
  return (
    typeof value === 'object' &&
    value !== null &&
    'x' in value &&
    'y' in value &&
    typeof value.x === 'string' &&
    typeof value.y === 'string'
  );
}
