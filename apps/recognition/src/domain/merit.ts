import type { MeritSourceKind } from '@keng/contracts';
import { decide, type Decision } from '@keng/kernel';
import type { HonouredParty } from './honouree';

export type MeritStatus =
  | { readonly status: 'valid' }
  | { readonly status: 'contested'; readonly reasonCode: string }
  | { readonly status: 'struck'; readonly reasonCode: string; readonly replacedByMeritId: string | null };

/** One contribution of one honouree, as the ledger holds it. Only its status ever changes. */
export interface Merit extends HonouredParty {
  readonly id: string;
  readonly version: number;
  readonly eventSeq: number;
  readonly sourceEventId: string;
  readonly contributionId: string;
  readonly sourceKind: MeritSourceKind;
  readonly sourceId: string;
  readonly tipId: string | null;
  readonly kind: string;
  readonly associationUnitId: string | null;
  /** Unit whose matter it was, by the id it had then. */
  readonly unitId: string;
  readonly communeUnitId: string | null;
  readonly categoryCode: string;
  /** Vietnam days: when it happened, was judged, entered the ledger. Reports count by any of them. */
  readonly occurredOn: Temporal.PlainDate;
  readonly assessedOn: Temporal.PlainDate;
  readonly recordedOn: Temporal.PlainDate;
  readonly quantity: number;
  /** Whether the reporter agreed to be considered for an award; null where the source does not say. */
  readonly recognitionWanted: boolean | null;
  /** The commander whose conclusion or assessment the merit rests on: may not vote on it. */
  readonly attestedBy: string | null;
  readonly state: MeritStatus;
}

export type MeritEvent =
  | { readonly type: 'merit-recorded'; readonly merit: Merit }
  | { readonly type: 'merit-contested'; readonly meritId: string; readonly reasonCode: string }
  | {
      readonly type: 'merit-struck';
      readonly meritId: string;
      readonly reasonCode: string;
      readonly replacedByMeritId: string | null;
    };

/** A merit that has not been written yet. */
export type NewMerit = Omit<Merit, 'version' | 'eventSeq' | 'state'>;

export function recordMerit(fields: NewMerit): Decision<Merit, MeritEvent> {
  const merit: Merit = { ...fields, version: 1, eventSeq: 1, state: { status: 'valid' } };
  return decide<Merit, MeritEvent>(merit, { type: 'merit-recorded', merit });
}

/** Puts a merit out of use until somebody decides what becomes of it and of the award it already earned. */
export function contestMerit(merit: Merit, reasonCode: string): Decision<Merit, MeritEvent> {
  const next = changed(merit, { status: 'contested', reasonCode });
  return decide<Merit, MeritEvent>(next, { type: 'merit-contested', meritId: merit.id, reasonCode });
}

/** Strikes a merit; it stays readable, and `replacedByMeritId` may stand in its place. */
export function strikeMerit(
  merit: Merit,
  reasonCode: string,
  replacedByMeritId: string | null,
): Decision<Merit, MeritEvent> {
  const next = changed(merit, { status: 'struck', reasonCode, replacedByMeritId });
  const event: MeritEvent = { type: 'merit-struck', meritId: merit.id, reasonCode, replacedByMeritId };
  return decide<Merit, MeritEvent>(next, event);
}

function changed(merit: Merit, state: MeritStatus): Merit {
  return { ...merit, version: merit.version + 1, eventSeq: merit.eventSeq + 1, state };
}
