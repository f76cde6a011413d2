/** Where a viewer is in each of the two histories that a service tells from (ADR 42). */
export interface LivePlace {
  /** Position among the service's own events. */
  readonly events: number;
  /** Position among its notes of changes that no event tells. */
  readonly notes: number;
}

export type LiveHistory = keyof LivePlace;

const ID = /^(?<events>\d{1,15})-(?<notes>\d{1,15})$/;

/** The id of a message: everything up to both positions has been told, or is not for this viewer. */
export function idOf({ events, notes }: LivePlace): string {
  return `${events}-${notes}`;
}

/** @returns undefined for what never was an id, or one of before there were notes */
export function placeOf(id: string): LivePlace | undefined {
  const groups = ID.exec(id)?.groups;
  if (!groups) return undefined;
  return { events: Number(groups['events']), notes: Number(groups['notes']) };
}
