import { type Actor, DomainError, hasRole } from '@keng/kernel';

/** Nobody appoints oneself, an administrator least of all. */
export class OwnAppointment extends DomainError {
  readonly slug = 'own-appointment';
}

/** Nobody gives oneself a new activation code: whoever is signed in changes the password, and proves the old one. */
export class OwnActivationCode extends DomainError {
  readonly slug = 'own-activation-code';
}

export type OfficerAction = 'read' | 'register' | 'appoint' | 'renew-code' | 'import';

/**
 * Who may do what with officers. Names and appointments of colleagues are open to everyone who is signed in; one
 * installation has one body of administrators, so their reach does not end at a unit.
 */
export function may(actor: Actor, action: OfficerAction): boolean {
  switch (action) {
    case 'read':
      return true;
    case 'register':
    case 'appoint':
    case 'renew-code':
    case 'import':
      return hasRole(actor, ['administrator']);
  }
}

/** @throws OwnAppointment when the officer is the actor */
export function refuseOwnAppointment(actor: Actor, officerId: string): void {
  if (actor.officerId === officerId) throw new OwnAppointment();
}
