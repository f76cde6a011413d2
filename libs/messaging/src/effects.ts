import type { ConsumerSettings } from './consumer-settings';
import type { Parking } from './parked-events';
import type { Delivery } from './ports';

/** What one transaction of a consumer did, told once it has committed. */
export interface Effects {
  readonly applied: Delivery[];
  ignored: number;
  duplicates: number;
  readonly parkings: Parking[];
  /** A missing event came; what waits behind it can follow. */
  healed: boolean;
}

/** Nothing yet. */
export function noEffects(): Effects {
  return { applied: [], ignored: 0, duplicates: 0, parkings: [], healed: false };
}

/** Tells metrics and log what a transaction did that began at `began`. */
export function tellEffects(
  { metrics, logger, clock, group }: ConsumerSettings,
  effects: Effects,
  began: Temporal.Instant,
): void {
  const labels = { group: group.name };
  const now = clock.now();
  metrics.observe('consume_chunk_seconds', labels, began.until(now).total('seconds'));
  metrics.count('events_applied_total', labels, effects.applied.length);
  metrics.count('events_ignored_total', labels, effects.ignored);
  metrics.count('events_duplicate_total', labels, effects.duplicates);
  for (const { envelope } of effects.applied) {
    metrics.observe('commit_to_effect_seconds', labels, envelope.time.until(now).total('seconds'));
  }
  for (const { delivery, reason, fault } of effects.parkings) {
    const { topic, key, id, type, eventSeq } = delivery.envelope;
    metrics.count('events_parked_total', { ...labels, reason });
    if (reason === 'queued') continue;
    if (reason === 'gap') metrics.count('events_gap_total', labels);
    if (reason === 'diverged') metrics.count('events_diverged_total', labels);
    logger.error({ group: group.name, topic, key, id, type, eventSeq, reason, fault }, 'key blocked');
  }
}
