import { assertNever } from '@keng/kernel';
import {
  createPayload,
  type Reporter as ReporterPart,
  TipAcceptedV1,
  TipAssessedV1,
  TipClassifiedV1,
  TipClosedV1,
  TipTransferAnsweredV1,
  TipTransferRequestedV1,
} from '@keng/contracts';
import type { TransferSlip } from '../domain/tip.repository';
import type { RegisterPlace, Reporter, Tip, TipEvent } from '../domain/tip';

/** Numbers that were drawn while the change was written. */
export interface DrawnNumbers {
  readonly slip?: TransferSlip;
  readonly entry?: RegisterPlace;
}

/** What the world may know of an event: ids, codes, dates. */
export function toPayload(event: TipEvent, tip: Tip, drawn: DrawnNumbers): object {
  switch (event.type) {
    case 'classified':
      return classified(event, tip);
    case 'transfer-requested':
      return transferRequested(event, tip, drawn);
    case 'transfer-answered':
      return transferAnswered(event, tip, drawn);
    case 'accepted':
      return accepted(event, tip);
    case 'closed':
      return closed(tip);
    case 'assessed':
      return assessed(event, tip);
    default:
      return assertNever(event);
  }
}

/** Reporters as everybody outside the vault knows them; why somebody refused stays here. */
export function toReporterParts(reporters: readonly Reporter[]): ReporterPart[] {
  return reporters.map((reporter) => ({
    alias: reporter.alias,
    identityStatus: reporter.identityStatus,
    wantsAnonymity: reporter.wantsAnonymity,
    wantsFollowUp: reporter.wantsFollowUp,
    wantsRecognition: reporter.wantsRecognition,
    ...(reporter.associationUnitId !== null && { associationUnitId: reporter.associationUnitId }),
  }));
}

type EventOf<Type extends TipEvent['type']> = Extract<TipEvent, { type: Type }>;

function classified(event: EventOf<'classified'>, tip: Tip): TipClassifiedV1 {
  return createPayload(TipClassifiedV1, {
    tipId: tip.id,
    unitId: event.unitId,
    ...classificationOf(tip),
    classifiedAt: event.at.toString(),
  });
}

function transferRequested(
  { transfer }: EventOf<'transfer-requested'>,
  tip: Tip,
  { slip }: DrawnNumbers,
): TipTransferRequestedV1 {
  return createPayload(TipTransferRequestedV1, {
    tipId: tip.id,
    transferId: transfer.transferId,
    fromUnitId: transfer.fromUnitId,
    toUnitId: transfer.toUnitId,
    reasonCode: transfer.reasonCode,
    slipNumber: slip?.slipNumber ?? '',
    determinedAt: transfer.determinedAt.toString(),
    dueAt: transfer.dueAt.toString(),
  });
}

function transferAnswered(
  { transfer, outcome, reasonCode, at }: EventOf<'transfer-answered'>,
  tip: Tip,
  { entry }: DrawnNumbers,
): TipTransferAnsweredV1 {
  return createPayload(TipTransferAnsweredV1, {
    tipId: tip.id,
    transferId: transfer.transferId,
    outcome,
    ...(reasonCode !== null && { reasonCode }),
    holderUnitId: tip.holderUnitId,
    ...(entry && { registerNumber: entry.no, registerYear: entry.year }),
    answeredAt: at.toString(),
  });
}

function accepted({ caseId, joinsCase }: EventOf<'accepted'>, tip: Tip): TipAcceptedV1 {
  const { state } = tip;
  if (state.status !== 'accepted') throw new Error('an accepted tip has another status');
  return createPayload(TipAcceptedV1, {
    tipId: tip.id,
    caseId,
    joinsCase,
    unitId: state.unitId,
    registerNumber: tip.entry.no,
    registerYear: tip.entry.year,
    ...classificationOf(tip),
    channel: tip.channel,
    receivedAt: tip.receivedAt.toString(),
    competentReceivedAt: state.competentReceivedAt.toString(),
    ...communeOf(tip),
    reporters: toReporterParts(tip.reporters),
    recusedOfficerIds: [...tip.recusedOfficerIds],
  });
}

function closed({ id, state, holderUnitId }: Tip): TipClosedV1 {
  if (!('reasonCode' in state)) throw new Error('a closed tip has another status');
  return createPayload(TipClosedV1, {
    tipId: id,
    unitId: holderUnitId,
    outcome: state.status,
    reasonCode: state.reasonCode,
    ...(state.referredToUnitId !== null && { referredToUnitId: state.referredToUnitId }),
    closedAt: state.at.toString(),
  });
}

function assessed({ unitId }: EventOf<'assessed'>, tip: Tip): TipAssessedV1 {
  if (!tip.assessment) throw new Error('an assessed tip has no assessment');
  const { valuable, reasonCode, at } = tip.assessment;
  return createPayload(TipAssessedV1, {
    tipId: tip.id,
    unitId,
    valuable,
    reasonCode,
    assessedAt: at.toString(),
    receivedAt: tip.receivedAt.toString(),
    categoryCode: classificationOf(tip).categoryCode,
    ...communeOf(tip),
    ...(tip.state.status === 'accepted' && { caseId: tip.state.caseId }),
    reporters: toReporterParts(tip.reporters),
  });
}

function classificationOf({ classification }: Tip): NonNullable<Tip['classification']> {
  if (!classification) throw new Error('a classified tip has no classification');
  return classification;
}

function communeOf({ communeUnitId }: Tip): { readonly communeUnitId?: string } {
  return communeUnitId === null ? {} : { communeUnitId };
}
