import type { ChangeNote, OwnEvent } from '@keng/messaging';
import { changedFrame, heartbeatFrame, noteFrame, OPENING, readyFrame, resetFrame } from './live-frames';

const event: OwnEvent = {
  position: 42,
  payload: '{"tipId": "tip-1", "reasonCode": "other"}',
  envelope: {
    id: 'event-1',
    type: 'vn.keng.intake.tip.transfer-answered.v1',
    topic: 'keng.intake.tip',
    key: 'tip-1',
    eventSeq: 3,
    epoch: 0,
    time: Temporal.Instant.from('2026-11-02T01:15:00Z'),
    correlationId: 'call-1',
  },
};

const note: ChangeNote = {
  position: 5,
  aggregate: 'case',
  key: 'case-1',
  type: 'entry-recorded',
  formerOfficerIds: ['officer-2'],
  actorId: 'officer-1',
  time: Temporal.Instant.from('2026-11-02T01:16:00Z'),
};

describe('what stands on the wire', () => {
  it('tells of a change by ids and codes, and of nothing that the event says', () => {
    expect(changedFrame(event, { events: 42, notes: 7 })).toBe(
      'id: 42-7\nevent: changed\ndata: {"type":"transfer-answered","aggregate":"tip","id":"tip-1","eventSeq":3,' +
        '"actorId":null,"time":"2026-11-02T01:15:00Z"}\n\n',
    );
  });

  it('names the officer who acted', () => {
    const frame = changedFrame(
      { ...event, envelope: { ...event.envelope, actorId: 'officer-1' } },
      { events: 42, notes: 7 },
    );
    expect(frame).toContain('"actorId":"officer-1"');
  });

  it('tells of a change that no event tells, and never who lost the record by it', () => {
    expect(changedFrame(note, { events: 42, notes: 5 })).toBe(
      'id: 42-5\nevent: changed\ndata: {"type":"entry-recorded","aggregate":"case","id":"case-1","eventSeq":null,' +
        '"actorId":"officer-1","time":"2026-11-02T01:16:00Z"}\n\n',
    );
  });

  it('gives a place with everything that may be come back to, and with nothing else', () => {
    const at = (events: number) => ({ events, notes: 3 });
    expect([readyFrame(at(7)), resetFrame(at(8)), heartbeatFrame(at(9))]).toEqual([
      'id: 7-3\nevent: ready\ndata: {}\n\n',
      'id: 8-3\nevent: reset\ndata: {}\n\n',
      ':\nid: 9-3\n\n',
    ]);
    expect(noteFrame({ event: 'presence', data: { tipId: 'tip-1' } })).toBe(
      'event: presence\ndata: {"tipId":"tip-1"}\n\n',
    );
  });

  it('asks clients to come back soon', () => {
    expect(OPENING).toBe('retry: 250\n\n');
  });
});
