import { DIRECTORY_COPY_TABLES } from '@keng/directory-copy';

/**
 * Tables that a rebuild may empty, because events fill them again. The ledger is none of them: merits carry ids that
 * dossiers and awards name.
 */
export const DERIVED_TABLES: readonly string[] = DIRECTORY_COPY_TABLES;
