import type { AwardStatus } from '@keng/contracts';
import { AwardRevoked } from './recognition-errors';

export const printStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type PrintState = (typeof printStates)[number];

/**
 * `not_made`: a certificate could not be set. `interrupted`: the printing process died more than once.
 * `award_revoked`: an award was revoked while it was printed.
 */
export const printFailures = ['not_made', 'interrupted', 'award_revoked'] as const;
export type PrintFailure = (typeof printFailures)[number];

/** By the number in the issuer's register, or by the honouree's name with protected persons last. */
export const pageOrders = ['register', 'name'] as const;
export type PageOrder = (typeof pageOrders)[number];

/** An order to print all certificates of a decision as one file. */
export interface PrintJob {
  readonly id: string;
  readonly decisionId: string;
  readonly requestedBy: string;
  readonly requestedAt: Temporal.Instant;
  /** How far every page is moved, to the right and down; at most one decimal. */
  readonly offsetXMm: number;
  readonly offsetYMm: number;
  readonly pageOrder: PageOrder;
  /** One page each, in this order. */
  readonly awardIds: readonly string[];
  readonly state: PrintState;
  /** How often a process has begun it. */
  readonly attempt: number;
  /** Pages that are set. */
  readonly done: number;
  readonly failure: PrintFailure | null;
  /** Until when the file can be fetched; null when there is none. */
  readonly fileUntil: Temporal.Instant | null;
}

/** A finished file is kept so long. */
export const FILE_KEPT = Temporal.Duration.from({ hours: 24 });
/** A process that gives no sign of life for so long is dead. */
export const SILENCE = Temporal.Duration.from({ seconds: 60 });
/** An order that has outlived so many processes may be what kills them. */
export const MOST_ATTEMPTS = 2;

/** An award as a page of the file. */
export interface PrintablePage {
  readonly awardId: string;
  readonly registerNo: number;
  readonly status: AwardStatus;
  /** Null for a protected person. */
  readonly name: string | null;
}

const byName = new Intl.Collator('vi');

/**
 * The pages of the file in their order.
 * @param withoutRevoked whether the officer knows that revoked awards are left out
 * @throws AwardRevoked naming them, when the officer does not, or when no other is left
 */
export function pagesOf(
  awards: readonly PrintablePage[],
  pageOrder: PageOrder,
  withoutRevoked: boolean,
): readonly string[] {
  const revoked = awards.filter(({ status }) => status === 'revoked');
  const standing = awards.filter(({ status }) => status !== 'revoked');
  if (standing.length === 0 || (revoked.length > 0 && !withoutRevoked))
    throw new AwardRevoked({ awardIds: revoked.map(({ awardId }) => awardId) });
  return standing.toSorted(inOrder(pageOrder)).map(({ awardId }) => awardId);
}

function inOrder(pageOrder: PageOrder): (a: PrintablePage, b: PrintablePage) => number {
  return (a, b) => {
    const first = pageOrder === 'name' ? compareNames(a.name, b.name) : 0;
    return first === 0 ? a.registerNo - b.registerNo : first;
  };
}

function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return byName.compare(a, b);
}
