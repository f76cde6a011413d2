/** The kernel's source of ids, predictable. */
export interface SequenceIds {
  next(): string;
}

const HEX_PREFIX = /^[0-9a-f]{1,8}$/;

/**
 * Valid UUIDs (version 7 by their form) that count upwards, so that they sort in the order they were given out.
 *
 * @param prefix up to eight hexadecimal digits that tell the ids of one kind from another's
 */
export function sequenceIds(prefix = '0'): SequenceIds {
  if (!HEX_PREFIX.test(prefix)) throw new Error(`"${prefix}" is not one to eight hexadecimal digits`);
  let last = 0;
  return {
    next: () => `${prefix.padStart(8, '0')}-0000-7000-8000-${(++last).toString(16).padStart(12, '0')}`,
  };
}
