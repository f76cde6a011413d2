import { assertNever } from '@keng/kernel';
import { DUE_SOON_HOURS, type Lane } from '../domain/lane';
import { LIST_COLUMNS } from './tip-list-row';
import { byOrder, IN_SCOPE, KNOWN_ENTRY, pageOfDesks, type TipOrder, type Way } from './tip-scope';

/** In which order a queue is read. */
export const QUEUE_ORDERS = ['clock', 'received'] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** Acts for which a tip may wait at its holder's desk; each is one condition, for lists and for counts. */
export const TIP_STEPS = ['classification', 'decision'] as const;
export type TipStep = (typeof TIP_STEPS)[number];

/** Still to be decided by the holder. */
const HELD_OPEN = `t.holder_unit_id = any($1::uuid[]) and t.status in ('received', 'classified', 'preliminary_check')`;
const NOT_BREACHED = `coalesce(t.next_legal_end_at >= $3::timestamptz, true)`;
const SOON = `$3::timestamptz + interval '${DUE_SOON_HOURS} hours'`;
const DUE = `coalesce(t.next_due_at, 'infinity'::timestamptz)`;

const ORDERS: Readonly<Record<QueueOrder | 'newest', TipOrder & { readonly beyond: string }>> = {
  clock: { first: DUE, direction: 'asc', beyond: `(${DUE}, t.id) > ($5, $6::uuid)` },
  received: { first: 't.received_at', direction: 'desc', beyond: '(t.received_at, t.id) < ($5, $6::uuid)' },
  newest: { direction: 'desc', beyond: 't.id < $6::uuid' },
};

/**
 * Parameters: `$1` units, `$2` officer, `$3` now, `$4` end of today in Viet Nam, `$5` and `$6` the place to go on from,
 * `$7` limit, `$8` statuses, `$9` channel, `$10` kind, `$11` category, `$12` and `$13` reception from and before,
 * `$14` registrar, `$15` units that the officer commands, `$16` holder. The page is cut before its entries and clocks are
 * looked up.
 */
export function queueSql(lane: Lane | undefined, order: QueueOrder, step?: TipStep): string {
  const { beyond, ...places } = ORDERS[lane === 'done' && order === 'clock' ? 'newest' : order];
  const ways = waysInto(lane, step);
  const page = pageOfDesks({
    order: places,
    ...(ways && { ways }),
    conditions: `${lane ? laneCondition(lane) : 'true'}
        and $3::timestamptz is not null and $4::timestamptz is not null
        and ($5::timestamptz is null or ${beyond})
        and ($8::text[] is null or t.status = any($8)) and ($9::text is null or t.channel = $9)
        and ($10::text is null or t.kind = $10) and ($11::text is null or t.category_code = $11)
        and ($12::timestamptz is null or t.received_at >= $12) and ($13::timestamptz is null or t.received_at < $13)
        and ($14::uuid is null or t.registered_by = $14) and ($16::uuid is null or t.holder_unit_id = $16)
        and $15::uuid[] is not null and ${step ? stepCondition(step, '$15') : 'true'}`,
    limit: '$7',
  });
  return `select ${LIST_COLUMNS}
    from (${page}) page join intake.tip t using (id) join ${KNOWN_ENTRY} e on true
    order by ${byOrder(places)}`;
}

/** The only ways by which a tip can stand there; the others need not be looked along. */
function waysInto(lane: Lane | undefined, step: TipStep | undefined): readonly Way[] | undefined {
  if (lane === 'incoming') return ['incoming'];
  return step !== undefined || (lane !== undefined && lane !== 'done') ? ['held'] : undefined;
}

const COUNTED = ['breached', 'due_soon', 'today', 'later', 'waiting'] as const;

/** How many tips stand in each lane; parameters `$1` to `$4` as above. The tips that are done are not looked at. */
export const LANE_COUNTS = `select ${COUNTED.map(
  (lane) => `count(*) filter (where ${laneCondition(lane)})::int as "${lane}"`,
).join(', ')},
    (select count(*)::int from intake.tip t where ${laneCondition('incoming')} and ${IN_SCOPE}) as incoming
  from intake.tip t
  where t.holder_unit_id = any($1::uuid[]) and ${IN_SCOPE}
    and t.status in ('received', 'classified', 'preliminary_check', 'transfer_pending')`;

/**
 * What the desks are waited for; parameters `$1` to `$3` as above, `$4` units that the officer commands. A tip may wait
 * for several reasons at once, so `held` tells how many of the holder's wait at all.
 */
export const WAITING_COUNTS = `select
    count(*) filter (where ${laneCondition('breached')})::int as breached,
    count(*) filter (where ${laneCondition('due_soon')})::int as due_soon,
    count(*) filter (where ${stepCondition('classification', '$4')})::int as classification,
    count(*) filter (where ${stepCondition('decision', '$4')})::int as decision,
    count(*) filter (where ${[
      laneCondition('breached'),
      laneCondition('due_soon'),
      stepCondition('classification', '$4'),
      stepCondition('decision', '$4'),
    ]
      .map((condition) => `(${condition})`)
      .join(' or ')})::int as held,
    (select count(*)::int from intake.tip t where ${laneCondition('incoming')} and ${IN_SCOPE}) as incoming
  from intake.tip t
  where t.holder_unit_id = any($1::uuid[]) and ${IN_SCOPE}
    and t.status in ('received', 'classified', 'preliminary_check', 'transfer_pending')`;

/** Classified tips wait for whoever may accept, transfer or close them: the commander of the holder's desk. */
function stepCondition(step: TipStep, commanded: string): string {
  switch (step) {
    case 'classification':
      return `${HELD_OPEN} and t.status = 'received'`;
    case 'decision':
      return `${HELD_OPEN} and t.status <> 'received' and t.holder_unit_id = any(${commanded}::uuid[])`;
    default:
      return assertNever(step);
  }
}

function laneCondition(lane: Lane): string {
  switch (lane) {
    case 'breached':
      return `${HELD_OPEN} and not ${NOT_BREACHED}`;
    case 'due_soon':
      return `${HELD_OPEN} and ${NOT_BREACHED} and ${DUE} <= ${SOON}`;
    case 'today':
      return `${HELD_OPEN} and ${NOT_BREACHED} and ${DUE} > ${SOON} and ${DUE} <= $4::timestamptz`;
    case 'later':
      return `${HELD_OPEN} and ${NOT_BREACHED} and ${DUE} > ${SOON} and ${DUE} > $4::timestamptz`;
    case 'incoming':
      return `t.pending_unit_id = any($1::uuid[])`;
    case 'waiting':
      return `t.holder_unit_id = any($1::uuid[]) and t.status = 'transfer_pending'`;
    case 'done':
      return `not (${HELD_OPEN}) and t.status <> 'transfer_pending'`;
    default:
      return assertNever(lane);
  }
}
