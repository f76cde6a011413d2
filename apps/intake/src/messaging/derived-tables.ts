import { DIRECTORY_COPY_TABLES } from '@keng/directory-copy';

/** What became of accepted tips, and who may read them. */
export const CASE_TABLES: readonly string[] = ['case_copy', 'case_tip', 'tip_reader', 'tip_notice'];
/** Whose identity the vault holds. */
export const ALIAS_TABLES: readonly string[] = ['sealed_alias'];
/** Whose receipt tells of an award. */
export const AWARD_TABLES: readonly string[] = ['alias_award'];

/** Tables that a rebuild may empty, because events fill them again. Tips themselves exist nowhere else. */
export const DERIVED_TABLES: readonly string[] = [
  ...DIRECTORY_COPY_TABLES,
  ...CASE_TABLES,
  ...ALIAS_TABLES,
  ...AWARD_TABLES,
];
