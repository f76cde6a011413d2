import { directoryCopyMigrations, RefreshClocks } from '@keng/directory-copy';
import { messagingMigrations } from '@keng/messaging';
import { idempotencyMigrations, projectPath, registerMigrations, UnitOfWork } from '@keng/persistence';
import { auditMigrations, type ServiceDefinition } from '@keng/platform';
import { CasesModule, clockEnds, directoryCopy } from './cases.module';
import { tipGroup } from './messaging/tip.consumer';
import { CaseClockRow } from './persistence/case-clock.row';
import { CaseDecisionRow, CaseNoticeRow, CaseProposalRow } from './persistence/case-papers.row';
import { CaseRow, CaseTipRow } from './persistence/case.row';
import { seedLaw } from './persistence/seed-law';
import { OverdueClocks } from './queries/overdue-clocks.query';

const EVERY_MINUTE_MS = 60_000;
const EVERY_HOUR_MS = 3_600_000;

/** Verification cases: clocks, assignment, plan, log, notices, extension, conclusion. */
export const casesService: ServiceDefinition = {
  name: 'cases',
  module: (env) => CasesModule.with(env),
  entities: [CaseRow, CaseTipRow, CaseClockRow, CaseDecisionRow, CaseNoticeRow, CaseProposalRow],
  migrations: [
    messagingMigrations,
    auditMigrations,
    idempotencyMigrations,
    registerMigrations,
    directoryCopyMigrations,
    { name: 'cases', directory: projectPath('apps/cases/migrations') },
  ],
  groups: [directoryCopy.group, tipGroup, clockEnds.group],
  seed: (app) => seedLaw(app.get(UnitOfWork)),
  sweeps: (app) => [
    { name: 'overdue-clocks', everyMs: EVERY_MINUTE_MS, run: () => app.get(OverdueClocks).measure() },
    { name: 'clock-ends', everyMs: EVERY_HOUR_MS, run: () => app.get(RefreshClocks).catchUp() },
  ],
};
