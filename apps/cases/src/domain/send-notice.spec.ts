import {
  anOpenCase,
  aProposedCase,
  aTip,
  by,
  COMMANDER,
  LEAD,
  OTHER_COMMANDER,
  paper,
  refusalOf,
  theLaw,
} from '../../test/case-builder';
import { addTip } from './add-tip';
import type { NoticeCode } from './case';
import { isOpen } from './case-clock';
import { FieldRefused, NoticeAlreadySent, ReporterRefused, SentInFuture } from './case-errors';
import { concludeCase } from './conclude-case';
import { sendNotice } from './send-notice';

const notice = (code: NoticeCode, sentOn = '2026-11-02') => ({
  code,
  sentOn: Temporal.PlainDate.from(sentOn),
  documentNumber: null,
  deliveredBy: 'post',
});
const refused = aTip({ reporters: [{ alias: 'x', identityStatus: 'refused', associationUnitId: null }] });
let lastId = 0;
const newId = () => `later-${(lastId += 1)}`;

describe('sending a notice', () => {
  it('satisfies its clock and no other', () => {
    const { next, clockId } = sendNotice(anOpenCase(), notice('procuracy_received'), by(LEAD));
    expect(next.clocks.filter((clock) => clock.satisfiedAt).map(({ id }) => id)).toEqual([clockId]);
  });

  it('speaks of the tips whose clocks it satisfies, so that a later tip has a notice of its own', () => {
    const first = anOpenCase();
    const sent = sendNotice(first, notice('reporter_received'), by(LEAD)).next;
    const later = aTip({ caseId: first.id });
    const joined = addTip(sent, later, theLaw(), newId).next;
    const { events } = sendNotice(joined, notice('reporter_received'), by(LEAD));
    expect(events).toMatchObject([{ type: 'CaseNoticeSent', tipIds: [later.tipId] }]);
  });

  it('is refused when nothing of that code is left to send', () => {
    const sent = sendNotice(anOpenCase(), notice('procuracy_received'), by(LEAD)).next;
    expect(() => sendNotice(sent, notice('procuracy_received'), by(LEAD))).toThrow(NoticeAlreadySent);
  });

  it('is refused for tomorrow', () => {
    expect(() => sendNotice(anOpenCase(), notice('procuracy_received', '2026-11-03'), by(LEAD))).toThrow(
      SentInFuture,
    );
  });

  it('is refused for a day before reception', () => {
    expect(() => sendNotice(anOpenCase(), notice('procuracy_received', '2026-11-01'), by(LEAD))).toThrow(
      FieldRefused,
    );
  });

  it.each(['reporter_received', 'reporter_result'] as const)(
    'is refused as %s where the reporter refused to say who they are',
    (code) => {
      expect(() => sendNotice(anOpenCase(refused), notice(code), by(LEAD))).toThrow(ReporterRefused);
    },
  );

  it('goes to the procuracy all the same where the reporter refused', () => {
    expect(sendNotice(anOpenCase(refused), notice('procuracy_received'), by(LEAD)).events).toHaveLength(1);
  });

  it.each(['procuracy_decision', 'reporter_result'] as const)('waits with %s for the conclusion', (code) => {
    expect(refusalOf(() => sendNotice(anOpenCase(), notice(code), by(LEAD)))).toMatchObject({
      params: { fields: [{ name: 'noticeCode', code: 'not_due' }] },
    });
    const concluded = concludeCase(aProposedCase(), paper(), by(OTHER_COMMANDER)).next;
    const after = sendNotice(concluded, notice(code), by(COMMANDER)).next;
    expect(after.clocks.some((clock) => clock.code === code && isOpen(clock))).toBe(false);
  });
});
