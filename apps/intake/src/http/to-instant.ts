/** A moment to the millisecond, which is what the database keeps and gives back. */
export function toInstant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
}
