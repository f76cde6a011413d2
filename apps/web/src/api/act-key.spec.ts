import { isSettled } from './act-key';
import { Problem, Unreachable } from './problem';

const refused = (status: number, slug: string) => new Problem(status, slug, slug, undefined, [], {});

describe('an act', () => {
  it.each([
    ['success', undefined],
    ['a refusal', refused(422, 'invalid-fields')],
    ['a version that is no longer the last', refused(412, 'stale-version')],
    ['a first sending that had arrived with other content', refused(422, 'idempotency-key-reused')],
  ])('is settled by %s', (_, error) => {
    expect(isSettled(error)).toBe(true);
  });

  it.each([
    ['a lost connection', new Unreachable('not reached')],
    ['the end of the session', refused(401, 'unauthenticated')],
    ['a fault of the page', new TypeError('x')],
  ])('is sent again as the same after %s', (_, error) => {
    expect(isSettled(error)).toBe(false);
  });
});
