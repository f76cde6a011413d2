import { randomUUID } from 'node:crypto';
import {
  CaseAssignedV1,
  CaseExtendedV1,
  CaseNoticeSentV1,
  CaseTipAddedV1,
  createPayload,
} from '@keng/contracts';
import { CaseCopies } from '../src/persistence/case-copies';
import { startDesk, type Desk } from './desk';

describe('what cases told', () => {
  let desk: Desk;
  /** As the consumer calls it: in the transaction that moves its cursor. */
  const copies = new Proxy({} as CaseCopies, {
    get: (_target, method: keyof CaseCopies) => (event: never, at: never) =>
      desk.intake.service.work.run(() => desk.intake.service.app.get(CaseCopies)[method](event, at)),
  });
  const at = Temporal.Instant.from('2026-11-03T01:00:00Z');

  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());

  const readers = async (tipId: string) => {
    const rows = await desk.sql<{ officer_id: string }>(
      `select officer_id from intake.tip_reader where tip_id = $1 and to_at is null order by officer_id`,
      [tipId],
    );
    return rows.map((row) => row.officer_id);
  };
  const assignment = (
    caseId: string,
    tipIds: string[],
    leadOfficerId: string,
    supportingOfficerIds: string[] = [],
  ) =>
    createPayload(CaseAssignedV1, {
      caseId,
      tipIds,
      leadOfficerId,
      supportingOfficerIds,
      previousOfficerIds: [],
      decisionNumber: '3/QĐ-CSĐT',
      decidedOn: '2026-11-03',
    });

  it('lets the officers of the case read each of its tips, also one that joins later', async () => {
    const [caseId, first, second, lead, support] = Array.from({ length: 5 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
      string,
    ];
    await copies.assigned(assignment(caseId, [first], lead, [support]), at);
    await copies.tipAdded(createPayload(CaseTipAddedV1, { caseId, tipId: second }), at);
    expect(await readers(second)).toEqual([lead, support].sort());
    await copies.assigned(assignment(caseId, [first, second], support), at.add({ hours: 1 }));
    expect([await readers(first), await readers(second)]).toEqual([[support], [support]]);
  });

  it('keeps the first day of each notice and the last end of the term, before the case was heard of', async () => {
    const [caseId, tipId] = [randomUUID(), randomUUID()];
    const notice = (sentOn: string) =>
      createPayload(CaseNoticeSentV1, {
        caseId,
        noticeCode: 'procuracy_received',
        sentOn,
        deliveredBy: 'post',
        tipIds: [tipId],
      });
    await copies.noticeSent(notice('2026-11-05'));
    await copies.noticeSent(notice('2026-11-04'));
    await copies.extended(
      createPayload(CaseExtendedV1, {
        caseId,
        term: 'extended',
        reasonCode: 'complex',
        decisionNumber: '4/QĐ-CSĐT',
        decidedOn: '2026-11-20',
        dueAt: '2027-01-02T17:00:00Z',
        legalEndAt: '2027-01-04T17:00:00Z',
      }),
    );
    expect(await desk.sql(`select sent_on::text from intake.tip_notice where tip_id = $1`, [tipId])).toEqual([
      { sent_on: '2026-11-04' },
    ]);
    expect(await desk.sql(`select state, due_at from intake.case_copy where case_id = $1`, [caseId])).toEqual(
      [{ state: 'verifying', due_at: new Date('2027-01-02T17:00:00Z') }],
    );
  });
});
