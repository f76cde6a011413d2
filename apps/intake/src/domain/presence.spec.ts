import { PRESENCE_SECONDS, PresenceBoard } from './presence';

const START = Temporal.Instant.from('2026-11-02T01:15:00Z');
const after = (seconds: number) => START.add({ seconds });
const anh = (activity: 'looking' | 'typing' | 'left') => ({ officerId: 'anh', activity });
const binh = (activity: 'looking' | 'typing' | 'left') => ({ officerId: 'binh', activity });

describe('who is at a tip', () => {
  let board: PresenceBoard;
  beforeEach(() => (board = new PresenceBoard()));

  it('is whoever said so, in the order in which they came', () => {
    board.note('tip', anh('looking'), START);
    board.note('tip', binh('typing'), START);
    board.note('tip', anh('typing'), after(1));
    expect(board.at('tip')).toEqual([anh('typing'), binh('typing')]);
    expect(board.at('another')).toEqual([]);
    expect(board.occupied()).toEqual(['tip']);
  });

  it('is news when somebody comes, does something else or leaves, and not when they go on', () => {
    const news = ['looking', 'looking', 'typing', 'left', 'left'] as const;
    expect(news.map((activity) => board.note('tip', anh(activity), START))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(board.occupied()).toEqual([]);
  });

  it('is nobody who has said nothing for 30 s', () => {
    board.note('tip', anh('looking'), START);
    board.note('tip', binh('looking'), after(1));
    expect(board.expire(after(PRESENCE_SECONDS - 1))).toEqual([]);
    expect(board.expire(after(PRESENCE_SECONDS))).toEqual(['tip']);
    expect(board.at('tip')).toEqual([binh('looking')]);
    expect(board.expire(after(PRESENCE_SECONDS + 1))).toEqual(['tip']);
    expect(board.occupied()).toEqual([]);
  });

  it('stays who goes on saying so', () => {
    board.note('tip', anh('looking'), START);
    board.note('tip', anh('looking'), after(20));
    expect(board.expire(after(PRESENCE_SECONDS))).toEqual([]);
    expect(board.at('tip')).toEqual([anh('looking')]);
  });
});
