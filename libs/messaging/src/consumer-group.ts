import { UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import {
  contractOf,
  contractsOfTopic,
  findContractByType,
  type EventClass,
  type GroupKind,
  type TopicName,
} from '@keng/contracts';
import type { EventContext } from './event-context';
import { RethrowCause } from './rethrow-cause';

export interface ConsumerGroupOptions {
  /** `<service>.<purpose>`; it names the cursors and the broker's group, so it is never changed. */
  readonly name: `${string}.${string}`;
  readonly service: string;
  /** *projection*: its handlers use the event's time, no clock and no number series (decisions 1.7). */
  readonly kind: GroupKind;
  readonly topics: readonly TopicName[];
  /** Types of those topics that the group knows and does not need: they only move the cursor (decisions 1.5). */
  readonly ignores?: readonly EventClass[];
  /** Of a projection: tables of its service that hold nothing but what its events said, so that a rebuild empties them. */
  readonly derives?: readonly string[];
}

/** A consumer group as the code declares it. */
export interface ConsumerGroup {
  readonly name: string;
  readonly service: string;
  readonly kind: GroupKind;
  readonly topics: readonly TopicName[];
  readonly ignoredTypes: ReadonlySet<string>;
  readonly derives: readonly string[];
  /** Binds handlers to this group's strategy and to no other. */
  readonly transportId: symbol;
  /** Events at most that take effect in one transaction: few where aggregates and series get locked. */
  readonly chunkSize: number;
}

/** The handlers of a group do not fit the contracts of its topics. The message names each type. */
export class IncompleteGroup extends Error {
  constructor(group: string, faults: readonly string[]) {
    super(`Consumer group ${group}: ${faults.join('; ')}`);
    this.name = 'IncompleteGroup';
  }
}

const CHUNK_SIZE: Readonly<Record<GroupKind, number>> = { projection: 50, process: 5 };

/** Declares a consumer group. Handlers join it by `@OnEvent(group, EventClass)`. */
export function defineConsumerGroup(options: ConsumerGroupOptions): ConsumerGroup {
  const { name, service, kind, topics, ignores = [], derives = [] } = options;
  if (!name.startsWith(`${service}.`))
    throw new Error(`Consumer group ${name} must begin with "${service}."`);
  return {
    name,
    service,
    kind,
    topics,
    ignoredTypes: new Set(ignores.map((eventClass) => contractOf(eventClass).type)),
    derives,
    transportId: Symbol(name),
    chunkSize: CHUNK_SIZE[kind],
  };
}

/** Signature of a handler method. */
export type EventHandler<T extends object> = (event: T, context: EventContext) => Promise<void>;

/**
 * Marks a controller method as the group's handler of one event type. Its signature is
 * `(@Payload() event: TipRegisteredV1, @Ctx() context: EventContext)`; it runs inside the unit of work in which the
 * cursor moves, so everything it writes through repositories and the outbox is one transaction with it. It must not
 * call anything outside the database: give that to a job.
 */
export function OnEvent<T extends object>(group: ConsumerGroup, eventClass: EventClass<T>) {
  const pattern = EventPattern(contractOf(eventClass).type, group.transportId) as MethodDecorator;
  return <H extends EventHandler<T>>(
    target: object,
    method: string | symbol,
    handler: TypedPropertyDescriptor<H>,
  ): void => {
    pattern(target, method, handler);
    UseFilters(RethrowCause)(target, method, handler);
  };
}

/**
 * Refuses a group that would lose events: every contract type of its topics must be handled once or ignored, and
 * nothing else may be handled.
 * @param handlerCounts number of handlers by event type
 * @throws IncompleteGroup
 */
export function assertComplete(group: ConsumerGroup, handlerCounts: ReadonlyMap<string, number>): void {
  const contracts = group.topics.flatMap((topic) => contractsOfTopic(topic).map(({ type }) => type));
  const missing = contracts.filter((type) => !handlerCounts.has(type) && !group.ignoredTypes.has(type));
  const ignored = [...group.ignoredTypes].filter((type) => !contracts.includes(type));
  const faults = [
    ...missing.map((type) => `${type} is neither handled nor ignored`),
    ...ignored.map((type) => `${type} is ignored, but is on none of its topics`),
    ...[...handlerCounts].flatMap(([type, count]) => handlerFaults(group, contracts, type, count)),
  ];
  if (faults.length > 0) throw new IncompleteGroup(group.name, faults);
}

function handlerFaults(
  group: ConsumerGroup,
  contracts: readonly string[],
  type: string,
  count: number,
): string[] {
  if (!findContractByType(type)) return [`${type} is handled, but no contract has that type`];
  if (!contracts.includes(type)) return [`${type} is handled, but is on none of its topics`];
  if (group.ignoredTypes.has(type)) return [`${type} is both handled and ignored`];
  return count > 1 ? [`${type} has ${count} handlers`] : [];
}
