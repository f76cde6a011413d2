import { AsyncLocalStorage } from 'node:async_hooks';

/** Why something happens now: what every event written meanwhile carries on. */
export interface Causation {
  /** One id for everything that one request of a person set off. */
  readonly correlationId: string;
  /** The event that is being handled, when it is one. */
  readonly causationId?: string;
  /** W3C trace context of the request or event. */
  readonly traceparent?: string;
  /** The officer who acted. */
  readonly actorId?: string;
}

const current = new AsyncLocalStorage<Causation>();

/** The causation of the request or event that is being worked on; undefined in a job that nobody asked for. */
export function currentCausation(): Causation | undefined {
  return current.getStore();
}

/** Runs `work` with that causation. */
export function runWithCausation<T>(causation: Causation, work: () => T): T {
  return current.run(causation, work);
}
