/** Entries of a page, at most and unless the caller says otherwise. */
export const PAGE_MAX = 100;
export const PAGE_DEFAULT = 50;
/** Longest cursor in characters. */
export const CURSOR_MAX = 200;
