import { messagingMigrations } from '@keng/messaging';
import { idempotencyMigrations, projectPath } from '@keng/persistence';
import { auditMigrations, type ServiceDefinition } from '@keng/platform';
import { Clock } from '@keng/kernel';
import { LoadReference } from './commands/load-reference';
import { DirectoryModule } from './directory.module';
import { AttemptRepository } from './domain/attempt-repository';
import { SessionRepository } from './domain/session-repository';
import { AppointmentRow, OfficerRow } from './persistence/officer.row';

const SWEEP_EVERY_MS = 3_600_000;
/** No session lasts longer, whatever the settings say. */
const LONGEST_SESSION_HOURS = 24;

/** Units, officers, sign-in and the holiday calendar. */
export const directoryService: ServiceDefinition = {
  name: 'directory',
  module: (env) => DirectoryModule.with(env),
  entities: [OfficerRow, AppointmentRow],
  migrations: [
    messagingMigrations,
    auditMigrations,
    idempotencyMigrations,
    { name: 'directory', directory: projectPath('apps/directory/migrations') },
  ],
  groups: [],
  unprefixed: [
    'internal/sessions',
    'internal/sessions/current',
    'internal/sessions/renewal',
    'internal/sessions/appointment',
    'internal/sessions/list',
    'internal/sessions/end',
    'internal/sessions/end-all',
    'internal/tokens',
    'internal/activations',
    'internal/passwords',
    'internal/totp',
    'internal/totp/confirmation',
    'internal/totp/removal',
    '.well-known/jwks.json',
  ],
  seed: (app) => app.get(LoadReference).execute(),
  sweeps: (app) => [
    {
      name: 'sessions',
      everyMs: SWEEP_EVERY_MS,
      run: () => {
        const seenBefore = app.get(Clock).now().subtract({ hours: LONGEST_SESSION_HOURS });
        return app.get(SessionRepository).forgetUnusedSince(seenBefore);
      },
    },
    {
      name: 'failed-attempts',
      everyMs: SWEEP_EVERY_MS,
      run: () => app.get(AttemptRepository).forgetOld(app.get(Clock).now()),
    },
  ],
};
