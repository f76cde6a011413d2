/** 3 to 64 lower-case letters without marks, digits, dots and hyphens, with a letter or digit at both ends. */
export const USERNAME_PATTERN = /^[a-z0-9][a-z0-9.-]{1,62}[a-z0-9]$/;

/** The user name that somebody means who types it at sign-in. */
export function normaliseUsername(typed: string): string {
  return typed.trim().toLowerCase();
}
