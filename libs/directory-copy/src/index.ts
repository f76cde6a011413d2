export { ClockEnds, type MoveReason } from './clock-ends';
export { clockEndsFor, type ClockEndsParts } from './clock-ends.module';
export { DirectoryCopy, type OfficerAppointment, type UnitOnDay } from './directory-copy';
export {
  DIRECTORY_COPY_TABLES,
  directoryCopyFor,
  directoryCopyMigrations,
  type DirectoryCopyParts,
} from './directory-copy.module';
export { RefreshClocks, type PublishedYear } from './refresh-clocks';
