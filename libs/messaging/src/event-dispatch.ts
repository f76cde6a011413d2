import { parsePayload } from '@keng/contracts';
import type { ConsumerGroup } from './consumer-group';
import { runWithCausation } from './causation';
import { causationBy, type Envelope } from './envelope';
import type { LoggedEvent } from './ports';

/** Calls the group's handler of an event. */
export type HandleEvent = (payload: object, envelope: Envelope) => Promise<void>;

/** A type that neither the group nor its contracts know: written by a newer version of the producer. */
export class UnknownEventType extends Error {
  constructor(type: string) {
    super(`No handler for ${type}`);
    this.name = 'UnknownEventType';
  }
}

/** Brings events to their handlers; an ignored type has none and needs none. */
export class EventDispatch {
  /** @param handlers by event type */
  constructor(
    private readonly group: ConsumerGroup,
    private readonly handlers: ReadonlyMap<string, HandleEvent>,
  ) {}

  /**
   * Lets an event take effect in the open transaction.
   * @throws UnknownEventType, InvalidPayload, and whatever the handler throws
   */
  async dispatch({ envelope, payload }: LoggedEvent): Promise<'applied' | 'ignored'> {
    if (this.group.ignoredTypes.has(envelope.type)) return 'ignored';
    const handle = this.handlers.get(envelope.type);
    if (!handle) throw new UnknownEventType(envelope.type);
    const event = parsePayload(envelope.type, JSON.parse(payload));
    await runWithCausation(causationBy(envelope), () => handle(event, envelope));
    return 'applied';
  }
}
