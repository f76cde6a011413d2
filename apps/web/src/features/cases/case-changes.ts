import type { CaseDetail } from './cases-api';

/** Something that was done to a case, and by whom where that is known. */
export interface CaseChange {
  readonly what:
    'assignment' | 'extension' | 'conclusion' | 'notice' | 'entry' | 'plan' | 'approval' | 'proposal' | 'tip';
  readonly officerId?: string;
  /** RFC 3339 */
  readonly at?: string;
}

/** What happened to the case between two readings of it. */
export function changesBetween(before: CaseDetail, after: CaseDetail): readonly CaseChange[] {
  const { plan, proposal } = after;
  const changes: CaseChange[] = [];
  const decided = new Set(before.decisions.map(({ decisionId }) => decisionId));
  for (const { decisionId, kind, recordedBy, recordedAt } of after.decisions) {
    if (!decided.has(decisionId)) changes.push({ what: kind, officerId: recordedBy, at: recordedAt });
  }
  const sent = new Set(before.notices.map(({ noticeId }) => noticeId));
  for (const { noticeId, recordedBy, recordedAt } of after.notices) {
    if (!sent.has(noticeId)) changes.push({ what: 'notice', officerId: recordedBy, at: recordedAt });
  }
  const written = new Set(before.entries.map(({ entryId }) => entryId));
  for (const { entryId, authorId, recordedAt } of after.entries) {
    if (!written.has(entryId)) changes.push({ what: 'entry', officerId: authorId, at: recordedAt });
  }
  if (plan != null && plan.draftedAt !== before.plan?.draftedAt) {
    changes.push({ what: 'plan', officerId: plan.authorId, at: plan.draftedAt });
  }
  if (plan?.approvedBy != null && before.plan?.approvedBy == null) {
    changes.push({
      what: 'approval',
      officerId: plan.approvedBy,
      ...(plan.approvedAt != null && { at: plan.approvedAt }),
    });
  }
  if (proposal != null && proposal.proposalId !== before.proposal?.proposalId) {
    changes.push({ what: 'proposal', officerId: proposal.proposerId, at: proposal.proposedAt });
  }
  if (after.tips.length > before.tips.length) changes.push({ what: 'tip' });
  return changes;
}
