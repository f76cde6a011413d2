import type { Causation } from './causation';

/** What every event carries beside its payload. */
export interface Envelope extends Causation {
  readonly id: string;
  /** `vn.keng.<context>.<aggregate>.<past-tense>.v<major>`. */
  readonly type: string;
  readonly topic: string;
  /** Id of the aggregate; order holds within it. */
  readonly key: string;
  /** 1, 2, 3 … within the key (decisions 1.1). */
  readonly eventSeq: number;
  /** Raised by the restore command: a higher one tells of a history that was cut and continued (decisions 1.4). */
  readonly epoch: number;
  /** When it happened at the producer. */
  readonly time: Temporal.Instant;
}

/** The causation of whatever is done because of this event. */
export function causationBy(envelope: Envelope): Causation {
  const { correlationId, id, traceparent, actorId } = envelope;
  return {
    correlationId,
    causationId: id,
    ...(traceparent !== undefined && { traceparent }),
    ...(actorId !== undefined && { actorId }),
  };
}
