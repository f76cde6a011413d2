/** A table of counts, or of đồng, by code. */
export type Figures = Readonly<Record<Section, Readonly<Record<string, number>>>>;

export const SECTIONS = [
  'channels',
  'desk',
  'cases',
  'conclusions',
  'associations',
  'awards',
  'amounts',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What the installation shows otherwise than the register gives. */
export interface Difference {
  readonly section: Section;
  readonly code: string;
  readonly expected: number;
  readonly observed: number;
}

/** Counts things by their code. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(code: string, by = 1): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + by);
  }

  toRecord(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Every figure that the two do not share. */
export function differences(expected: Figures, observed: Figures): Difference[] {
  return SECTIONS.flatMap((section) => {
    const codes = new Set([...Object.keys(expected[section]), ...Object.keys(observed[section])]);
    return [...codes].flatMap((code) => {
      const wanted = expected[section][code] ?? 0;
      const found = observed[section][code] ?? 0;
      return wanted === found ? [] : [{ section, code, expected: wanted, observed: found }];
    });
  });
}
