export { currentCausation, runWithCausation, type Causation } from './causation';
export type { Envelope } from './envelope';
export { EventContext } from './event-context';
export {
  defineConsumerGroup,
  IncompleteGroup,
  OnEvent,
  type ConsumerGroup,
  type ConsumerGroupOptions,
  type EventHandler,
} from './consumer-group';
export { RethrowCause } from './rethrow-cause';
export {
  MAX_PAYLOAD_BYTES,
  NoOpenTransaction,
  Outbox,
  OUTBOX_COLUMNS,
  outboxValues,
  PayloadTooLarge,
  toOutboxRow,
  type OutboxEvent,
  type OutboxRow,
} from './outbox';
export type {
  Chunk,
  ChunkHandler,
  Delivery,
  EventSink,
  EventSource,
  EventTransport,
  LoggedEvent,
  OwnEvent,
  OwnEventsSettings,
  SourceState,
} from './ports';
export { OwnEvents, OwnHistory, SourceUnavailable } from './ports';
export { BusServer, type BusServerSettings } from './bus-server';
export type { ConsumerSettings, OnArrow } from './consumer-settings';
export { silentLogger, type EventLogger } from './event-logger';
export type {
  MessagingCounter,
  MessagingGauge,
  MessagingHistogram,
  MessagingMetrics,
  MetricLabels,
} from './metrics';
export { busMigrations, messagingMigrations, writeTopicGrants } from './migrations';
export { Relay, type RelaySettings } from './relay';
export { ChangeNotes, NoteTail, OwnNotes, type ChangeNote, type QuietChange } from './change-notes';
export { EventTail, type Prepare, type Tail } from './event-tail';
export { logTransport, type LogTransportSettings } from './log-transport';
export {
  listParked,
  NothingParked,
  retryKey,
  skipEvent,
  type BlockedKey,
  type ParkedEvent,
  type ParkedIn,
  type SkipRequest,
} from './parked';
export { backoff } from './backoff';
export { openEpoch } from './epoch';
export { readHistory, type TakeEvents } from './history';
export { replayTransport, type TellHistory } from './replay-transport';
export { republish, type Republish } from './republish';
export {
  endRebuild,
  NotAProjection,
  requestedRebuilds,
  requestRebuild,
  resetProjection,
  type ProjectionReset,
} from './projections';
export type { KafkaConnection } from './kafka-client';
export { kafkaTransport, type KafkaTransport, type KafkaTransportSettings } from './kafka-transport';
export { UnsuitableTopic } from './kafka-topics';
export { writeAcls } from './kafka-acls';
export { memoryTransport } from './memory-transport';
