import { DomainError } from '@keng/kernel';
import { backoff } from './backoff';
import { describeFault } from './fault';

const PERSONAL = 'Nguyễn Văn A, 0912 345 678';

class TipAlreadyClassified extends DomainError {
  readonly slug = 'tip-already-classified';
}

describe('what is kept of a fault', () => {
  it('is its class and place, never its message', () => {
    const fault = describeFault(new TypeError(PERSONAL));
    expect(fault).toMatch(/^TypeError\nat .*fault\.spec/);
    expect(fault).not.toContain(PERSONAL);
  });

  it('is the code, constraint and table of a database error, never its detail', () => {
    const error = Object.assign(new Error(PERSONAL), {
      name: 'DatabaseError',
      code: '23505',
      constraint: 'case_opened_by_event_key',
      table: 'case_file',
      detail: PERSONAL,
    });
    const fault = describeFault(error);
    expect(fault).toMatch(/^DatabaseError 23505 case_opened_by_event_key case_file\n/);
    expect(fault).not.toContain(PERSONAL);
  });

  it('is the slug of a domain error, without its parameters', () => {
    const fault = describeFault(new TipAlreadyClassified({ by: PERSONAL }));
    expect(fault).toMatch(/^TipAlreadyClassified tip-already-classified\n/);
    expect(fault).not.toContain(PERSONAL);
  });

  it('holds no line of a message that spans several', () => {
    expect(describeFault(new Error(`first\n    ${PERSONAL}`))).not.toContain(PERSONAL);
  });

  it('is no more than a kind when no error was thrown', () => {
    expect(describeFault(PERSONAL)).toBe('a string was thrown');
  });
});

describe('the pause after failures', () => {
  it.each([
    [1, 100],
    [2, 200],
    [5, 1_600],
    [6, 3_000],
    [50, 3_000],
  ])('after %i in a row is at most %i ms, and at least three quarters of it', (failures, longest) => {
    const pauses = Array.from({ length: 100 }, () => backoff(failures));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(longest);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(longest * 0.75);
  });
});
