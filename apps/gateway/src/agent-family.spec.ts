import { agentFamilyOf } from './agent-family';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the family of a browser', () => {
  it.each([
    ['chrome', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36`],
    ['edge', `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`],
    [
      'coc_coc',
      `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} coc_coc_browser/130.0 Chrome/124.0.0.0 Safari/537.36`,
    ],
    ['firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'],
    ['safari', `Mozilla/5.0 (Macintosh; Intel Mac OS X 15_7) ${WEBKIT} Version/26.0 Safari/605.1.15`],
    ['other', 'curl/8.16.0'],
    ['other', ''],
    ['other', undefined],
  ])('is %s for %s', (family, userAgent) => {
    expect(agentFamilyOf(userAgent)).toBe(family);
  });
});
