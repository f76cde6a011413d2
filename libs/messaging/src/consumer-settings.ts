import type { Clock } from '@keng/kernel';
import type { UnitOfWork } from '@keng/persistence';
import type { ConsumerGroup } from './consumer-group';
import type { EventLogger } from './event-logger';
import type { MessagingMetrics } from './metrics';

/** Test hook: called by name at every point where a process may die. */
export type OnArrow = (arrow: string) => void | Promise<void>;

/** What a consumer stands on. */
export interface ConsumerSettings {
  readonly group: ConsumerGroup;
  readonly work: UnitOfWork;
  readonly schema: string;
  readonly metrics: MessagingMetrics;
  readonly logger: EventLogger;
  readonly clock: Clock;
  readonly onArrow?: OnArrow;
}
