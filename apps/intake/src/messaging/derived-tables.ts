import { DIRECTORY_COPY_TABLES } from '@keng/directory-copy';

/** Tables that a rebuild may empty, because events fill them again. Tips themselves exist nowhere else. */
export const DERIVED_TABLES: readonly string[] = [
  ...DIRECTORY_COPY_TABLES,
  'sealed_alias',
  'case_copy',
  'case_tip',
  'tip_reader',
  'tip_notice',
  'alias_award',
];
