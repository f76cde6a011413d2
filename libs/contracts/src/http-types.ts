import type { Role } from './vocabulary';

/** One appointment in force, as the token carries it. */
export interface TokenAppointment {
  readonly appointmentId: string;
  readonly unitId: string;
  readonly role: Role;
  /** Procedural capacity code, where the appointment gives one. */
  readonly capacity?: string;
}

/** Own claims of the 60-second EdDSA token that directory signs and every service verifies; no name in it. */
export interface TokenClaims {
  /** `officerId`. */
  readonly sub: string;
  /** Session id: lets a log join the requests of one sign-in without holding the cookie. */
  readonly sid: string;
  readonly appointments: readonly TokenAppointment[];
}

/** One page of a list; `nextCursor` is null on the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
