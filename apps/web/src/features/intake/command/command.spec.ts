import { completed, readCommand } from './command';

describe('the command line', () => {
  it.each([
    ['1043', { verb: 'mo', number: 1043, year: undefined }],
    ['1043/2025', { verb: 'mo', number: 1043, year: 2025 }],
    ['chuyen 1043', { verb: 'chuyen', number: 1043, year: undefined }],
    ['chuyển 12/2026', { verb: 'chuyen', number: 12, year: 2026 }],
    ['c 12', { verb: 'chuyen', number: 12, year: undefined }],
    ['p 12', { verb: 'phanloai', number: 12, year: undefined }],
    ['mo 7', { verb: 'mo', number: 7, year: undefined }],
    ['moi', { verb: 'moi' }],
    ['tìm đường Nguyễn Huệ', { verb: 'tim', text: 'đường Nguyễn Huệ' }],
    ['s', { verb: 'so' }],
    ['DONG 3', { verb: 'dong', number: 3, year: undefined }],
  ])('understands "%s"', (line, command) => {
    expect(readCommand(line)).toEqual({ command });
  });

  it.each([
    ['', 'empty'],
    ['xyz 1', 'unknownVerb'],
    ['d 1', 'ambiguousVerb'],
    ['t 1', 'ambiguousVerb'],
    ['chuyen', 'numberMissing'],
    ['chuyen pc04', 'numberMissing'],
    ['tim ', 'textMissing'],
  ])('says what "%s" lacks', (line, trouble) => {
    expect(readCommand(line)).toMatchObject({ trouble });
  });

  it.each([
    ['ch 12', 'chuyen 12'],
    ['ph', 'phanloai '],
    ['d 1', 'd 1'],
    ['', ''],
  ])('completes "%s" to "%s"', (line, whole) => {
    expect(completed(line)).toBe(whole);
  });
});
