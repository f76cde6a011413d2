import { createPayload, MeritContestedV1, MeritRecordedV1, MeritStruckV1 } from '@keng/contracts';
import { assertNever } from '@keng/kernel';
import type { Merit, MeritEvent, MeritStatus } from '../domain/merit';
import { toHonouree, toHonoureeColumns } from './honouree-columns';
import type { MeritRow } from './merit.row';

export function toMerit(row: MeritRow): Merit {
  const { honoureeAlias, honoureePartyId, status: _, reasonCode: __, replacedById: ___, ...same } = row;
  return { ...same, honouree: toHonouree({ honoureeAlias, honoureePartyId }), state: toState(row) };
}

export function toMeritRow({ honouree, state, ...same }: Merit): MeritRow {
  return { ...same, ...toHonoureeColumns(honouree), ...toStateColumns(state) };
}

export function toStateColumns(state: MeritStatus): Pick<MeritRow, 'status' | 'reasonCode' | 'replacedById'> {
  return {
    status: state.status,
    reasonCode: state.status === 'valid' ? null : state.reasonCode,
    replacedById: state.status === 'struck' ? state.replacedByMeritId : null,
  };
}

function toState({ status, reasonCode, replacedById }: MeritRow): MeritStatus {
  if (status === 'valid') return { status };
  if (status === 'contested') return { status, reasonCode: reasonCode ?? '' };
  return { status, reasonCode: reasonCode ?? '', replacedByMeritId: replacedById };
}

/** The contract that tells of what happened to a merit. */
export function toMeritContract(event: MeritEvent): object {
  switch (event.type) {
    case 'merit-recorded':
      return recorded(event.merit);
    case 'merit-contested':
      return createPayload(MeritContestedV1, { meritId: event.meritId, reasonCode: event.reasonCode });
    case 'merit-struck':
      return createPayload(MeritStruckV1, {
        meritId: event.meritId,
        reasonCode: event.reasonCode,
        ...(event.replacedByMeritId !== null && { replacedByMeritId: event.replacedByMeritId }),
      });
    default:
      return assertNever(event);
  }
}

function recorded(merit: Merit): MeritRecordedV1 {
  return createPayload(MeritRecordedV1, {
    meritId: merit.id,
    sourceKind: merit.sourceKind,
    sourceId: merit.sourceId,
    contributionId: merit.contributionId,
    honouree: merit.honouree,
    partyKind: merit.partyKind,
    kind: merit.kind,
    ...(merit.associationUnitId !== null && { associationUnitId: merit.associationUnitId }),
    unitId: merit.unitId,
    ...(merit.communeUnitId !== null && { communeUnitId: merit.communeUnitId }),
    categoryCode: merit.categoryCode,
    occurredOn: String(merit.occurredOn),
    recordedOn: String(merit.recordedOn),
    quantity: merit.quantity,
  });
}
