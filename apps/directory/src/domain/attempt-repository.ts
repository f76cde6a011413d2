/** Whether an attempt may go on. */
export type AttemptClaim =
  { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

/** Failures by what was typed as user name: the answers must not tell whether anybody has it. */
export abstract class AttemptRepository {
  /**
   * Counts a failure in advance, whether or not such an account exists, so that concurrent guesses cannot pass
   * together; a success takes it back by {@link forgive}.
   */
  abstract claim(username: string, now: Temporal.Instant): Promise<AttemptClaim>;
  abstract forgive(username: string): Promise<void>;
  /** Takes back the one failure that {@link claim} counted in advance, and no earlier one. */
  abstract withdraw(username: string): Promise<void>;
  /** Forgets failures that count no more. @returns how many names */
  abstract forgetOld(now: Temporal.Instant): Promise<number>;
}
