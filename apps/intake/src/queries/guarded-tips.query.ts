import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import type { GuardedState, GuardedTip, Sides } from '../domain/tip.policy';
import type { TipStatus } from '../domain/tip';

interface Row {
  readonly tipId: string;
  readonly status: TipStatus;
  readonly firstUnitId: string;
  readonly narrativeUnitId: string;
  readonly holderUnitId: string;
  readonly pendingUnitId: string | null;
  readonly acceptedUnitId: string | null;
  readonly registeredBy: string;
  readonly recusedOfficerIds: string[];
  readonly readerIds: string[];
}

/** What the policy needs to know of many tips at once, and nothing else of them. */
@Injectable()
export class GuardedTips {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async find(tipIds: readonly string[]): Promise<ReadonlyMap<string, GuardedTip>> {
    if (tipIds.length === 0) return new Map();
    const rows = await this.work.query<Row>(
      `select t.id as "tipId", t.status, t.first_unit_id as "firstUnitId", t.narrative_unit_id as "narrativeUnitId",
         t.holder_unit_id as "holderUnitId", t.pending_unit_id as "pendingUnitId",
         t.accepted_unit_id as "acceptedUnitId", t.registered_by as "registeredBy",
         array(select n.officer_id from intake.tip_recusal n where n.tip_id = t.id) as "recusedOfficerIds",
         array(select r.officer_id from intake.tip_reader r where r.tip_id = t.id and r.to_at is null) as "readerIds"
       from intake.tip t where t.id = any($1::uuid[])`,
      [tipIds],
    );
    return new Map(rows.map((row) => [row.tipId, toGuarded(row)]));
  }

  /** Between which desks each of the transfers goes or went. */
  async sidesOf(transferIds: readonly string[]): Promise<ReadonlyMap<string, Sides>> {
    if (transferIds.length === 0) return new Map();
    const rows = await this.work.query<Sides & { readonly id: string }>(
      `select id, from_unit_id as "fromUnitId", to_unit_id as "toUnitId" from intake.transfer
       where id = any($1::uuid[])`,
      [transferIds],
    );
    return new Map(rows.map(({ id, ...sides }) => [id, sides]));
  }
}

function toGuarded(row: Row): GuardedTip {
  const { firstUnitId, narrativeUnitId, holderUnitId, registeredBy, recusedOfficerIds, readerIds } = row;
  return {
    firstUnitId,
    narrativeUnitId,
    holderUnitId,
    registeredBy,
    recusedOfficerIds,
    readerIds,
    state: stateOf(row),
  };
}

function stateOf({ status, holderUnitId, pendingUnitId, acceptedUnitId }: Row): GuardedState {
  if (status === 'transfer_pending')
    return { status, transfer: { fromUnitId: holderUnitId, toUnitId: pendingUnitId ?? holderUnitId } };
  if (status === 'accepted') return { status, unitId: acceptedUnitId ?? holderUnitId };
  return { status };
}
