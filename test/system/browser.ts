import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES = [
  process.env['KENG_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path));
const isRequired = (process.env['KENG_REQUIRE'] ?? '').split(',').includes('browser');

/** Without a browser the suite says what it needs; where one is required, that is a failure. */
export function describeInBrowser(name: string, body: (launch: () => Promise<Browser>) => void): void {
  if (executablePath === undefined) {
    it(`${name}: left out, it needs Chromium (KENG_CHROMIUM=/path/to/chromium)`, () => {
      expect(isRequired).toBe(false);
    });
    return;
  }
  const launch = (): Promise<Browser> =>
    chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    });
  describe(name, () => {
    body(launch);
  });
}
