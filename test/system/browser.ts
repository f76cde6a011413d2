import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM, LAUNCH } from '../../infra/demo/desk-browser';

const isRequired = (process.env['KENG_REQUIRE'] ?? '').split(',').includes('browser');

/** A browser, and its process, which a test may kill. */
interface KillableBrowser {
  readonly browser: Browser;
  /** Ends it as a power cut does: nothing of the pages gets a word. */
  readonly kill: () => Promise<void>;
}

/** Starts a browser that a test kills; after {@link describeInBrowser} has found one. */
export async function launchToKill(): Promise<KillableBrowser> {
  const server = await chromium.launchServer(LAUNCH);
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    browser,
    kill: async () => {
      const gone = new Promise<void>((resolve) => {
        browser.once('disconnected', () => resolve());
      });
      server.process().kill('SIGKILL');
      await gone;
      await server.close();
    },
  };
}

/** Without a browser the suite says what it needs; where one is required, that is a failure. */
export function describeInBrowser(name: string, body: (launch: () => Promise<Browser>) => void): void {
  if (CHROMIUM === undefined) {
    it(`${name}: left out, it needs Chromium (KENG_CHROMIUM=/path/to/chromium)`, () => {
      expect(isRequired).toBe(false);
    });
    return;
  }
  const launch = (): Promise<Browser> => chromium.launch(LAUNCH);
  describe(name, () => {
    body(launch);
  });
}
