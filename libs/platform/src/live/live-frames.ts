import { viewOf, type LiveChange } from './live-change';
import { idOf, type LivePlace } from './live-place';

/** How soon a client comes back after a stream has ended, in ms: short, for every stream ends with its token. */
const COME_BACK_MS = 250;

/** The first thing on every stream: nobody between may hold it back for want of bytes. */
export const OPENING = `retry: ${COME_BACK_MS}\n\n`;

/** Something present viewers are told that no history keeps; it moves nobody's place. */
export interface LiveNote {
  readonly event: string;
  /** Ids and codes only. */
  readonly data: object;
}

/** @param at the place reached with this change */
export function changedFrame(change: LiveChange, at: LivePlace): string {
  return `id: ${idOf(at)}\nevent: changed\ndata: ${JSON.stringify(viewOf(change))}\n\n`;
}

/** From here on everything is told; what came before, a list shows. */
export function readyFrame(at: LivePlace): string {
  return `id: ${idOf(at)}\nevent: ready\ndata: {}\n\n`;
}

/** The client's place is too old or unknown: what it shows must be read again. Everything after this is told. */
export function resetFrame(at: LivePlace): string {
  return `id: ${idOf(at)}\nevent: reset\ndata: {}\n\n`;
}

/** A comment for those between, and the place reached: a message without data moves it and is shown to nobody. */
export function heartbeatFrame(at: LivePlace): string {
  return `:\nid: ${idOf(at)}\n\n`;
}

export function noteFrame({ event, data }: LiveNote): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
