import { topicsOf } from '@keng/contracts';
import type { Clock, Ids } from '@keng/kernel';
import {
  ChangeNotes,
  EventTail,
  NoteTail,
  Outbox,
  OwnNotes,
  Relay,
  type EventTransport,
} from '@keng/messaging';
import type { Database, UnitOfWork } from '@keng/persistence';
import type { Logger } from './logger';
import { messagingMetrics } from './messaging-metrics';
import type { Metrics } from './metrics';
import type { PlatformParts } from './platform.module';

interface EventPathSettings {
  /** Name of the service and its schema. */
  readonly name: string;
  readonly database: Database;
  readonly work: UnitOfWork;
  readonly transport: EventTransport;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * The way of a service's own events: into the outbox, out of it, and back to whoever follows live; beside it that of
 * changes which no event tells.
 */
export function eventPath(
  settings: EventPathSettings,
): Pick<PlatformParts, 'outbox' | 'tail' | 'notes' | 'ownNotes' | 'noteTail'> & { readonly relay: Relay } {
  const { name, database, work, transport, metrics, logger, clock, ids } = settings;
  const own = transport.ownEvents({ schema: name, topics: topicsOf(name), work });
  const tail = new EventTail(own, logger);
  const relay = new Relay({
    database,
    schema: name,
    service: name,
    sink: transport.sink(name),
    metrics: messagingMetrics(metrics),
    logger,
    clock,
    onMoved: tail.wake,
  });
  const outbox = new Outbox(work, name, clock, ids, () => relay.kick());
  const ownNotes = new OwnNotes(work, name);
  const noteTail = new NoteTail(ownNotes, logger);
  const notes = new ChangeNotes(work, name, clock, noteTail.wake);
  return { tail, relay, outbox, notes, ownNotes, noteTail };
}
