import { STATUS_CODES } from 'node:http';
import { levelAnswer, untilNextBeat } from './level-answer';

describe('a level answer', () => {
  it('has the same size for any content and status, Vietnamese letters included', () => {
    const sizes = [
      levelAnswer(200, 'application/json; charset=utf-8', { publicStatus: 'received', since: 'now' }),
      levelAnswer(404, 'application/problem+json; charset=utf-8', { title: 'Không có mã tra cứu này' }),
      levelAnswer(200, 'application/json; charset=utf-8', {}),
    ].map(({ status, contentType, body }) =>
      Buffer.byteLength(`${STATUS_CODES[status]}${contentType}${body}`),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  it('leaves at a whole multiple of the beat', async () => {
    const since = performance.now() - 130;
    await untilNextBeat(since);
    // Timers may fire a moment early; the beat before this one was at 100 ms.
    expect(performance.now() - since).toBeGreaterThan(195);
  });
});
