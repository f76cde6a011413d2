import { type Actor, type Role, ROLES } from '@keng/kernel';
import { may, OwnAppointment, refuseOwnAppointment } from './officer.policy';

const actorAs = (role: Role): Actor => ({ officerId: 'o1', appointments: [{ unitId: 'u1', role }] });
const others = ROLES.filter((role) => role !== 'administrator');

describe('the policy on officers', () => {
  it.each(ROLES)('lets %s read', (role) => {
    expect(may(actorAs(role), 'read')).toBe(true);
  });

  it('lets administrators register and appoint', () => {
    expect(may(actorAs('administrator'), 'register')).toBe(true);
    expect(may(actorAs('administrator'), 'appoint')).toBe(true);
  });

  it.each(others)('does not let %s register or appoint', (role) => {
    expect(may(actorAs(role), 'register')).toBe(false);
    expect(may(actorAs(role), 'appoint')).toBe(false);
  });

  it('lets nobody appoint oneself', () => {
    expect(() => refuseOwnAppointment(actorAs('administrator'), 'o1')).toThrow(OwnAppointment);
    expect(() => refuseOwnAppointment(actorAs('administrator'), 'o2')).not.toThrow();
  });
});
