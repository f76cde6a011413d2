import { absoluteEnd, actingAppointments, idleEnd, isAlive, SessionLimits, sessionEnd } from './session';

const limits = new SessionLimits(30, 12 * 60);
const beganAt = Temporal.Instant.from('2026-11-23T08:00:00+07:00');
const sessionSeen = (minutes: number) => ({
  officerId: 'o1',
  beganAt,
  seenAt: beganAt.add({ minutes }),
  agentFamily: 'other',
});
const minutesAfter = (instant: Temporal.Instant): number => beganAt.until(instant).total('minutes');

describe('the end of a session', () => {
  it('is half an hour after the last use', () => {
    expect(minutesAfter(sessionEnd(sessionSeen(100), limits))).toBe(130);
  });

  it('is twelve hours after it began at the latest', () => {
    expect(minutesAfter(sessionEnd(sessionSeen(700), limits))).toBe(720);
  });

  it('is told apart by its two limits', () => {
    expect(minutesAfter(idleEnd(sessionSeen(700), limits))).toBe(730);
    expect(minutesAfter(absoluteEnd(sessionSeen(700), limits))).toBe(720);
  });

  it('is the first moment at which it may not be used', () => {
    const end = sessionEnd(sessionSeen(0), limits);
    expect(isAlive(sessionSeen(0), limits, end.subtract({ milliseconds: 1 }))).toBe(true);
    expect(isAlive(sessionSeen(0), limits, end)).toBe(false);
  });
});

describe('the appointments that an officer acts under', () => {
  const inForce = [{ appointmentId: 'a1' }, { appointmentId: 'a2' }];

  it('are all in force while none was chosen', () => {
    expect(actingAppointments({}, inForce)).toEqual(inForce);
  });

  it('are the one that was chosen', () => {
    expect(actingAppointments({ appointmentId: 'a2' }, inForce)).toEqual([{ appointmentId: 'a2' }]);
  });

  it('are none once the chosen one has ended, rather than all the others', () => {
    expect(actingAppointments({ appointmentId: 'a0' }, inForce)).toEqual([]);
  });
});
