import type { OwnEvent } from '@keng/messaging';
import type { LiveChangeView } from './live-change.view';

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

/** What a change is told as. */
export function changeOf({ envelope }: OwnEvent): LiveChangeView {
  const { type, topic, key, eventSeq, actorId, time } = envelope;
  return {
    type: type.split('.').at(-2) ?? type,
    aggregate: topic.split('.').at(-1) ?? topic,
    id: key,
    eventSeq,
    actorId: actorId ?? null,
    time: time.toString(),
  };
}

export function changedFrame(event: OwnEvent): string {
  return `id: ${event.position}\nevent: changed\ndata: ${JSON.stringify(changeOf(event))}\n\n`;
}

/** From here on everything is told; what came before, a list shows. */
export function readyFrame(position: number): string {
  return `id: ${position}\nevent: ready\ndata: {}\n\n`;
}

/** The client's place is too old or unknown: what it shows must be read again. Everything after this is told. */
export function resetFrame(position: number): string {
  return `id: ${position}\nevent: reset\ndata: {}\n\n`;
}

/** A comment for those between, and the place reached: a message without data moves it and is shown to nobody. */
export function heartbeatFrame(position: number): string {
  return `:\nid: ${position}\n\n`;
}

export function noteFrame({ event, data }: LiveNote): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
