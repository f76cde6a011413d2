import type { UnitOfWork } from '@keng/persistence';
import { CASE_OF_TIP } from './case-of-tip';
import type { OccurredView } from './names.view';
import type { EntryView, HistoryView, NoticeView, TipCaseView, TransferView } from './tip-detail.view';

/** What is shown of a tip beside its state; times are RFC 3339 text, as JSON of the database gives them. */
export interface TipDetail {
  readonly enteredLate: boolean;
  readonly lateReason: string | null;
  readonly occurred: OccurredView | null;
  readonly expired: boolean;
  readonly entries: EntryView[];
  readonly transfers: TransferView[];
  readonly history: HistoryView[];
  readonly notices: NoticeView[];
  readonly case: TipCaseView | null;
  /** The instrument of each clock rule, by the rule's id. */
  readonly bases: Readonly<Record<string, string>>;
}

const DETAIL = `select t.entered_late as "enteredLate", t.late_reason as "lateReason",
  case when t.occurred_from is not null then jsonb_build_object('from', t.occurred_from, 'to', t.occurred_to,
    'precision', t.occurred_precision) end as occurred,
  exists (select from intake.tip_expiry x where x.tip_id = t.id) as expired,
  (select coalesce(jsonb_agg(jsonb_build_object('unitId', e.unit_id, 'registerNumber', e.no,
      'registerYear', e.year, 'enteredAt', e.entered_at, 'struck', s.entry_id is not null)
      order by e.entered_at, e.transfer_id nulls first), '[]')
     from intake.register_entry e left join intake.register_strike s on s.entry_id = e.id
     where e.tip_id = t.id) as entries,
  (select coalesce(jsonb_agg(jsonb_build_object('transferId', f.id, 'fromUnitId', f.from_unit_id,
      'toUnitId', f.to_unit_id, 'slipNumber', f.slip_number, 'reasonCode', f.reason_code,
      'automatic', f.automatic, 'outside', f.outside, 'determinedAt', f.determined_at, 'dueAt', f.due_at,
      'enclosures', f.enclosures, 'requestedAt', f.requested_at, 'outcome', f.outcome,
      'answerReason', f.answer_reason, 'answeredAt', f.answered_at) order by f.requested_at), '[]')
     from intake.transfer f where f.tip_id = t.id) as transfers,
  (select coalesce(jsonb_agg(jsonb_build_object('at', h.at, 'officerId', h.actor_id, 'unitId', h.unit_id,
      'action', h.action, 'detail', h.detail) order by h.id), '[]')
     from intake.tip_history h where h.tip_id = t.id) as history,
  (select coalesce(jsonb_agg(jsonb_build_object('noticeCode', n.notice_code, 'sentOn', n.sent_on)
      order by n.sent_on), '[]')
     from intake.tip_notice n where n.tip_id = t.id) as notices,
  (select jsonb_build_object('caseId', own.case_id, 'caseNumber', c.case_number, 'caseYear', c.case_year,
      'state', c.state, 'conclusion', c.conclusion)
     from (select ${CASE_OF_TIP} as case_id) own left join intake.case_copy c using (case_id)
     where own.case_id is not null) as case,
  (select coalesce(jsonb_object_agg(v.id, v.basis), '{}')
     from intake.vocabulary_row v where v.id in (select c.rule_id from intake.tip_clock c where c.tip_id = t.id)
  ) as bases
from intake.tip t where t.id = $1`;

export async function readDetail(work: UnitOfWork, tipId: string): Promise<TipDetail> {
  const [detail] = await work.query<TipDetail>(DETAIL, [tipId]);
  if (!detail) throw new Error('the tip vanished while it was read');
  return detail;
}
