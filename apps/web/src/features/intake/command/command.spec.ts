import { completed, readCommand } from './command';

const about = (verb: string, number: number, year?: number, words: readonly string[] = []) => ({
  verb,
  target: { number, year },
  words,
});

describe('the command line', () => {
  it.each([
    ['1043', about('mo', 1043)],
    ['1043/2025', about('mo', 1043, 2025)],
    ['chuyen 1043', about('chuyen', 1043)],
    ['chuyển 12/2026', about('chuyen', 12, 2026)],
    ['c 12 pc04 24h', about('chuyen', 12, undefined, ['pc04', '24h'])],
    ['p 12', about('phanloai', 12)],
    ['mo 7', about('mo', 7)],
    ['moi', { verb: 'moi' }],
    ['tìm đường Nguyễn Huệ', { verb: 'tim', text: 'đường Nguyễn Huệ' }],
    ['so', { verb: 'so' }],
    ['hoàntác', { verb: 'hoantac' }],
    ['DONG 3 dân sự', about('dong', 3, undefined, ['dân', 'sự'])],
    ['ghi 3 Người báo gọi lại', about('ghi', 3, undefined, ['Người', 'báo', 'gọi', 'lại'])],
  ])('understands "%s"', (line, command) => {
    expect(readCommand(line)).toEqual({ command });
  });

  it.each([
    ['', 'empty'],
    ['xyz 1', 'unknownVerb'],
    ['d 1', 'ambiguousVerb'],
    ['t 1', 'ambiguousVerb'],
    ['s', 'ambiguousVerb'],
    ['ho', 'ambiguousVerb'],
    ['chuyen', 'numberMissing'],
    ['chuyen pc04', 'numberMissing'],
    ['tim ', 'textMissing'],
  ])('says what "%s" lacks', (line, trouble) => {
    expect(readCommand(line)).toMatchObject({ trouble });
  });

  it.each(['giao 12 cax', 'gộp 1 2', 'nối 1 2', 'ưutiên 1 cao', 'hoi 1 bien-so', 'hẹn 1 mai'])(
    'says of "%s" that no such act exists yet',
    (line) => {
      expect(readCommand(line)).toHaveProperty('absent');
    },
  );

  it('is about the chosen rows where no number stands', () => {
    expect(readCommand('chuyen pc02 thẩm quyền', 3)).toEqual({
      command: { verb: 'chuyen', target: 'chosen', words: ['pc02', 'thẩm', 'quyền'] },
    });
    expect(readCommand('dong', 3)).toEqual({ command: { verb: 'dong', target: 'chosen', words: [] } });
    expect(readCommand('dong 12', 3)).toEqual({ command: about('dong', 12) });
    expect(readCommand('p', 3)).toMatchObject({ trouble: 'oneOnly' });
    expect(readCommand('p', 1)).toMatchObject({ command: { verb: 'phanloai', target: 'chosen' } });
  });

  it.each([
    ['ch 12', 'chuyen 12'],
    ['ph', 'phanloai '],
    ['d 1', 'd 1'],
    ['gi 1', 'giao 1'],
    ['', ''],
  ])('completes "%s" to "%s"', (line, whole) => {
    expect(completed(line)).toBe(whole);
  });
});
