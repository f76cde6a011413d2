import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectPath } from '@keng/persistence';
import { startBuiltProduct } from '../demo/built-product';
import { launchChromium } from '../demo/desk-browser';
import type { DemoAccount } from '../demo/desk-client';
import { playDemo } from '../demo/play-demo';
import { ALL_LOOKS, MAIN_LOOK, takeScreenshots } from './take-screenshots';

interface Installation {
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  stop(): Promise<void>;
}

/**
 * `npm run screenshots [-- --all] [--out DIR] [--only NAME] [--url URL --accounts FILE]`: pictures of the main pages,
 * of an own installation with the demo register in it, or of one that runs, which is left as it is. `--all` takes both widths and schemes.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      out: { type: 'string', default: projectPath('docs', 'screenshots') },
      only: { type: 'string' },
      url: { type: 'string' },
      accounts: { type: 'string', default: '.keng/demo-accounts.json' },
    },
  });
  const { all, out, only, url, accounts } = values;
  const browser = await launchChromium();
  const installation = url === undefined ? await fill() : running(url, accounts);
  try {
    mkdirSync(out, { recursive: true });
    await takeScreenshots(browser, installation, {
      out,
      mayWrite: url === undefined,
      looks: all ? ALL_LOOKS : [MAIN_LOOK],
      ...(only !== undefined && { only }),
    });
  } finally {
    await browser.close();
    await installation.stop();
  }
}

/** An installation of its own with everything that the demo register tells of. */
async function fill(): Promise<Installation> {
  const product = await startBuiltProduct('log');
  const out = mkdtempSync(join(tmpdir(), 'keng-screenshots-'));
  try {
    await playDemo({ url: product.url, accounts: product.accounts, out, progress: process.stdout });
  } catch (error) {
    await product.stop();
    throw error;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  return product;
}

function running(url: string, accounts: string): Installation {
  return {
    url,
    accounts: JSON.parse(readFileSync(accounts, 'utf8')) as DemoAccount[],
    stop: () => Promise.resolve(),
  };
}

main().catch((error: unknown) => {
  console.error(`kẻng screenshots: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
