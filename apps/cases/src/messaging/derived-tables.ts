import { DIRECTORY_COPY_TABLES } from '@keng/directory-copy';

/**
 * Tables that a rebuild may empty, because events fill them again. Cases themselves are no projection: their numbers
 * and decisions exist nowhere else.
 */
export const DERIVED_TABLES: readonly string[] = DIRECTORY_COPY_TABLES;
