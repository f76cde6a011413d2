import { pathOf } from './path-of';

describe('the path that a request target leads to', () => {
  it.each([
    '/api/session',
    '/api/session?x=1',
    '/api/session#x',
    '/api/%73ession',
    '/api/./session',
    '/api/%2e/session',
    '/api/other/../session',
    '/api\\session',
    'http://elsewhere/api/session',
  ])('is the same however it is spelled: %s', (target) => {
    expect(pathOf(target)).toBe('/api/session');
  });

  it.each([
    ['/api/%E1%BA%BB', '/api/ẻ'],
    ['/api/%ff', '/api/%ff'],
    ['/api/%2573ession', '/api/%73ession'],
    ['http://[', 'http://['],
    ['*', '/*'],
  ])('of %s is %s', (target, path) => {
    expect(pathOf(target)).toBe(path);
  });
});
