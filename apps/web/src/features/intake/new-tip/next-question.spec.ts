import { nextQuestion } from './next-question';

describe('the next unanswered question', () => {
  it.each([
    [['', 'có', ''], -1, 1, 0],
    [['', 'có', ''], 0, 1, 2],
    [['', 'có', ''], 2, 1, 0],
    [['', 'có', ''], -1, -1, 2],
    [['', 'có', ''], 2, -1, 0],
    [['', 'có', ''], 0, -1, 2],
    [['0', 'có', ' '], -1, 1, 2],
    [['0', 'có'], 0, 1, undefined],
    [[], -1, 1, undefined],
  ] as const)('of %j from %d by %d is %p', (answers, focused, step, next) => {
    expect(nextQuestion(answers, focused, step)).toBe(next);
  });
});
