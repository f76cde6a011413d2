import type { ChangeNote, OwnEvent } from '@keng/messaging';
import type { LiveChangeView } from './live-change.view';

/** What viewers are told of: an event of the service, or a note of a change that no event tells. */
export type LiveChange = OwnEvent | ChangeNote;

export function isEvent(change: LiveChange): change is OwnEvent {
  return 'envelope' in change;
}

/** Id of the record that changed. */
export function recordOf(change: LiveChange): string {
  return isEvent(change) ? change.envelope.key : change.key;
}

/** What a change is told as. */
export function viewOf(change: LiveChange): LiveChangeView {
  return isEvent(change) ? viewOfEvent(change) : viewOfNote(change);
}

function viewOfEvent({ envelope }: OwnEvent): LiveChangeView {
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

function viewOfNote({ type, aggregate, key, actorId, time }: ChangeNote): LiveChangeView {
  return { type, aggregate, id: key, eventSeq: null, actorId, time: time.toString() };
}
