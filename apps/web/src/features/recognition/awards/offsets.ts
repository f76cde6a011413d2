/** How far blanks lie from where they should: right and down, as typed, in millimetres. */
export interface Offsets {
  readonly x: string;
  readonly y: string;
}

export const NO_OFFSETS: Offsets = { x: '0', y: '0' };

/** No printer is further off. */
const MOST_MM = 20;

/** `1,5`, `-2`, `0.3`. @returns millimetres; nothing where it is no such number */
export function readOffset(text: string): number | undefined {
  if (!/^[+-]?\d{1,2}([.,]\d)?$/u.test(text.trim())) return undefined;
  const millimetres = Number(text.trim().replace(',', '.'));
  return Math.abs(millimetres) <= MOST_MM ? millimetres : undefined;
}

/** Offsets by the printer's name, as they were kept; what is not in its form is left out. */
export function readPrinters(kept: string | null): Readonly<Record<string, Offsets>> {
  const found: unknown = kept === null ? {} : parsed(kept);
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, offsets]: [string, unknown]) =>
      isOffsets(offsets) ? [[name, { x: offsets.x, y: offsets.y }]] : [],
    ),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

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
