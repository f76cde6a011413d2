/** How long after registration a receipt may be issued anew (decisions 2.10). */
const REISSUE = { hours: 24 };

/** Whether a receipt may still be issued for a tip that was registered then. */
export function mayIssueReceipt(registeredAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, registeredAt.add(REISSUE)) <= 0;
}

/** Where receipt codes are kept, as HMACs. */
export abstract class Receipts {
  /**
   * Gives the reporter a code in the place of an earlier one, unless its owner has used that already.
   * @returns whether the code was put down
   */
  abstract issue(receipt: {
    readonly tipId: string;
    readonly alias: string;
    readonly words: readonly string[];
    readonly issuedBy: string;
    readonly at: Temporal.Instant;
  }): Promise<boolean>;
}
