import { decide, vietnamDate, type Decision } from '@keng/kernel';
import { canBeNotified, type Case, type Notice, type NoticeCode } from './case';
import { isOpen, satisfy } from './case-clock';
import { FieldRefused, NoticeAlreadySent, ReporterRefused, SentInFuture } from './case-errors';
import type { CaseNoticeSent } from './case-events';
import { momentOf, type DecisionContext } from './decision-context';

const TO_REPORTER: readonly NoticeCode[] = ['reporter_received', 'reporter_result'];

export type NoticeFacts = Pick<Notice, 'code' | 'sentOn' | 'documentNumber' | 'deliveredBy'>;

/**
 * A notice that the law asks for was sent (BLTTHS Đ.146 k5, 158; TTLT 01/2017 Đ.14). It satisfies every open clock of
 * its code and speaks of their tips; a later tip opens clocks, and so a notice, of its own.
 * @returns also the first of those clocks
 * @throws SentInFuture, ReporterRefused, NoticeAlreadySent
 * @throws FieldRefused for a notice of the result before there is one, or one sent before reception
 */
export function sendNotice(
  current: Case,
  facts: NoticeFacts,
  context: DecisionContext,
): Decision<Case, CaseNoticeSent> & { readonly notice: Notice; readonly clockId: string } {
  assertPlausibleDay(current, facts.sentOn, context.now);
  if (TO_REPORTER.includes(facts.code) && !current.tips.some(canBeNotified)) throw new ReporterRefused();
  const open = current.clocks.filter((clock) => clock.code === facts.code && isOpen(clock));
  const [first] = open;
  if (!first) {
    if (current.clocks.some(({ code }) => code === facts.code)) throw new NoticeAlreadySent();
    throw new FieldRefused('noticeCode', 'not_due');
  }
  const ofTips = open.flatMap(({ tipId }) => (tipId === null ? [] : [tipId]));
  const notice: Notice = {
    noticeId: context.newId(),
    ...facts,
    tipIds: ofTips.length > 0 ? ofTips : current.tips.map(({ tipId }) => tipId),
    clockIds: open.map(({ id }) => id),
    recordedBy: context.officerId,
    recordedAt: context.now,
  };
  const next: Case = {
    ...current,
    notices: [...current.notices, notice],
    clocks: satisfy(current.clocks, facts.code, momentOf(facts.sentOn, context.now)),
  };
  const { code: noticeCode, sentOn, deliveredBy, tipIds } = notice;
  const decision = decide(next, {
    type: 'CaseNoticeSent' as const,
    caseId: current.id,
    noticeCode,
    sentOn,
    deliveredBy,
    tipIds,
  });
  return { ...decision, notice, clockId: first.id };
}

function assertPlausibleDay(current: Case, sentOn: Temporal.PlainDate, now: Temporal.Instant): void {
  if (Temporal.PlainDate.compare(sentOn, vietnamDate(now)) > 0) throw new SentInFuture();
  if (Temporal.PlainDate.compare(sentOn, vietnamDate(current.competentReceivedAt)) < 0) {
    throw new FieldRefused('sentOn', 'before_reception');
  }
}
