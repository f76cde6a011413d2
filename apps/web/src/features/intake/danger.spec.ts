import { dangersIn } from './danger';

const words = [
  { phrase: 'cầm dao', emergencyNumber: '113', foldSafe: true },
  { phrase: 'dao', emergencyNumber: '113', foldSafe: false },
  { phrase: 'cháy', emergencyNumber: '114', foldSafe: false },
  { phrase: 'bất tỉnh', emergencyNumber: '115', foldSafe: true },
];

describe('words of danger', () => {
  it.each([
    ['Hai người CẦM DAO, một người đã bất tỉnh.', ['113', '115']],
    ['hai nguoi cam dao', ['113']],
    ['nha bi chay', []],
    ['nhà bị cháy', ['114']],
    ['nhà bị cháy'.normalize('NFD'), ['114']],
    ['bàn giao xe', []],
    ['', []],
  ])('in "%s" call %j', (story, numbers) => {
    expect(dangersIn(story, words).map(({ emergencyNumber }) => emergencyNumber)).toEqual(numbers);
  });

  it('says which words were found, each once', () => {
    expect(dangersIn('cầm dao', words)).toEqual([{ emergencyNumber: '113', phrases: ['cầm dao'] }]);
    expect(dangersIn('con dao', words)).toEqual([{ emergencyNumber: '113', phrases: ['dao'] }]);
  });
});
