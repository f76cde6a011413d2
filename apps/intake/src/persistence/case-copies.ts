import { Inject, Injectable } from '@nestjs/common';
import type {
  CaseAssignedV1,
  CaseConcludedV1,
  CaseExtendedV1,
  CaseNoticeSentV1,
  CaseOpenedV1,
  CaseTipAddedV1,
} from '@keng/contracts';
import { ChangeNotes } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';

/** An officer who read a tip until now. */
interface FormerReader {
  readonly tipId: string;
  readonly officerId: string;
}

/**
 * Writes the events of cases into their copies. Each statement may meet rows that an earlier event has not made yet,
 * so all of them insert or update. Whoever looks at a tip of the case is told that something about it is new.
 */
@Injectable()
export class CaseCopies {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ChangeNotes) private readonly notes: ChangeNotes,
  ) {}

  async opened(event: CaseOpenedV1): Promise<void> {
    await this.work.query(
      `insert into intake.case_copy (case_id, case_number, case_year, unit_id, state, due_at, legal_end_at)
       values ($1, $2, $3, $4, 'awaiting_assignment', $5, $6)
       on conflict (case_id) do update set case_number = excluded.case_number, case_year = excluded.case_year,
         unit_id = excluded.unit_id, due_at = excluded.due_at, legal_end_at = excluded.legal_end_at`,
      [event.caseId, event.caseNumber, event.caseYear, event.unitId, event.dueAt, event.legalEndAt],
    );
    await this.addTips(event.caseId, event.tipIds);
    await this.tell(event.caseId, 'case-opened');
  }

  /** The officers of the case read the tip that joined as well. */
  async tipAdded({ caseId, tipId }: CaseTipAddedV1, at: Temporal.Instant): Promise<void> {
    await this.work.query(
      `insert into intake.tip_reader (tip_id, officer_id, from_at)
       select distinct $2::uuid, r.officer_id, $3::timestamptz
       from intake.case_tip c join intake.tip_reader r using (tip_id)
       where c.case_id = $1 and c.tip_id <> $2 and r.to_at is null
         and not exists (select from intake.tip_reader known
           where known.tip_id = $2 and known.officer_id = r.officer_id and known.to_at is null)
       on conflict do nothing`,
      [caseId, tipId, at.toString()],
    );
    await this.addTips(caseId, [tipId]);
    await this.tell(caseId, 'case-joined');
  }

  /** Whoever is named reads the tips of the case from now on; whoever was and is not named reads them no more. */
  async assigned(event: CaseAssignedV1, at: Temporal.Instant): Promise<void> {
    const officers = [event.leadOfficerId, ...event.supportingOfficerIds];
    await this.setState(event.caseId, 'verifying');
    await this.addTips(event.caseId, event.tipIds);
    const former = await this.work.query<FormerReader>(
      `update intake.tip_reader set to_at = $3
       where tip_id = any($1::uuid[]) and to_at is null and officer_id <> all($2::uuid[])
       returning tip_id as "tipId", officer_id as "officerId"`,
      [event.tipIds, officers, at.toString()],
    );
    await this.work.query(
      `insert into intake.tip_reader (tip_id, officer_id, from_at)
       select t, o, $3::timestamptz from unnest($1::uuid[]) t, unnest($2::uuid[]) o
       where not exists (select from intake.tip_reader r where r.tip_id = t and r.officer_id = o and r.to_at is null)
       on conflict do nothing`,
      [event.tipIds, officers, at.toString()],
    );
    await this.tell(event.caseId, 'case-assigned', former);
  }

  async extended({ caseId, dueAt, legalEndAt }: CaseExtendedV1): Promise<void> {
    await this.setState(caseId, 'verifying');
    await this.work.query(`update intake.case_copy set due_at = $2, legal_end_at = $3 where case_id = $1`, [
      caseId,
      dueAt,
      legalEndAt,
    ]);
    await this.tell(caseId, 'case-extended');
  }

  /** For the register: the first day on which each notice went out. */
  async noticeSent({ caseId, tipIds, noticeCode, sentOn }: CaseNoticeSentV1): Promise<void> {
    await this.work.query(
      `insert into intake.tip_notice (tip_id, notice_code, sent_on) select t, $2, $3 from unnest($1::uuid[]) t
       on conflict (tip_id, notice_code) do update set sent_on = least(tip_notice.sent_on, excluded.sent_on)`,
      [tipIds, noticeCode, sentOn],
    );
    await this.tell(caseId, 'case-notice-sent');
  }

  async concluded(event: CaseConcludedV1): Promise<void> {
    await this.setState(event.caseId, 'concluded');
    await this.addTips(event.caseId, event.tipIds);
    await this.work.query(`update intake.case_copy set conclusion = $2, decided_on = $3 where case_id = $1`, [
      event.caseId,
      event.conclusion,
      event.decidedOn,
    ]);
    await this.tell(event.caseId, 'case-concluded');
  }

  private async tell(caseId: string, type: string, former: readonly FormerReader[] = []): Promise<void> {
    const tips = await this.work.query<{ tipId: string }>(
      `select tip_id as "tipId" from intake.case_tip where case_id = $1`,
      [caseId],
    );
    const formerOf = (tipId: string): string[] =>
      former.filter((reader) => reader.tipId === tipId).map(({ officerId }) => officerId);
    await this.notes.add(
      ...tips.map(({ tipId }) => ({ aggregate: 'tip', key: tipId, type, formerOfficerIds: formerOf(tipId) })),
    );
  }

  private async setState(caseId: string, state: 'verifying' | 'concluded'): Promise<void> {
    await this.work.query(
      `insert into intake.case_copy (case_id, state) values ($1, $2)
       on conflict (case_id) do update set state = excluded.state`,
      [caseId, state],
    );
  }

  private async addTips(caseId: string, tipIds: readonly string[]): Promise<void> {
    await this.work.query(
      `insert into intake.case_tip (case_id, tip_id) select $1, t from unnest($2::uuid[]) t on conflict do nothing`,
      [caseId, tipIds],
    );
  }
}
