import { directoryCopyMigrations } from '@keng/directory-copy';
import { messagingMigrations } from '@keng/messaging';
import { idempotencyMigrations, projectPath, registerMigrations, UnitOfWork } from '@keng/persistence';
import { auditMigrations, type ServiceDefinition } from '@keng/platform';
import { caseGroup } from './messaging/case.consumer';
import { tipGroup } from './messaging/tip.consumer';
import { AwardDecisionRow, AwardRow } from './persistence/award.row';
import { DossierRow, NominationRow } from './persistence/dossier.row';
import { MeritRow } from './persistence/merit.row';
import { PartyRow } from './persistence/party.row';
import { seedLaw } from './persistence/seed-law';
import { directoryCopy, RecognitionModule } from './recognition.module';
import { PrintRoom } from './use-cases/print-room';

const EVERY_2_SECONDS_MS = 2_000;

/** Merits, parties, nomination dossiers, decisions, awards and their certificates. */
export const recognitionService: ServiceDefinition = {
  name: 'recognition',
  module: (env) => RecognitionModule.with(env),
  entities: [MeritRow, PartyRow, DossierRow, NominationRow, AwardDecisionRow, AwardRow],
  migrations: [
    messagingMigrations,
    auditMigrations,
    idempotencyMigrations,
    registerMigrations,
    directoryCopyMigrations,
    { name: 'recognition', directory: projectPath('apps/recognition/migrations') },
  ],
  groups: [directoryCopy.group, caseGroup, tipGroup],
  unprefixed: ['check/:awardNumber'],
  seed: (app) => seedLaw(app.get(UnitOfWork)),
  sweeps: (app) => [{ name: 'prints', everyMs: EVERY_2_SECONDS_MS, run: () => app.get(PrintRoom).sweep() }],
};
