import { directoryCopyMigrations, RefreshClocks } from '@keng/directory-copy';
import { messagingMigrations } from '@keng/messaging';
import { idempotencyMigrations, projectPath, registerMigrations, UnitOfWork } from '@keng/persistence';
import { auditMigrations, type ServiceDefinition } from '@keng/platform';
import { clockEnds, directoryCopy, IntakeModule } from './intake.module';
import { awardsGroup } from './messaging/awards.consumer';
import { casesGroup } from './messaging/cases.consumer';
import { vaultGroup } from './messaging/vault.consumer';
import { ExpireTexts } from './persistence/expire-texts';
import { ForgetTipDrafts } from './persistence/forget-tip-drafts';
import { TipRow } from './persistence/tip.row';
import { VocabularyStore } from './persistence/vocabulary-store';
import { KeyRing } from './protection/key-ring';
import { OverdueClocks } from './queries/overdue-clocks.query';
import { ExpirePresence } from './use-cases/expire-presence';

const EVERY_SECOND_MS = 1_000;
const EVERY_HALF_MINUTE_MS = 30_000;
const EVERY_HOUR_MS = 3_600_000;

/** Tips: the desk, its registers, classification, transfer and receipts. */
export const intakeService: ServiceDefinition = {
  name: 'intake',
  module: (env) => IntakeModule.with(env),
  entities: [TipRow],
  migrations: [
    messagingMigrations,
    auditMigrations,
    idempotencyMigrations,
    registerMigrations,
    directoryCopyMigrations,
    { name: 'intake', directory: projectPath('apps/intake/migrations') },
  ],
  groups: [directoryCopy.group, casesGroup, vaultGroup, awardsGroup, clockEnds.group],
  seed: async (app) => {
    await app.get(KeyRing).check(app.get(UnitOfWork));
    await app.get(VocabularyStore).seed();
  },
  sweeps: (app) => [
    { name: 'overdue-clocks', everyMs: EVERY_HALF_MINUTE_MS, run: () => app.get(OverdueClocks).measure() },
    { name: 'clock-ends', everyMs: EVERY_HOUR_MS, run: () => app.get(RefreshClocks).catchUp() },
    { name: 'law', everyMs: EVERY_SECOND_MS, run: () => app.get(VocabularyStore).refresh() },
    { name: 'text-expiry', everyMs: EVERY_HOUR_MS, run: () => app.get(ExpireTexts).execute() },
    { name: 'presence-expiry', everyMs: EVERY_SECOND_MS, run: () => app.get(ExpirePresence).execute() },
    { name: 'draft-expiry', everyMs: EVERY_HOUR_MS, run: () => app.get(ForgetTipDrafts).execute() },
  ],
};
