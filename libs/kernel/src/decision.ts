/** What a domain function decided: the state that follows and what happened on the way, in order. */
export interface Decision<State, Event> {
  readonly next: State;
  readonly events: readonly Event[];
}

/** `next` follows and `events` happened; no event at all is a legitimate decision (a draft was edited). */
export function decide<State, Event = never>(
  next: State,
  ...events: readonly Event[]
): Decision<State, Event> {
  return { next, events };
}

/**
 * Ends a `switch` over a discriminated union: a case that was forgotten does not compile.
 *
 * @throws Error when data from outside the type system reaches it. The value stays out of the message: it may
 * hold personal content.
 */
export function assertNever(_value: never): never {
  throw new Error('a case that no branch handles');
}
