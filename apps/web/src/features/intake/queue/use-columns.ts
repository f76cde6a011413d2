import { usePreference } from '../../../api/preferences';
import { readColumns, type Column } from './columns';

const FIRST = readColumns(undefined);

/** The columns that the officer wants to see, at any desk. */
export function useColumns() {
  const { value = FIRST, save, error } = usePreference('intake.queue-columns', readColumns);
  const columns = value.map(({ column }) => column);
  const show = (column: Column, isShown: boolean): void => {
    const others = columns.filter((each) => each !== column);
    save(readColumns((isShown ? [...others, column] : others).map((each) => ({ column: each }))));
  };
  return { columns, show, error };
}
