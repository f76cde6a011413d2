import { STATUSES, type Status } from '../../../lib/tip-statuses';

/** Lanes by clock, in the order of urgency. */
export const LANES = ['breached', 'due_soon', 'today', 'incoming', 'waiting', 'later', 'done'] as const;
export type Lane = (typeof LANES)[number];

/** Acts for which a tip may wait at my desk. */
export const STEPS = ['classification', 'decision'] as const;
export type Step = (typeof STEPS)[number];

/** The clock that ends first at the top, or what came in last. */
export const SORTS = ['clock', 'received'] as const;
export type Sort = (typeof SORTS)[number];

/** What the queue shows: codes, days and ids only, so it may stand in the address. */
export interface QueueSearch {
  readonly lane?: Lane;
  readonly waitsFor?: Step;
  readonly status?: Status;
  readonly channel?: string;
  readonly kind?: string;
  readonly categoryCode?: string;
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  /** One of my desks. */
  readonly unitId?: string;
  /** Who registered the tip. */
  readonly officerId?: string;
  /** Where the tip lies now. */
  readonly holderUnitId?: string;
  readonly sort?: Sort;
}

const CODE = /^[a-z0-9_]{1,64}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const ID = /^[0-9a-f-]{36}$/u;

/** Reads an address; what does not fit is left out. */
export function queueSearch(search: Readonly<Record<string, unknown>>): QueueSearch {
  const lane = LANES.find((known) => known === search['lane']);
  const waitsFor = STEPS.find((known) => known === search['waitsFor']);
  const status = STATUSES.find((known) => known === search['status']);
  const sort = SORTS.find((known) => known === search['sort']);
  return {
    ...(lane && { lane }),
    ...(waitsFor && { waitsFor }),
    ...(status && { status }),
    ...fitting('channel', search['channel'], CODE),
    ...fitting('kind', search['kind'], CODE),
    ...fitting('categoryCode', search['categoryCode'], CODE),
    ...fitting('receivedFrom', search['receivedFrom'], DAY),
    ...fitting('receivedTo', search['receivedTo'], DAY),
    ...fitting('unitId', search['unitId'], ID),
    ...fitting('officerId', search['officerId'], ID),
    ...fitting('holderUnitId', search['holderUnitId'], ID),
    ...(sort && { sort }),
  };
}

function fitting<Key extends string>(key: Key, value: unknown, shape: RegExp): Partial<Record<Key, string>> {
  return typeof value === 'string' && shape.test(value)
    ? ({ [key]: value } as Partial<Record<Key, string>>)
    : {};
}
