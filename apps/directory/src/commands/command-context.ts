import { type Clock, type Ids, SystemClock, SystemIds } from '@keng/kernel';
import { Outbox } from '@keng/messaging';
import { Database, UnitOfWork } from '@keng/persistence';
import { Audit, databaseUrlOf, type Environment, loadSettings, ServiceSettings } from '@keng/platform';
import { directorySettingsOf } from '../directory-settings';
import { AppointmentRow, OfficerRow } from '../persistence/officer.row';
import { SqlAccountRepository } from '../persistence/sql-account.repository';
import { SqlUnitRepository } from '../persistence/sql-unit.repository';
import { TypeormOfficerRepository } from '../persistence/typeorm-officer.repository';
import { DerivedActivationCodes } from '../security/derived-activation-codes';
import { ServiceKey } from '../security/service-key';
import { ImportOfficers } from '../use-cases/import-officers';
import { ImportUnits } from '../use-cases/import-units';

const SCHEMA = 'directory';

/** What a command of the directory works with: the service's own role, settings and tables, but no HTTP. */
export interface CommandContext {
  readonly importUnits: ImportUnits;
  readonly importOfficers: ImportOfficers;
  readonly activationCodes: DerivedActivationCodes;
}

/**
 * Runs a command under the service's environment. Its events wait in the outbox for the running service's relay.
 * @throws InvalidSettings
 */
export async function withCommandContext<T>(
  env: Environment,
  run: (context: CommandContext) => Promise<T>,
): Promise<T> {
  const settings = loadSettings(ServiceSettings, env);
  const key = ServiceKey.load(directorySettingsOf(env).serviceKeyFile);
  const database = await Database.open({
    url: databaseUrlOf(settings),
    schema: SCHEMA,
    entities: [OfficerRow, AppointmentRow],
    poolSize: 2,
  });
  try {
    return await run(contextOf(new UnitOfWork(database), new SystemClock(), new SystemIds(), key));
  } finally {
    await database.close();
  }
}

function contextOf(work: UnitOfWork, clock: Clock, ids: Ids, key: ServiceKey): CommandContext {
  const outbox = new Outbox(work, SCHEMA, clock, ids, () => undefined);
  const audit = new Audit(work, SCHEMA, clock, ids);
  const units = new SqlUnitRepository(work, outbox, audit);
  const officers = new TypeormOfficerRepository(work, outbox, audit);
  const accounts = new SqlAccountRepository(work, audit);
  return {
    importUnits: new ImportUnits(units),
    importOfficers: new ImportOfficers(units, officers, accounts, clock, ids),
    activationCodes: new DerivedActivationCodes(key),
  };
}
