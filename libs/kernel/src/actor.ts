/** What an appointment lets an officer do; codes of decisions 7.6. */
export const ROLES = [
  'operator',
  'desk_commander',
  'investigator',
  'case_commander',
  'committee_secretary',
  'committee_member',
  'issuer',
  'custodian',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** One appointment in force now: a role in a unit, with a procedural capacity where the law asks for one. */
export interface ActorAppointment {
  readonly unitId: string;
  readonly role: Role;
  /** Tư cách tố tụng, e.g. `investigator`, `investigation_officer`, `head`, `deputy_head`. */
  readonly capacity?: string;
}

/** The officer on whose behalf something is done. */
export interface Actor {
  readonly officerId: string;
  readonly appointments: readonly ActorAppointment[];
}

/** Whether the actor holds one of the roles, in that unit if one is named. */
export function hasRole(actor: Actor, roles: readonly Role[], unitId?: string): boolean {
  return actor.appointments.some(
    (appointment) =>
      roles.includes(appointment.role) && (unitId === undefined || appointment.unitId === unitId),
  );
}

/** The units in which the actor holds one of the roles, without repeats. */
export function unitsOf(actor: Actor, roles: readonly Role[]): readonly string[] {
  const units = actor.appointments.filter((appointment) => roles.includes(appointment.role));
  return [...new Set(units.map((appointment) => appointment.unitId))];
}
