/** Of a tip, in the order in which it passes through them. */
export const STATUSES = [
  'received',
  'classified',
  'preliminary_check',
  'transfer_pending',
  'accepted',
  'transferred',
  'guided',
  'referred_administrative',
  'filed',
  'merged',
] as const;
export type Status = (typeof STATUSES)[number];
