export { DirectoryCopy, type OfficerAppointment, type UnitOnDay } from './directory-copy';
export {
  DIRECTORY_COPY_TABLES,
  directoryCopyFor,
  directoryCopyMigrations,
  type DirectoryCopyParts,
} from './directory-copy.module';
