import { type Actor, DomainError, hasRole } from '@keng/kernel';

/** Nobody appoints oneself, an administrator least of all. */
export class OwnAppointment extends DomainError {
  readonly slug = 'own-appointment';
}

export type OfficerAction = 'read' | 'register' | 'appoint';

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
      return hasRole(actor, ['administrator']);
  }
}

/** @throws OwnAppointment when the officer is the actor */
export function refuseOwnAppointment(actor: Actor, officerId: string): void {
  if (actor.officerId === officerId) throw new OwnAppointment();
}
