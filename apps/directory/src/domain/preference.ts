import { DomainError } from '@keng/kernel';

/** `theme`, `filters.cases.overdue`: what a setting is called, never what somebody wrote. */
export const PREFERENCE_KEY_PATTERN = /^[a-z][a-z0-9.-]{0,63}$/;
/** Of the value as JSON, in bytes of UTF-8. */
export const PREFERENCE_MAX_BYTES = 16_384;
export const PREFERENCES_LIMIT = 100;

/** The officer keeps as many as one may (409). */
export class TooManyPreferences extends DomainError {
  readonly slug = 'too-many-preferences';
}

/** What an officer set for oneself: a saved filter, a printer's offset, a theme. */
export interface Preference {
  readonly key: string;
  readonly value: unknown;
  /** Counts how often it was set. */
  readonly version: number;
  readonly updatedAt: Temporal.Instant;
}

/**
 * @param others how many preferences of other keys the officer keeps
 * @throws TooManyPreferences
 */
export function refuseTooMany(others: number): void {
  if (others >= PREFERENCES_LIMIT) throw new TooManyPreferences({ limit: PREFERENCES_LIMIT });
}
