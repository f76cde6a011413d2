import { showProgress } from './progress';

/** What is written while 40 things are done. */
function played(isTTY: boolean): string {
  let written = '';
  const write = (text: string): boolean => {
    written += text;
    return true;
  };
  const progress = showProgress(40, { isTTY, write } as NodeJS.WriteStream);
  progress.phase('tiếp nhận');
  for (let done = 0; done < 40; done += 1) progress.done();
  return written;
}

describe('showing how far the demo has come', () => {
  it('writes a line for every ten per cent where nobody watches', () => {
    const lines = played(false).trimEnd().split('\n');
    expect(lines.map((line) => Number.parseInt(line, 10))).toEqual([
      0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100,
    ]);
  });

  it('redraws one bar on a terminal and ends it with the line', () => {
    const text = played(true);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(text).toContain('100 %');
    expect(text.endsWith('\n')).toBe(true);
  });
});
