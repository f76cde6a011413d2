import { writeOut } from './phrase';
import { Deck, Random } from './random';

describe('writing a phrase out', () => {
  const random = new Random(7);

  it('takes one of the alternatives, nested ones too', () => {
    const texts = Array.from({ length: 50 }, () => writeOut('{một {chó|mèo}|hai bò} ở chợ', {}, random));
    expect(new Set(texts)).toEqual(new Set(['một chó ở chợ', 'một mèo ở chợ', 'hai bò ở chợ']));
  });

  it('fills slots and closes up what an empty alternative leaves', () => {
    expect(writeOut('Mất xe { |}, <place> .', { place: () => 'cổng chợ' }, random)).toBe('Mất xe, cổng chợ.');
  });

  it('refuses a slot that nothing fills', () => {
    expect(() => writeOut('<nowhere>', {}, random)).toThrow('no slot <nowhere>');
  });
});

describe('dealing phrases', () => {
  it('deals every phrase before one comes back', () => {
    const deck = new Deck(['a', 'b', 'c', 'd'], new Random(3));
    const rounds = [0, 1, 2].map(() => Array.from({ length: 4 }, () => deck.draw()).sort());
    expect(rounds).toEqual([0, 1, 2].map(() => ['a', 'b', 'c', 'd']));
  });
});
