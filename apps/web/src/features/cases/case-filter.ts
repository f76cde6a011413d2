import type { CaseListFilter } from './cases-api';

export const LANES = ['overdue', 'due_soon', 'on_time', 'no_clock'] as const;
export const STATES = ['awaiting_assignment', 'verifying', 'concluded'] as const;
/** Every state, for numbers elsewhere that lead here. */
const ALL_STATES = [...STATES, 'suspended', 'closed', 'archived', 'transferred_out', 'taken_over'] as const;
export const COMMAND_STEPS = ['assignment', 'plan_approval', 'conclusion'] as const;
export const CLOCK_CODES = [
  'assignment',
  'verification',
  'closing_report',
  'procuracy_extension_request',
  'procuracy_received',
  'reporter_received',
  'procuracy_decision',
  'reporter_result',
] as const;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** The queue's filter as it stands in the address: codes and ids only; what is neither is dropped. */
export function readCaseFilter(search: Readonly<Record<string, unknown>>): CaseListFilter {
  const lane = LANES.find((each) => each === search['lane']);
  const state = ALL_STATES.find((each) => each === search['state']);
  const clockCode = CLOCK_CODES.find((each) => each === search['clockCode']);
  const waitsFor = COMMAND_STEPS.find((each) => each === search['waitsFor']);
  const unitId = idOf(search['unitId']);
  const officerId = idOf(search['officerId']);
  return {
    ...(lane && { lane }),
    ...(state && { state }),
    ...(clockCode && { clockCode }),
    ...(waitsFor && { waitsFor }),
    ...(unitId !== undefined && { unitId }),
    ...(officerId !== undefined && { officerId }),
  };
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && UUID.test(value) ? value : undefined;
