import type { Target } from '../../../ui/target';

/** Lanes of the case queue in the order of urgency, with the shapes that stand for them. */
export const LANES = [
  { lane: 'overdue', shape: '■' },
  { lane: 'due_soon', shape: '▲' },
  { lane: 'on_time', shape: '●' },
  { lane: 'no_clock', shape: '◌' },
] as const;

/** The queue with a filter. */
export const casesWith = (search: Readonly<Record<string, string>>): Target => ({ to: '/cases', search });
