import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, which people misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_LENGTH = 8;

/**
 * The number under which anybody can check an award, e.g. `2026-000123-7F3K9QXA`: year and place in the issuer's
 * register, then 40 random bits, so that nobody can walk through the awards of others.
 */
export function newAwardNumber(year: number, registerNo: number): string {
  const check = Array.from({ length: CHECK_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${year}-${String(registerNo).padStart(6, '0')}-${check}`;
}

/** What an award number looks like, as a person may type it. */
export const AWARD_NUMBER = /^\d{4}-\d{6,9}-[0-9A-HJKMNP-TV-Z]{8}$/;
