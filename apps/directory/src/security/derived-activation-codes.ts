import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ActivationCodes } from '../domain/credentials';
import { ServiceKey } from './service-key';

/** Crockford's alphabet: no I, L, O, U, which are misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS = 16;
const GROUP = /.{4}(?=.)/g;

/**
 * 80-bit codes derived from the service's key, so that a repeated request can be answered with the same code though
 * it is stored nowhere. As people copy them from paper, case, hyphens and blanks do not matter, and O is 0, I and L are 1.
 */
@Injectable()
export class DerivedActivationCodes extends ActivationCodes {
  constructor(private readonly key: ServiceKey) {
    super();
  }

  codeOf(officerId: string, issue: number): string {
    const digest = this.key.digest('activation', `${officerId}/${issue}`);
    const signs = Array.from(digest.subarray(0, SIGNS), (byte) => ALPHABET.charAt(byte % ALPHABET.length));
    return signs.join('').replaceAll(GROUP, '$&-');
  }

  isCodeOf(officerId: string, issue: number, code: string): boolean {
    const given = Buffer.from(this.key.digest('comparison', plain(code)));
    return timingSafeEqual(given, this.key.digest('comparison', plain(this.codeOf(officerId, issue))));
  }
}

function plain(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
