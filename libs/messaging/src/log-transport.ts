import { topicsOf, type TopicName } from '@keng/contracts';
import type { Clock } from '@keng/kernel';
import type { EventLogger } from './event-logger';
import { LogListener } from './log-listener';
import { BusLogReader, lagOf } from './log-reader';
import { LogSink } from './log-sink';
import { BusOwnEvents } from './own-events';
import { PollingSource } from './polling-source';
import type { EventTransport } from './ports';

export interface LogTransportSettings {
  readonly logger: EventLogger;
  readonly clock: Clock;
  /**
   * Any role's URL of the database, when other processes append to the same log; they are then heard of at once
   * rather than within two seconds. Not needed where one process runs all services.
   */
  readonly listenUrl?: string;
}

/**
 * Events through `bus.log` in the database that all services share: no broker. One transport for all services of a
 * process, for it is what wakes the readers when a relay of the same process has appended.
 */
export function logTransport(settings: LogTransportSettings): EventTransport {
  const { logger, clock, listenUrl } = settings;
  const sources = new Map<PollingSource, readonly TopicName[]>();
  const wakeAll = () => {
    for (const source of sources.keys()) source.wake();
  };
  /** Whoever reads none of these topics would ask the database in vain. */
  const wakeReadersOf = (topics: readonly TopicName[]) => {
    for (const [source, read] of sources) if (read.some((topic) => topics.includes(topic))) source.wake();
  };
  const listener = listenUrl === undefined ? undefined : new LogListener(listenUrl, wakeAll);
  listener?.start();
  return {
    sink: (service) => {
      const topics = topicsOf(service);
      return new LogSink(topics.length === 0 ? wakeAll : () => wakeReadersOf(topics));
    },
    source: (group, metrics) => {
      const source = new PollingSource(new BusLogReader(group, metrics, clock), logger);
      sources.set(source, group.topics);
      return source;
    },
    rewind: async (group, work) => {
      await work.query('select bus.rewind($1)', [group.name]);
    },
    lag: (group, work) => lagOf(group.name, work),
    ownEvents: (settings) => new BusOwnEvents(settings),
    close: async () => {
      await listener?.stop();
    },
  };
}
