import { type TopicName, topicOf } from './topics';

/** A contract class: made without arguments, filled by `createPayload` or `parsePayload`. */
export type EventClass<T extends object = object> = new () => T;

/** What the registry knows of one event type. */
export interface Contract<T extends object = object> {
  /** `vn.keng.<context>.<aggregate>.<past-tense>.v<major>`, the `ce_type` of the envelope. */
  readonly type: string;
  readonly topic: TopicName;
  /** Major version, from the class name's suffix; a minor change only adds optional fields. */
  readonly major: number;
  readonly eventClass: EventClass<T>;
}

export interface EventContractOptions {
  readonly topic: TopicName;
  /** What happened, past tense, kebab-case: `registered`, `transfer-requested`. */
  readonly event: string;
}

const byType = new Map<string, Contract>();
const byClass = new Map<EventClass, Contract>();

/**
 * Declares a class as the payload of one event type. Context and aggregate of the type come from the topic,
 * the major version from the class name: `TipRegisteredV1` is major 1.
 *
 * @throws Error at load time for a name without `V<major>`, an event that is not kebab-case, a type used twice.
 */
export function EventContract({ topic, event }: EventContractOptions) {
  return (eventClass: EventClass): void => {
    const major = Number(/[a-z]V([1-9]\d*)$/.exec(eventClass.name)?.[1]);
    if (Number.isNaN(major)) throw new Error(`${eventClass.name} does not end in V<major>`);
    if (!/^[a-z]+(-[a-z]+)*$/.test(event)) throw new Error(`${event} is not kebab-case`);
    const type = `vn.${topicOf(topic).name}.${event}.v${major}`;
    if (byType.has(type)) throw new Error(`${type} is declared twice`);
    const contract: Contract = { type, topic, major, eventClass };
    byType.set(type, contract);
    byClass.set(eventClass, contract);
  };
}

/** @throws Error when the class carries no `@EventContract`. */
export function contractOf<T extends object>(eventClass: EventClass<T>): Contract<T> {
  const contract = byClass.get(eventClass);
  if (contract === undefined) throw new Error(`${eventClass.name} is no event contract`);
  return contract as Contract<T>;
}

export function findContractByType(type: string): Contract | undefined {
  return byType.get(type);
}

/** @throws Error when no contract has that type. */
export function contractByType(type: string): Contract {
  const contract = byType.get(type);
  if (contract === undefined) throw new Error(`no contract has the type ${type}`);
  return contract;
}

/** Every contract, in the order of declaration. */
export function allContracts(): Contract[] {
  return [...byType.values()];
}

export function contractsOfTopic(topic: TopicName): Contract[] {
  return allContracts().filter((contract) => contract.topic === topic);
}
