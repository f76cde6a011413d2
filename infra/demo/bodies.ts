import type { DemoRow } from './register-row';

/** Levels at which the demo's awards are signed. */
export const ISSUER_LEVELS = ['province', 'provincial_police', 'commune'] as const;
export type IssuerLevel = (typeof ISSUER_LEVELS)[number];

/** Code of the province in the code of a police unit: `37` of `CA-37-PC01`. */
export function provinceOf(policeCode: string): string {
  return policeCode.split('-')[1] ?? '';
}

/** The steering committee that proposes awards in a province. */
export function proposerOf(province: string): string {
  return `BCD-138-${province}`;
}

/** The council whose members vote. */
export function councilOf(province: string): string {
  return `HD-TDKT-${province}`;
}

/** Who signs an award of that level, and whose secretary appraises it. */
export interface Issuer {
  readonly issuer: string;
  readonly standingBody: string;
  /** Ending of the decision's number. */
  readonly symbol: string;
}

/** @param commune code of the commune whose desk works in the demo */
export function issuerOf(level: IssuerLevel, province: string, commune: string): Issuer {
  switch (level) {
    case 'province':
      return { issuer: `UBND-${province}`, standingBody: councilOf(province), symbol: 'QĐ-UBND' };
    case 'provincial_police':
      return { issuer: `CA-${province}`, standingBody: `CA-${province}`, symbol: 'QĐ-CAT' };
    case 'commune':
      return {
        issuer: `UBND-${province}-${commune}`,
        standingBody: `HD-TDKT-${province}-${commune}`,
        symbol: 'QĐ-UBND',
      };
  }
}

/** The commune of each province whose police desk takes tips in the demo. */
export function communesOf(rows: readonly DemoRow[]): ReadonlyMap<string, string> {
  const desks = rows.map(({ desk }) => /^CA-(\d{2})-(\d{5})$/.exec(desk));
  return new Map(desks.flatMap((match) => (match?.[1] && match[2] ? [[match[1], match[2]] as const] : [])));
}
