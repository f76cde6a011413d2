import type { CaseDetail } from './cases-api';

/** Something that was done to a case, and by whom where that is known. */
export interface CaseChange {
  readonly what:
    'assignment' | 'extension' | 'conclusion' | 'notice' | 'entry' | 'plan' | 'approval' | 'proposal' | 'tip';
  readonly officerId?: string;
}

/** What happened to the case between two readings of it. */
export function changesBetween(before: CaseDetail, after: CaseDetail): readonly CaseChange[] {
  const { plan, proposal } = after;
  const changes: CaseChange[] = [];
  const decided = new Set(before.decisions.map(({ decisionId }) => decisionId));
  for (const { decisionId, kind, recordedBy } of after.decisions) {
    if (!decided.has(decisionId)) changes.push({ what: kind, officerId: recordedBy });
  }
  const sent = new Set(before.notices.map(({ noticeId }) => noticeId));
  for (const { noticeId, recordedBy } of after.notices) {
    if (!sent.has(noticeId)) changes.push({ what: 'notice', officerId: recordedBy });
  }
  const written = new Set(before.entries.map(({ entryId }) => entryId));
  for (const { entryId, authorId } of after.entries) {
    if (!written.has(entryId)) changes.push({ what: 'entry', officerId: authorId });
  }
  if (plan != null && plan.draftedAt !== before.plan?.draftedAt) {
    changes.push({ what: 'plan', officerId: plan.authorId });
  }
  if (plan?.approvedBy != null && before.plan?.approvedBy == null) {
    changes.push({ what: 'approval', officerId: plan.approvedBy });
  }
  if (proposal != null && proposal.proposalId !== before.proposal?.proposalId) {
    changes.push({ what: 'proposal', officerId: proposal.proposerId });
  }
  if (after.tips.length > before.tips.length) changes.push({ what: 'tip' });
  return changes;
}
