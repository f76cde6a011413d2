import { IDENTIFYING_PATTERNS, type MaskKind, MASKS } from './identifying-patterns';

/** Where a mask stands in the masked text: UTF-16 offsets, `end` exclusive. */
export interface MaskedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
}

export interface MaskedNarrative {
  /** The narrative in normal form C with likely identifying spans replaced by masks such as `[tên người]`. */
  readonly text: string;
  /** The masks in `text`, in order. They say nothing about what was masked but its kind. */
  readonly spans: readonly MaskedSpan[];
}

const KINDS = new Map(Object.entries(MASKS).map(([kind, mask]) => [mask, kind as MaskKind]));
const ANY_MASK = new RegExp(
  [...KINDS.keys()].map((mask) => mask.replaceAll(/[[\]]/g, String.raw`\$&`)).join('|'),
  'gu',
);

/**
 * Pre-fills the shared narrative from the desk's own (decisions.md §2.3): names of persons, phone, identity-paper,
 * house and bank account numbers, mail addresses, accounts in social networks and the reporter's own plate become
 * masks. Other plates stay, they are evidence. A draft for an officer to read and correct, not a guarantee: it errs
 * towards masking. Idempotent.
 */
export function maskNarrative(narrative: string): MaskedNarrative {
  const text = maskAll(narrative.normalize('NFC'));
  const spans = [...text.matchAll(ANY_MASK)].flatMap(({ 0: mask, index }) => {
    const kind = KINDS.get(mask);
    return kind === undefined ? [] : [{ start: index, end: index + mask.length, kind }];
  });
  return { text, spans };
}

/** Until nothing is left to find: a mask may lay bare a number that ran into its neighbour. */
function maskAll(text: string): string {
  const masked = IDENTIFYING_PATTERNS.reduce(
    (soFar, { kind, pattern }) => soFar.replaceAll(pattern, MASKS[kind]),
    text,
  );
  return masked === text ? text : maskAll(masked);
}
