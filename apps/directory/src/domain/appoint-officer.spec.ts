import { AppointmentOverlaps, appointOfficer, UnitNotInForce } from './appoint-officer';
import { type Appointment, mergeAppointments, type Officer } from './officer';

const UNIT = [{ validFrom: '2025-07-01' }];

function anAppointment(given: Partial<Appointment> = {}): Appointment {
  return {
    appointmentId: 'a1',
    unitId: 'u1',
    role: 'operator',
    validFrom: '2026-01-01',
    basis: 'QĐ 1',
    ...given,
  };
}

function anOfficer(...appointments: Appointment[]): Officer {
  return { officerId: 'o1', username: 'hoa', displayName: 'Hòa', active: true, appointments, version: 1 };
}

describe('appointing an officer', () => {
  it('adds the appointment and tells of the whole officer', () => {
    const { next, events } = appointOfficer(anOfficer(), anAppointment(), UNIT);
    expect(next.appointments).toEqual([anAppointment()]);
    expect(events).toEqual([{ type: 'officer-changed', officer: next }]);
  });

  it.each<[string, Partial<Appointment>]>([
    ['another role', { role: 'investigator' }],
    ['another unit', { unitId: 'u2' }],
    ['the day after the last', { validFrom: '2026-07-01' }],
  ])('accepts %s beside an appointment', (_, given) => {
    const held = anOfficer(anAppointment({ validTo: '2026-06-30' }));
    expect(
      appointOfficer(held, anAppointment({ appointmentId: 'a2', ...given }), UNIT).next.appointments,
    ).toHaveLength(2);
  });

  it.each<[string, Partial<Appointment>]>([
    ['the last day', { validFrom: '2026-06-30' }],
    ['the whole time', { validFrom: '2025-12-01' }],
    ['another capacity', { validFrom: '2026-02-01', capacity: 'investigation_officer' }],
  ])('refuses the same role at the same unit: %s', (_, given) => {
    const held = anOfficer(anAppointment({ validTo: '2026-06-30' }));
    expect(() => appointOfficer(held, anAppointment({ appointmentId: 'a2', ...given }), UNIT)).toThrow(
      AppointmentOverlaps,
    );
  });

  it('refuses a unit that is not in force on every day of it', () => {
    const ending = [{ validFrom: '2025-07-01', validTo: '2026-06-30' }];
    expect(() => appointOfficer(anOfficer(), anAppointment(), ending)).toThrow(UnitNotInForce);
    expect(() => appointOfficer(anOfficer(), anAppointment(), [])).toThrow(UnitNotInForce);
    expect(() => appointOfficer(anOfficer(), anAppointment({ validTo: '2026-06-30' }), ending)).not.toThrow();
  });
});

describe('merging appointments', () => {
  it('keeps the number of a known appointment and gives new ones their own', () => {
    const { appointmentId: _, ...ended } = anAppointment({ validTo: '2026-06-30' });
    const later = { ...ended, validFrom: '2026-07-01', validTo: '2026-12-31' };
    expect(mergeAppointments([anAppointment()], [ended, later], () => 'a2')).toEqual([
      anAppointment({ validTo: '2026-06-30' }),
      { appointmentId: 'a2', ...later },
    ]);
  });
});
