import type { LinkProps } from '@tanstack/react-router';

/** Where a number or a line leads: a page with the filter that shows its records. */
export type Target = Pick<LinkProps, 'to' | 'search'>;
