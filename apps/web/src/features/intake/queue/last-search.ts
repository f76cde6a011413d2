import type { QueueSearch } from './queue-search';

let last: QueueSearch = {};

/** How the queue was seen last in this window; the next tip is taken from there. */
export const lastQueueSearch = (): QueueSearch => last;

export function keepQueueSearch(search: QueueSearch): void {
  last = search;
}
