import type { ValueTransformer } from 'typeorm';

/** `timestamptz` ↔ `Temporal.Instant`, to the millisecond. */
export const instant: ValueTransformer = {
  to: (value: Temporal.Instant | null | undefined) => (value ? new Date(value.epochMilliseconds) : value),
  from: (value: Date | string | null) => {
    if (value === null) return null;
    return typeof value === 'string'
      ? Temporal.Instant.from(value)
      : Temporal.Instant.fromEpochMilliseconds(value.getTime());
  },
};

/** `date` ↔ `Temporal.PlainDate`: a calendar day without a zone. */
export const plainDate: ValueTransformer = {
  to: (value: Temporal.PlainDate | null | undefined) => (value ? value.toString() : value),
  from: (value: string | null) => (value === null ? null : Temporal.PlainDate.from(value)),
};
