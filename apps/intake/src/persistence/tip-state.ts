import { assertNever } from '@keng/kernel';
import { nextClock } from '../domain/desk-clocks';
import type { Tip, TipState } from '../domain/tip';
import type { TipParts } from './tip-parts';
import type { TipRow } from './tip.row';

/** The tip that a row and its parts tell of. */
export function toTip(row: TipRow, parts: TipParts): Tip {
  const { id, version, eventSeq, firstUnitId, narrativeUnitId, holderUnitId, channel } = row;
  return {
    id,
    version,
    eventSeq,
    firstUnitId,
    narrativeUnitId,
    holderUnitId,
    channel,
    state: toState(row, parts),
    entry: parts.entry,
    receivedAt: row.receivedAt,
    registeredAt: row.registeredAt,
    registeredBy: row.registeredBy,
    enteredLate: row.enteredLate,
    lateReason: row.lateReason,
    occurred:
      row.occurredFrom === null
        ? null
        : { from: row.occurredFrom, to: row.occurredTo, precision: present(row.occurredPrecision) },
    communeUnitId: row.communeUnitId,
    classification:
      row.kind === null
        ? null
        : { kind: row.kind, categoryCode: present(row.categoryCode), urgency: present(row.urgency) },
    assessment:
      row.valuable === null
        ? null
        : {
            valuable: row.valuable,
            reasonCode: present(row.assessmentReason),
            at: present(row.assessedAt),
            officerId: present(row.assessedBy),
          },
    clocks: parts.clocks,
    reporters: parts.reporters,
    recusedOfficerIds: parts.recusedOfficerIds,
    readerIds: parts.readerIds,
  };
}

function toState(row: TipRow, { pendingTransfer }: TipParts): TipState {
  switch (row.status) {
    case 'received':
    case 'classified':
    case 'preliminary_check':
    case 'transferred':
    case 'merged':
      return { status: row.status };
    case 'transfer_pending':
      return { status: row.status, transfer: present(pendingTransfer) };
    case 'accepted':
      return {
        status: row.status,
        caseId: present(row.caseId),
        unitId: present(row.acceptedUnitId),
        at: present(row.acceptedAt),
        competentReceivedAt: present(row.competentReceivedAt),
      };
    case 'guided':
    case 'referred_administrative':
    case 'filed':
      return {
        status: row.status,
        reasonCode: present(row.closureReason),
        referredToUnitId: row.referredToUnitId,
        at: present(row.closedAt),
      };
    default:
      return assertNever(row.status);
  }
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error('a tip row lacks a column that its status needs');
  return value;
}

/** The columns that a decision may change. */
export function toColumns(
  tip: Tip,
): Omit<TipRow, 'id' | 'version' | 'firstUnitId' | 'registeredAt' | 'registeredBy'> {
  const { state, classification, assessment } = tip;
  const next = nextClock(tip.clocks);
  const accepted = state.status === 'accepted' ? state : undefined;
  const closed = 'reasonCode' in state ? state : undefined;
  const pending = state.status === 'transfer_pending' ? state.transfer : undefined;
  return {
    eventSeq: tip.eventSeq,
    channel: tip.channel,
    receivedAt: tip.receivedAt,
    enteredLate: tip.enteredLate,
    lateReason: tip.lateReason,
    occurredFrom: tip.occurred?.from ?? null,
    occurredTo: tip.occurred?.to ?? null,
    occurredPrecision: tip.occurred?.precision ?? null,
    communeUnitId: tip.communeUnitId,
    status: state.status,
    narrativeUnitId: tip.narrativeUnitId,
    holderUnitId: tip.holderUnitId,
    kind: classification?.kind ?? null,
    categoryCode: classification?.categoryCode ?? null,
    urgency: classification?.urgency ?? null,
    caseId: accepted?.caseId ?? null,
    acceptedUnitId: accepted?.unitId ?? null,
    acceptedAt: accepted?.at ?? null,
    competentReceivedAt: accepted?.competentReceivedAt ?? null,
    closedAt: closed?.at ?? null,
    closureReason: closed?.reasonCode ?? null,
    referredToUnitId: closed?.referredToUnitId ?? null,
    valuable: assessment?.valuable ?? null,
    assessedAt: assessment?.at ?? null,
    assessedBy: assessment?.officerId ?? null,
    assessmentReason: assessment?.reasonCode ?? null,
    pendingTransferId: pending?.transferId ?? null,
    pendingUnitId: pending?.toUnitId ?? null,
    nextClockCode: next?.clockCode ?? null,
    nextDueAt: next?.dueAt ?? null,
    nextLegalEndAt: next?.legalEndAt ?? null,
  };
}
