import type { UnitOfWork } from '@keng/persistence';
import { officerNamed, unitNamed } from './names-sql';
import type { OccurredView, OfficerNameView, UnitNameView } from './names.view';
import type { EntrySlipView, ProviderView } from './register.view';
import type { EnclosureView, NoticeView } from './tip-detail.view';

/** A line of the register as the database tells it; times are RFC 3339 text. */
export interface RegisterRow {
  readonly entryId: string;
  readonly tipId: string;
  readonly registerNumber: number;
  readonly enteredAt: Date;
  readonly enteredBy: OfficerNameView;
  readonly strikeReason: string | null;
  readonly replacedByNumber: number | null;
  readonly restricted: boolean;
  readonly readsNarrative: boolean;
  readonly receivedAt: Date;
  readonly enteredLate: boolean;
  readonly channel: string;
  readonly status: string;
  readonly holds: boolean;
  readonly closureReason: string | null;
  readonly closedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly commune: UnitNameView | null;
  readonly occurred: OccurredView | null;
  readonly providers: ProviderView[];
  readonly classified: {
    readonly at: string;
    readonly officer: OfficerNameView;
    readonly detail: { readonly kind: string; readonly categoryCode: string; readonly urgency: string };
  } | null;
  readonly incoming: (EntrySlipView & { readonly enclosures: EnclosureView[] }) | null;
  readonly outgoing: (EntrySlipView & { readonly enclosures: EnclosureView[] }) | null;
  readonly notices: NoticeView[];
}

/** What is asked of a register; the days are both inclusive. */
export interface RegisterRange {
  readonly unitId: string;
  readonly year: number;
  readonly from: Temporal.Instant | null;
  readonly before: Temporal.Instant | null;
  readonly readerId: string;
  readonly limit: number;
}

const slip = (unit: string): string =>
  `jsonb_build_object('slipNumber', f.slip_number, 'unit', ${unitNamed(unit, 'f.requested_at')},
     'requestedAt', f.requested_at, 'answeredAt', f.answered_at, 'enclosures', f.enclosures)`;

const ROWS = `select e.id as "entryId", t.id as "tipId", e.no as "registerNumber", e.entered_at as "enteredAt",
  ${officerNamed('e.entered_by')} as "enteredBy", s.reason_code as "strikeReason", r.no as "replacedByNumber",
  exists (select from intake.tip_recusal n where n.tip_id = t.id and n.officer_id = $5) as restricted,
  t.narrative_unit_id = e.unit_id as "readsNarrative", t.received_at as "receivedAt",
  t.entered_late as "enteredLate", t.channel, t.status, t.holder_unit_id = e.unit_id as holds,
  t.closure_reason as "closureReason", t.closed_at as "closedAt", t.accepted_at as "acceptedAt",
  case when t.commune_unit_id is not null then ${unitNamed('t.commune_unit_id', 't.received_at')} end as commune,
  case when t.occurred_from is not null then jsonb_build_object('from', t.occurred_from, 'to', t.occurred_to,
    'precision', t.occurred_precision) end as occurred,
  (select coalesce(jsonb_agg(jsonb_build_object('alias', p.alias,
      'identityStatus', case when a.alias is null then p.identity_status else 'sealed' end,
      'refusalReason', case when a.alias is null then p.refusal_reason end) order by p.position), '[]')
     from intake.tip_reporter p left join intake.sealed_alias a using (alias) where p.tip_id = t.id) as providers,
  (select jsonb_build_object('at', h.at, 'officer', ${officerNamed('h.actor_id')}, 'detail', h.detail)
     from intake.tip_history h
     where h.tip_id = t.id and h.unit_id = e.unit_id and h.action = 'classified' order by h.id desc limit 1
  ) as classified,
  (select ${slip('f.from_unit_id')} from intake.transfer f where f.id = e.transfer_id) as incoming,
  (select ${slip('f.to_unit_id')} from intake.transfer f
     where f.tip_id = t.id and f.from_unit_id = e.unit_id and f.outcome is distinct from 'refused'
     order by f.requested_at desc limit 1) as outgoing,
  (select coalesce(jsonb_agg(jsonb_build_object('noticeCode', n.notice_code, 'sentOn', n.sent_on)
      order by n.sent_on), '[]') from intake.tip_notice n where n.tip_id = t.id) as notices
from intake.register_entry e join intake.tip t on t.id = e.tip_id
  left join intake.register_strike s on s.entry_id = e.id
  left join intake.register_entry r on r.id = s.replaced_by
where e.unit_id = $1 and e.register = 'tip' and e.year = $2
  and ($3::timestamptz is null or e.entered_at >= $3) and ($4::timestamptz is null or e.entered_at < $4)
order by e.no limit $6`;

export function readRegister(work: UnitOfWork, range: RegisterRange): Promise<RegisterRow[]> {
  return work.query<RegisterRow>(ROWS, [
    range.unitId,
    range.year,
    range.from?.toString() ?? null,
    range.before?.toString() ?? null,
    range.readerId,
    range.limit,
  ]);
}

/** The series as a whole. */
export interface RegisterSeries {
  readonly last: number;
  readonly closedAt: Date | null;
  readonly openedAt: Date;
}

export async function findSeries(
  work: UnitOfWork,
  unitId: string,
  year: number,
): Promise<RegisterSeries | undefined> {
  const [series] = await work.query<RegisterSeries>(
    `select s.last, s.closed_at as "closedAt", e.entered_at as "openedAt"
     from intake.register_series s join intake.register_entry e
       on (e.unit_id, e.register, e.year, e.no) = (s.unit_id, s.register, s.year, 1)
     where s.unit_id = $1 and s.register = 'tip' and s.year = $2`,
    [unitId, year],
  );
  return series;
}
