import { InvalidFields } from '@keng/platform';

/** Opaque text of the place at which the next page begins. */
export function toCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * The place of a cursor that {@link toCursor} made.
 * @param shape the types of its parts
 * @throws InvalidFields when it is none
 */
export function fromCursor(cursor: string, shape: readonly ('string' | 'number')[]): (string | number)[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && shape.every((type, at) => typeof place[at] === type))
      return place as string[];
  } catch {
    // Not JSON: reported like any other text that is no cursor.
  }
  throw InvalidFields.of('cursor', 'wrong_form');
}
