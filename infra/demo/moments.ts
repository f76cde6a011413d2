import { VIETNAM } from '@keng/kernel';
import type { RegisterCells } from './register-cells';
import type { Occurrence, Reception } from './register-row';

const DAYS_BEFORE = /^D-(\d{1,3})T(\d{2}:\d{2})$/;

/** `PT3H10M`: so long ago · `2026-11-05T14:30`: on paper, Vietnam time. */
export function toReception(cells: RegisterCells): Reception {
  const text = cells.text('received');
  const nothing: Reception = { type: 'ago', ago: new Temporal.Duration() };
  return cells.parsed(
    'received',
    text,
    'a duration or an hour such as 2026-11-05T14:30',
    parseReception,
    nothing,
  );
}

function parseReception(text: string): Reception {
  return text.startsWith('P')
    ? { type: 'ago', ago: Temporal.Duration.from(text) }
    : { type: 'paper', at: Temporal.PlainDateTime.from(text) };
}

/** `PT20M`: so long before the reception · `D-1T22:00`: the evening before its day · `2026-11-05T22:00`. */
export function toOccurrence(cells: RegisterCells): Occurrence | undefined {
  const text = cells.optional('occurred');
  if (text === undefined) return undefined;
  const nothing: Occurrence = { type: 'before', before: new Temporal.Duration() };
  return cells.parsed('occurred', text, 'a duration, D-1T22:00 or an hour', parseOccurrence, nothing);
}

function parseOccurrence(text: string): Occurrence {
  const [, days, time] = DAYS_BEFORE.exec(text) ?? [];
  if (days !== undefined && time !== undefined) {
    return { type: 'day', daysBefore: Number(days), at: Temporal.PlainTime.from(time) };
  }
  return text.startsWith('P')
    ? { type: 'before', before: Temporal.Duration.from(text) }
    : { type: 'fixed', at: Temporal.PlainDateTime.from(text) };
}

/** The instant of a reception, when the demo is played at `now`. */
export function receivedAt(reception: Reception, now: Temporal.Instant): Temporal.Instant {
  return reception.type === 'ago'
    ? now.subtract(reception.ago)
    : reception.at.toZonedDateTime(VIETNAM).toInstant();
}

/** The instant of an event that was reported at `reported`; never after it. */
export function occurredAt(occurrence: Occurrence, reported: Temporal.Instant): Temporal.Instant {
  const at = occurrenceInstant(occurrence, reported);
  return Temporal.Instant.compare(at, reported) > 0 ? reported : at;
}

function occurrenceInstant(occurrence: Occurrence, reported: Temporal.Instant): Temporal.Instant {
  switch (occurrence.type) {
    case 'before':
      return reported.subtract(occurrence.before);
    case 'day': {
      const day = reported
        .toZonedDateTimeISO(VIETNAM)
        .toPlainDate()
        .subtract({ days: occurrence.daysBefore });
      return day.toZonedDateTime({ timeZone: VIETNAM, plainTime: occurrence.at }).toInstant();
    }
    case 'fixed':
      return occurrence.at.toZonedDateTime(VIETNAM).toInstant();
  }
}
