import { decide, vietnamDate, type Decision } from '@keng/kernel';
import {
  requireStatus,
  type CouncilResult,
  type Dossier,
  type DossierContext,
  type DossierEvent,
  type Nomination,
  type NominationVotes,
} from './dossier';
import { reachesShare, type LawBook } from './law-book';
import { InvalidField, MemberRecused, QuorumNotMet, VotesDoNotAddUp } from './recognition-errors';

/**
 * Enters the votes of the council. Quorum and thresholds are rows of law on the day it met. A member with a part in a
 * nomination (its honouree, or a commander who attested one of its merits) may sit but not vote on it; the votes on a
 * nomination are those of the members present who voted, and of absent ones who did so in writing.
 * @throws DossierWrongStage, QuorumNotMet, VotesDoNotAddUp, MemberRecused, InvalidField
 */
export function recordCouncilResult(
  dossier: Dossier,
  result: CouncilResult,
  context: Pick<DossierContext, 'law' | 'today'>,
): Decision<Dossier, DossierEvent> {
  requireStatus(dossier, 'eligible');
  const heldOn = Temporal.PlainDate.from(result.heldOn);
  requireDay(dossier, heldOn, context.today);
  requireQuorum(result, context.law, heldOn);
  const eligible = dossier.nominations.filter(({ outcome }) => outcome === 'eligible');
  requireEachOnce(eligible, result.results);
  const nominations = dossier.nominations.map((nomination) => {
    const votes = result.results.find(({ nominationId }) => nominationId === nomination.id);
    return votes ? count(nomination, votes, result, context.law) : nomination;
  });
  const passedCount = nominations.filter(({ outcome }) => outcome === 'passed').length;
  const next: Dossier = {
    ...dossier,
    status: passedCount > 0 ? 'awaiting_signature' : 'rejected',
    nominations,
    councilResult: result,
  };
  return decide<Dossier, DossierEvent>(next, {
    type: 'dossier-voted',
    dossierId: dossier.id,
    heldOn: result.heldOn,
    passedCount,
    failedCount: eligible.length - passedCount,
  });
}

function requireDay(dossier: Dossier, heldOn: Temporal.PlainDate, today: Temporal.PlainDate): void {
  const appraisedOn = dossier.appraisal && vietnamDate(Temporal.Instant.from(dossier.appraisal.appraisedAt));
  if (Temporal.PlainDate.compare(heldOn, appraisedOn ?? dossier.receivedOn) < 0)
    throw new InvalidField('heldOn', 'too_small');
  if (Temporal.PlainDate.compare(heldOn, today) > 0) throw new InvalidField('heldOn', 'too_large');
}

function requireQuorum(result: CouncilResult, law: LawBook, heldOn: Temporal.PlainDate): void {
  const present = result.presentOfficerIds.length;
  if (present > result.memberCount) throw new VotesDoNotAddUp({ present, memberCount: result.memberCount });
  if (!reachesShare(law.quorum(heldOn), present, result.memberCount))
    throw new QuorumNotMet({ present, memberCount: result.memberCount });
}

/** Every eligible nomination was voted on, and nothing else was. */
function requireEachOnce(eligible: readonly Nomination[], results: readonly NominationVotes[]): void {
  const voted = results.map(({ nominationId }) => nominationId);
  if (new Set(voted).size < voted.length) throw new InvalidField('results', 'repeated');
  const expected = new Set(eligible.map(({ id }) => id));
  if (voted.length !== expected.size || voted.some((id) => !expected.has(id)))
    throw new InvalidField('results', 'not_in_list');
}

function count(
  nomination: Nomination,
  votes: NominationVotes,
  result: CouncilResult,
  law: LawBook,
): Nomination {
  const { nominationId, votesFor, votesAgainst, abstained, writtenVotes } = votes;
  const voters = result.presentOfficerIds.filter((id) => !votes.recusedOfficerIds.includes(id));
  const barred = voters.filter((id) => nomination.recusedOfficerIds.includes(id));
  if (barred.length > 0) throw new MemberRecused({ nominationId, officerIds: barred });
  const cast = votesFor + votesAgainst + abstained;
  const absent = result.memberCount - result.presentOfficerIds.length;
  if (cast !== voters.length + writtenVotes || writtenVotes > absent)
    throw new VotesDoNotAddUp({ nominationId });
  const threshold = law.passThreshold(nomination.awardFormCode, Temporal.PlainDate.from(result.heldOn));
  const base = threshold.of === 'members' ? result.memberCount : cast;
  // Nobody may be left to vote: that is no majority, whatever the share.
  const isPassed = votesFor > 0 && reachesShare(threshold, votesFor, base);
  return { ...nomination, outcome: isPassed ? 'passed' : 'failed' };
}
