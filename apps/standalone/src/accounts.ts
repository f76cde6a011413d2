import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { createFirstAdministrator, seedDemoInstallation } from '../../directory/src/demo/demo-installation';
import { CannotStart, type DataDirectory } from './data-directory';
import type { StandaloneSettings } from './standalone-settings';

/** Ninh Bình, Hải Phòng, Thanh Hóa. */
const DEMO_PROVINCES = ['37', '31', '38'];
const PRIVATE_FILE = 0o600;

/** An account with the password that was drawn for it. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly unitId: string;
  readonly officerId: string;
}

/** The accounts that the first start made, and where they are kept. */
export interface Accounts {
  readonly file: string;
  readonly accounts: readonly Account[];
  /** Made by this very start, so their passwords are shown once. */
  readonly fresh: boolean;
}

/** Makes the first accounts through directory's use cases: the demo installation, or one administrator. */
export async function seedFrom(
  settings: StandaloneSettings,
  directoryApp: INestApplicationContext,
): Promise<readonly Account[]> {
  return settings.KENG_DEMO === '1'
    ? seedDemoInstallation(directoryApp, { provinceCodes: DEMO_PROVINCES })
    : [await createFirstAdministrator(directoryApp)];
}

/** Seeds once for a data directory and keeps the random passwords in one file with mode 0600. */
export async function keepAccounts(
  settings: StandaloneSettings,
  directory: DataDirectory,
  progress: (step: string) => void,
  seed: () => Promise<readonly Account[]>,
): Promise<Accounts> {
  const demo = settings.KENG_DEMO === '1';
  const file = directory.file(demo ? 'demo-accounts.json' : 'first-administrator.json');
  if (existsSync(file)) {
    return { file, accounts: JSON.parse(readFileSync(file, 'utf8')) as Account[], fresh: false };
  }
  progress(demo ? 'cơ sở trình diễn' : 'tài khoản quản trị đầu tiên');
  const accounts = await seed();
  writeFileSync(file, `${JSON.stringify(accounts, undefined, 2)}\n`, { mode: PRIVATE_FILE });
  return { file, accounts, fresh: true };
}

/** The demo's passwords lie in a file, so it never opens to a network. */
export function assertDemoOnLoopback(settings: StandaloneSettings, isLoopback: boolean): void {
  if (settings.KENG_DEMO === '1' && !isLoopback) {
    throw new CannotStart(
      `The demo installation is for this machine only, but KENG_HOST is ${settings.KENG_HOST}. Set KENG_DEMO=0 for a real installation, or keep KENG_HOST=127.0.0.1.`,
    );
  }
}
