/** What the product has acknowledged to the outside: the only thing that its tables are compared with. */
export interface Ledger {
  readonly tips: RegisteredTip[];
  readonly cases: LedgerCase[];
  /** Requests that were sent again because no answer, or no good one, came back. */
  retries: number;
  /** Answers to a repeated key that were not the first answer. */
  readonly contradictions: string[];
}

export interface RegisteredTip {
  readonly tipId: string;
  readonly unitId: string;
  readonly registerNumber: number;
  readonly registerYear: number;
}

export interface LedgerCase {
  readonly caseId: string;
  readonly tipId: string;
  /** Those of the conclusion, once that is acknowledged. */
  contributionIds: readonly string[];
}

export function emptyLedger(): Ledger {
  return { tips: [], cases: [], retries: 0, contradictions: [] };
}
