import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '@keng/kernel';
import { AccountRepository } from '../domain/account-repository';
import { PasswordHasher } from '../domain/credentials';
import { ServiceKey } from '../security/service-key';
import { ImportOfficers } from '../use-cases/import-officers';
import { ImportUnits } from '../use-cases/import-units';
import { type DemoOfficer, demoOfficers, FIRST_ADMINISTRATOR, toOfficer } from './demo-officers';
import { demoUnits, ministryUnit } from './demo-units';

/** An account that somebody may try the system with. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
  readonly unitId: string;
  readonly officerId: string;
}

const PASSWORD_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const PASSWORD_LENGTH = 16;

/**
 * Makes police, councils, committees and officers of some provinces, with an account for each role. Repeatable: what
 * is there stays, and the accounts are given back with the same passwords.
 */
export async function seedDemoInstallation(
  app: INestApplicationContext,
  { provinceCodes }: { readonly provinceCodes: readonly string[] },
): Promise<DemoAccount[]> {
  await app.get(ImportUnits).execute({
    read: (known) => demoUnits(known.values(), provinceCodes).filter(({ unitId }) => !known.has(unitId)),
  });
  return appointAll(app, (known) => demoOfficers(known, provinceCodes));
}

/** Makes the one account that a new installation begins with: it registers and appoints everybody else. Repeatable. */
export async function createFirstAdministrator(app: INestApplicationContext): Promise<DemoAccount> {
  await app.get(ImportUnits).execute({
    read: (known) => (known.has(FIRST_ADMINISTRATOR.unitId) ? [] : [ministryUnit()]),
  });
  const [account] = await appointAll(app, () => [FIRST_ADMINISTRATOR]);
  if (!account) throw new Error('the first administrator was not made');
  return account;
}

async function appointAll(
  app: INestApplicationContext,
  plan: (known: Parameters<typeof demoOfficers>[0]) => readonly DemoOfficer[],
): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  await app.get(ImportOfficers).execute({
    read: (known) =>
      plan(known).map((demo) => {
        const officer = toOfficer(demo, known);
        const { username, role, unitId } = demo;
        const password = passwordOf(app.get(ServiceKey), username);
        accounts.push({ username, password, role, unitId, officerId: officer.officerId });
        return officer;
      }),
  });
  await activateAll(app, accounts);
  return accounts;
}

/** Sets the passwords of those who have none yet. */
async function activateAll(app: INestApplicationContext, accounts: readonly DemoAccount[]): Promise<void> {
  const repository = app.get(AccountRepository);
  for (const { officerId, password } of accounts) {
    const account = await repository.find(officerId);
    if (!account || account.passwordHash !== undefined) continue;
    await repository.activate(account, await app.get(PasswordHasher).hash(password));
  }
}

/** Random to everybody without the key of this installation, and the same each time: it is stored nowhere. */
function passwordOf(key: ServiceKey, username: string): string {
  const digest = key.digest('demo-password', username);
  return Array.from(digest.subarray(0, PASSWORD_LENGTH), (byte) =>
    PASSWORD_LETTERS.charAt(byte % PASSWORD_LETTERS.length),
  ).join('');
}
