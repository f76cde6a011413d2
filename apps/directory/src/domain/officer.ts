import type { Role } from '@keng/kernel';
import type { Day } from './unit';

/** A role at a unit for a period. */
export interface Appointment {
  readonly appointmentId: string;
  readonly unitId: string;
  readonly role: Role;
  /** Tư cách tố tụng (BLTTHS Đ.34–38): not a rank and not a role. */
  readonly capacity?: string;
  readonly validFrom: Day;
  /** Last day in force. */
  readonly validTo?: Day;
  /** Decision of appointment. */
  readonly basis: string;
}

/** Somebody who works with the system. */
export interface Officer {
  readonly officerId: string;
  /** Lower case; never changes. */
  readonly username: string;
  readonly displayName: string;
  /** Whether the account may sign in and be given work. */
  readonly active: boolean;
  readonly appointments: readonly Appointment[];
  readonly version: number;
}

/** The officer as a whole has changed: one kind of event carries the full state. */
export interface OfficerChanged {
  readonly type: 'officer-changed';
  readonly officer: Officer;
}

export function officerChanged(officer: Officer): OfficerChanged {
  return { type: 'officer-changed', officer };
}

/** An appointment as a list names it: its number is given when it is new. */
export type GivenAppointment = Omit<Appointment, 'appointmentId'>;

/**
 * Adds appointments to those known: the same role at the same unit from the same day on is the same appointment,
 * whose end, capacity and basis are then as given. Nothing is taken away.
 */
export function mergeAppointments(
  known: readonly Appointment[],
  given: readonly GivenAppointment[],
  nextId: () => string,
): Appointment[] {
  const merged = new Map(known.map((appointment) => [keyOf(appointment), appointment]));
  for (const appointment of given) {
    const appointmentId = merged.get(keyOf(appointment))?.appointmentId ?? nextId();
    merged.set(keyOf(appointment), { appointmentId, ...appointment });
  }
  return [...merged.values()];
}

/** Whether both give the same role at the same unit on some day. */
export function collide(a: GivenAppointment, b: GivenAppointment): boolean {
  return (
    a.unitId === b.unitId &&
    a.role === b.role &&
    endsOnOrAfter(a, b.validFrom) &&
    endsOnOrAfter(b, a.validFrom)
  );
}

function keyOf({ unitId, role, validFrom }: GivenAppointment): string {
  return `${unitId}/${role}/${validFrom}`;
}

function endsOnOrAfter({ validTo }: GivenAppointment, day: Day): boolean {
  return validTo === undefined || validTo >= day;
}
