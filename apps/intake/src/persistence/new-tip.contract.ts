import { CLASSIFICATION } from '../domain/desk-clocks';
import type { NewTip } from '../domain/register-tip';
import type { RegistrationClaim } from '../domain/tip.repository';

export const REGISTERED_AT = Temporal.Instant.from('2026-11-02T01:15:00Z');

/** What builders of tips need of the repository they are built for. */
export interface TipGround {
  /** A clock rule that the repository knows. */
  readonly ruleId: number;
  readonly newId: () => string;
}

/** A valid claim of an officer's own. */
export function aClaim({ newId }: TipGround, more: Partial<RegistrationClaim> = {}): RegistrationClaim {
  return {
    officerId: newId(),
    route: 'POST /api/intake/tips',
    key: newId(),
    bodyHash: Buffer.alloc(32, 1),
    ...more,
  };
}

/** A valid tip of a unit of its own. */
export function aNewTip({ newId, ruleId }: TipGround, more: Partial<NewTip> = {}): NewTip {
  const unitId = more.unitId ?? newId();
  return {
    id: newId(),
    unitId,
    registeredBy: newId(),
    registeredAt: REGISTERED_AT,
    receivedAt: REGISTERED_AT,
    enteredLate: false,
    lateReason: null,
    channel: 'phone',
    content: { narrative: 'Có người lạ trong kho', placeText: null, facts: [], answers: [] },
    occurred: null,
    communeUnitId: null,
    reporters: [
      {
        alias: newId(),
        identityStatus: 'refused',
        refusalReason: 'fears_retaliation',
        wantsAnonymity: true,
        wantsFollowUp: true,
        wantsRecognition: false,
        associationUnitId: null,
      },
    ],
    recusedOfficerIds: [],
    draftId: null,
    clocks: [
      {
        id: newId(),
        clockCode: CLASSIFICATION,
        ruleId,
        startedAt: REGISTERED_AT,
        dueAt: REGISTERED_AT.add({ hours: 24 }),
        legalEndAt: REGISTERED_AT.add({ hours: 24 }),
        satisfiedAt: null,
        supersededBy: null,
        holderUnitId: unitId,
      },
    ],
    ...more,
  };
}
