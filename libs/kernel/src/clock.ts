/** Where "now" comes from. An abstract class rather than an interface, so that it is its own injection token. */
export abstract class Clock {
  abstract now(): Temporal.Instant;
}
