import { BadArgument, tortureArguments } from './arguments';

describe('the arguments of a torture', () => {
  it('need no more than the transport', () => {
    expect(tortureArguments(['--transport=log'])).toEqual({
      transport: 'log',
      kills: 60,
      seed: expect.any(Number),
      rate: 200,
      freezeMs: [10_000, 60_000],
      soak: undefined,
      report: undefined,
    });
  });

  it('may say everything', () => {
    const args = ['--transport=kafka', '--kills', '1000', '--seed=7', '--rate=50', '--freeze=2-4'];
    expect(tortureArguments([...args, '--soak=30', '--report=torture.md'])).toEqual({
      transport: 'kafka',
      kills: 1_000,
      seed: 7,
      rate: 50,
      freezeMs: [2_000, 4_000],
      soak: 30,
      report: 'torture.md',
    });
  });

  it.each([
    [[], '--transport'],
    [['--transport=pigeon'], '--transport'],
    [['--transport=log', '--kills=many'], '--kills'],
    [['--transport=log', '--kills=0'], '--kills'],
    [['--transport=log', '--seed=1.5'], '--seed'],
    [['--transport=log', '--soak=long'], '--soak'],
    [['--transport=log', '--freeze=60-10'], '--freeze'],
    [['--transport=log', '--freeze=long'], '--freeze'],
    [['--transport=log', '--mercy'], '--mercy'],
    [['log'], 'log'],
  ])('%j are refused by the name of what is wrong', (args, name) => {
    expect(() => tortureArguments(args)).toThrow(BadArgument);
    expect(() => tortureArguments(args)).toThrow(name);
  });
});
