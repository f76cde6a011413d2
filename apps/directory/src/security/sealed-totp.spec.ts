import { TOTP, URI } from 'otpauth';
import { tempDir } from '@keng/testing';
import { SealedTotp } from './sealed-totp';
import { ServiceKey } from './service-key';

const folder = tempDir();
afterAll(() => folder.remove());

describe('time-based codes', () => {
  const totp = new SealedTotp(ServiceKey.load(`${folder.path}/service.key`));
  const sealed = totp.next('o1');
  const { secret, otpauthUri } = totp.reveal({ officerId: 'o1', sealed }, 'trucban.37');
  const app = URI.parse(otpauthUri) as TOTP;
  const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
  const step = Math.floor(now.epochMilliseconds / 30_000);
  const codeOfStep = (of: number): string => app.generate({ timestamp: of * 30_000 });

  it('name the installation and the user name in the app', () => {
    expect([app.issuer, app.label]).toEqual(['Kẻng', 'trucban.37']);
  });

  it('show the same secret each time, 160 bits to be typed or scanned', () => {
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(app.secret.base32).toBe(secret);
    expect(totp.reveal({ officerId: 'o1', sealed }, 'trucban.37')).toEqual({ secret, otpauthUri });
    expect(totp.reveal({ officerId: 'o1', sealed: totp.next('o1') }, 'trucban.37').secret).not.toBe(secret);
  });

  it.each([-1, 0, 1])('are good %i steps away', (away) => {
    expect(totp.stepOf({ officerId: 'o1', sealed }, codeOfStep(step + away), now)).toBe(step + away);
  });

  it.each([-2, 2])('are no good %i steps away', (away) => {
    expect(totp.stepOf({ officerId: 'o1', sealed }, codeOfStep(step + away), now)).toBeUndefined();
  });
});
