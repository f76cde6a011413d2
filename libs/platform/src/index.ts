export { Audit, type AuditedAct } from './audit';
export { verifyAudit, type AuditFault, type AuditHead, type AuditVerdict } from './audit-verify';
export {
  accessOf,
  CurrentActor,
  Forbidden,
  NotFound,
  Public,
  Roles,
  SignedIn,
  TOKEN_ALGORITHM,
  TOKEN_ISSUER,
  Unauthenticated,
  type Access,
} from './auth';
export {
  newKey,
  openKeyFile,
  openUnder,
  SealBroken,
  sealUnder,
  UnusableKeyFile,
  type KeyFile,
} from './envelope';
export { closeApp } from './close-app';
export { describeService } from './describe-service';
export { describeApi } from './openapi';
export type { AuditVerdictView, OperationsStateView, ParkedListView } from './operations.view';
export { Idempotent } from './idempotent';
export { InvalidFields } from './invalid-fields';
export { kafkaConnectionOf } from './kafka-settings';
export { AddLawRow } from './law/add-law-row';
export { LawController } from './law/law.controller';
export type { LawListView } from './law/law.view';
export {
  enteredRow,
  LawTables,
  NEVER_USED,
  type EnteredRow,
  type LawCells,
  type LawFault,
  type LawField,
  type LawTable,
  type LawUse,
  type NewLawRow,
  type StoredLawRow,
} from './law/law-table';
export { ReadLawList } from './law/read-law-list';
export { LiveAudience, type Judge } from './live/live-audience';
export { isEvent, recordOf, type LiveChange } from './live/live-change';
export type { LiveNote } from './live/live-frames';
export { LiveController } from './live/live.controller';
export { LiveStreams } from './live/live-streams';
export { createLogger, describeError, NestLogger, type Logger } from './logger';
export { Metrics } from './metrics';
export {
  DescribeIdempotencyKey,
  ExpectedVersion,
  IdPipe,
  idempotencyKeyOf,
  VersionRequired,
} from './preconditions';
export { makeProblem, type FieldProblem, type Problem } from './problem';
export { answerUnreadableAddress, ProblemFilter, retryAfterOf } from './problem-filter';
export { Readiness } from './readiness';
export { failToStart, runService, stopOnSignals } from './run-service';
export { Sealer } from './sealer';
export { startService, type RunningService, type ServiceRuntime } from './service';
export type { ServiceDefinition } from './service-definition';
export { databaseUrlOf, ServiceSettings } from './service-settings';
export { InvalidSettings, loadSettings, shapeOf, type Environment } from './settings';
export { auditMigrations } from './shared-migrations';
export type { Sweep } from './sweeper';
export { BODY_LIMIT_BYTES, bodyLimitOf, installRequestHooks } from './request-hooks';
export { TokenKeys } from './token-keys';
export { ValidationPipe } from './validation.pipe';
export { VERSION } from './version';
export {
  XLSX_MEDIA_TYPE,
  xlsxStream,
  type XlsxCell,
  type XlsxColumn,
  type XlsxRow,
  type XlsxSheet,
} from './xlsx';
