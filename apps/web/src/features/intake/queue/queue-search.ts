/** Lanes by clock, in the order of urgency. */
export const LANES = ['breached', 'due_soon', 'today', 'incoming', 'waiting', 'later', 'done'] as const;
export type Lane = (typeof LANES)[number];

/** Acts for which a tip may wait at my desk. */
export const STEPS = ['classification', 'decision'] as const;
export type Step = (typeof STEPS)[number];

/** What the queue shows: codes, days and ids only, so it may stand in the address. */
export interface QueueSearch {
  readonly lane?: Lane;
  readonly waitsFor?: Step;
  readonly status?: string;
  readonly unitId?: string;
  readonly channel?: string;
  readonly kind?: string;
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  readonly officerId?: string;
}

const CODE = /^[a-z_]{1,64}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const ID = /^[0-9a-f-]{36}$/u;

/** Reads an address; what does not fit is left out. */
export function queueSearch(search: Readonly<Record<string, unknown>>): QueueSearch {
  const lane = LANES.find((known) => known === search['lane']);
  const waitsFor = STEPS.find((known) => known === search['waitsFor']);
  return {
    ...(lane && { lane }),
    ...(waitsFor && { waitsFor }),
    ...fitting('status', search['status'], CODE),
    ...fitting('unitId', search['unitId'], ID),
    ...fitting('channel', search['channel'], CODE),
    ...fitting('kind', search['kind'], CODE),
    ...fitting('receivedFrom', search['receivedFrom'], DAY),
    ...fitting('receivedTo', search['receivedTo'], DAY),
    ...fitting('officerId', search['officerId'], ID),
  };
}

function fitting<Key extends string>(key: Key, value: unknown, shape: RegExp): Partial<Record<Key, string>> {
  return typeof value === 'string' && shape.test(value)
    ? ({ [key]: value } as Partial<Record<Key, string>>)
    : {};
}
