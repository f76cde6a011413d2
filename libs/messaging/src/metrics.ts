/** Counters that only rise. */
export type MessagingCounter =
  | 'relay_batches_total'
  | 'relay_events_total'
  | 'relay_retries_total'
  | 'events_applied_total'
  | 'events_ignored_total'
  | 'events_duplicate_total'
  | 'events_gap_total'
  | 'events_diverged_total'
  | 'events_parked_total'
  | 'consumer_retries_total'
  | 'consumer_rebalances_total'
  | 'consumer_restarts_total';

/** Values of this moment. */
export type MessagingGauge =
  | 'outbox_rows'
  | 'outbox_oldest_age_seconds'
  | 'relay_leader'
  | 'consumer_lag_events'
  | 'consumer_lag_seconds'
  | 'consumer_up'
  | 'parked_rows'
  | 'parked_oldest_age_seconds';

/** Distributions. */
export type MessagingHistogram = 'relay_send_seconds' | 'consume_chunk_seconds' | 'commit_to_effect_seconds';

/** `service` or `group`, never an id. */
export type MetricLabels = Readonly<Record<string, string>>;

/** What the event path tells about itself; the platform binds it to its metrics library. */
export interface MessagingMetrics {
  count(name: MessagingCounter, labels: MetricLabels, by?: number): void;
  gauge(name: MessagingGauge, labels: MetricLabels, value: number): void;
  observe(name: MessagingHistogram, labels: MetricLabels, value: number): void;
}
