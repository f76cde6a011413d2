import type { components } from '../../../api/schema/recognition';

export type Share = components['schemas']['ShareView'];

/** Votes on one nomination as they are being typed; undefined where nothing, or no number, stands. */
export interface TypedVotes {
  readonly votesFor: number | undefined;
  readonly votesAgainst: number | undefined;
  readonly abstained: number | undefined;
  /** Of absent members, in writing. */
  readonly writtenVotes: number;
}

export interface Sitting {
  readonly memberCount: number;
  readonly presentOfficerIds: readonly string[];
  readonly quorum: Share;
}

/** Whether `count` of `base` people is the share. */
export function reachesShare(
  { numerator, denominator, inclusive }: Share,
  count: number,
  base: number,
): boolean {
  const [given, asked] = [count * denominator, base * numerator];
  return inclusive ? given >= asked : given > asked;
}

/** The smallest number of `base` people that is the share. */
export function leastOf({ numerator, denominator, inclusive }: Share, base: number): number {
  const exact = (base * numerator) / denominator;
  const rounded = Math.ceil(exact);
  return inclusive || rounded > exact ? rounded : rounded + 1;
}

/** How many must be present, how many are, and whether that is enough. */
export function quorumOf({ memberCount, presentOfficerIds, quorum }: Sitting) {
  const present = presentOfficerIds.length;
  return {
    present,
    needed: leastOf(quorum, memberCount),
    isWithin: present <= memberCount,
    isMet: present <= memberCount && reachesShare(quorum, present, memberCount),
  };
}

/** What a nomination's votes come to. */
export interface Count {
  /** Members present who may vote on it. */
  readonly voters: number;
  /** How many votes there must be: theirs, and those in writing. */
  readonly expected: number;
  readonly cast: number;
  readonly addsUp: boolean;
  /** Votes for it that pass it. */
  readonly needed: number;
  /** Undefined until the votes add up. */
  readonly isPassed: boolean | undefined;
}

/**
 * Counts as the service will: those present who are not recused, and absent members in writing; the share goes by the
 * votes cast or by all members.
 */
export function countVotes(
  votes: TypedVotes,
  threshold: Share,
  recused: readonly string[],
  { memberCount, presentOfficerIds }: Sitting,
): Count {
  const voters = presentOfficerIds.filter((id) => !recused.includes(id)).length;
  const { votesFor = 0, votesAgainst = 0, abstained = 0, writtenVotes } = votes;
  const cast = votesFor + votesAgainst + abstained;
  const expected = voters + writtenVotes;
  const isTyped = [votes.votesFor, votes.votesAgainst, votes.abstained].some((count) => count !== undefined);
  const addsUp = isTyped && cast === expected && writtenVotes <= memberCount - presentOfficerIds.length;
  const base = threshold.of === 'members' ? memberCount : expected;
  return {
    voters,
    expected,
    cast,
    addsUp,
    // Nobody may be left to vote: that is no majority, whatever the share.
    needed: Math.max(1, leastOf(threshold, base)),
    isPassed: addsUp ? votesFor > 0 && reachesShare(threshold, votesFor, base) : undefined,
  };
}

/** A number of votes as typed. @returns undefined where it is none */
export function readVotes(text: string): number | undefined {
  return /^\d{1,3}$/u.test(text.trim()) ? Number(text) : undefined;
}
