import { fold } from '../../../lib/fold';

/** Finds options by their words, marks optional. */
export const BY_NAME = {
  filterOption: (typed: string, option: { readonly label?: unknown } | undefined): boolean =>
    typeof option?.label === 'string' && fold(option.label).includes(fold(typed)),
};
