import { readFileSync } from 'node:fs';
import { projectPath } from '@keng/persistence';
import { makeRegister } from './register';

describe('the generator of the register', () => {
  it('gives the bytes that are checked in', () => {
    const checkedIn = readFileSync(projectPath('infra', 'demo', 'register-2026.csv'), 'utf8');
    // Compared as a flag: the difference of two such files would fill the screen.
    expect(makeRegister() === checkedIn).toBe(true);
  });

  it('gives another register for another seed', () => {
    expect(makeRegister(1) === makeRegister(2)).toBe(false);
  });
});
