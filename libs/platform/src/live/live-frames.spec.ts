import type { OwnEvent } from '@keng/messaging';
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

describe('what stands on the wire', () => {
  it('tells of a change by ids and codes, and of nothing that the event says', () => {
    expect(changedFrame(event)).toBe(
      'id: 42\nevent: changed\ndata: {"type":"transfer-answered","aggregate":"tip","id":"tip-1","eventSeq":3,' +
        '"actorId":null,"time":"2026-11-02T01:15:00Z"}\n\n',
    );
  });

  it('names the officer who acted', () => {
    const frame = changedFrame({ ...event, envelope: { ...event.envelope, actorId: 'officer-1' } });
    expect(frame).toContain('"actorId":"officer-1"');
  });

  it('gives a place with everything that may be come back to, and with nothing else', () => {
    expect([readyFrame(7), resetFrame(8), heartbeatFrame(9)]).toEqual([
      'id: 7\nevent: ready\ndata: {}\n\n',
      'id: 8\nevent: reset\ndata: {}\n\n',
      ':\nid: 9\n\n',
    ]);
    expect(noteFrame({ event: 'presence', data: { tipId: 'tip-1' } })).toBe(
      'event: presence\ndata: {"tipId":"tip-1"}\n\n',
    );
  });

  it('asks clients to come back soon', () => {
    expect(OPENING).toBe('retry: 250\n\n');
  });
});
