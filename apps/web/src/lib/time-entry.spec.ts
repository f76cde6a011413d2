import { formatTime } from './format';
import { parseTime } from './time-entry';

/** A Sunday. */
const NOW = Date.parse('2026-11-22T14:37:45+07:00');

function understood(text: string, now = NOW): string | undefined {
  const entry = parseTime(text, now);
  return entry && `${formatTime(entry.at)} ${entry.precision}`;
}

describe('a time as it is typed', () => {
  it.each([
    ['N', '22/11/2026 14:37 minute'],
    ['n', '22/11/2026 14:37 minute'],
    ['bây giờ', '22/11/2026 14:37 minute'],
    ['-15', '22/11/2026 14:22 minute'],
    ['- 15', '22/11/2026 14:22 minute'],
    ['-2h', '22/11/2026 12:37 minute'],
    ['-1h30', '22/11/2026 13:07 minute'],
    ['-2 ngày', '20/11/2026 00:00 day'],
  ])('counts back from now: %s', (text, meant) => {
    expect(understood(text)).toBe(meant);
  });

  it.each([
    ['14h30', '22/11/2026 14:30 minute'],
    ['14:30', '22/11/2026 14:30 minute'],
    ['14h 30', '22/11/2026 14:30 minute'],
    ['1430', '22/11/2026 14:30 minute'],
    ['8 giờ rưỡi', '22/11/2026 08:30 minute'],
    ['9h', '22/11/2026 09:00 hour'],
    ['9', '22/11/2026 09:00 hour'],
    ['8h sáng', '22/11/2026 08:00 hour'],
    ['lúc 2 giờ chiều', '22/11/2026 14:00 hour'],
    ['0h05', '22/11/2026 00:05 minute'],
  ])('knows a time of today: %s', (text, meant) => {
    expect(understood(text)).toBe(meant);
  });

  it.each([
    ['22h', '21/11/2026 22:00 hour'],
    ['hqua 22', '21/11/2026 22:00 hour'],
    ['hôm qua 22h15', '21/11/2026 22:15 minute'],
    ['22h hqua', '21/11/2026 22:00 hour'],
    ['8h tối qua', '21/11/2026 20:00 hour'],
    ['11h đêm qua', '21/11/2026 23:00 hour'],
    ['hkia', '20/11/2026 00:00 day'],
    ['t7 21h', '21/11/2026 21:00 hour'],
    ['thứ bảy', '21/11/2026 00:00 day'],
    ['CN', '22/11/2026 00:00 day'],
    ['thứ 2 7h', '16/11/2026 07:00 hour'],
  ])('knows a time of the last days: %s', (text, meant) => {
    expect(understood(text)).toBe(meant);
  });

  it.each([
    ['20/11', '20/11/2026 00:00 day'],
    ['20/11 14h05', '20/11/2026 14:05 minute'],
    ['14h 20/11/2025', '20/11/2025 14:00 hour'],
    ['24/12', '24/12/2025 00:00 day'],
    ['29-2-2024', '29/02/2024 00:00 day'],
    ['11/2025', '01/11/2025 00:00 month'],
    ['năm 2024', '01/01/2024 00:00 year'],
    ['22/11/2026 14:37', '22/11/2026 14:37 minute'],
  ])('knows a date: %s', (text, meant) => {
    expect(understood(text)).toBe(meant);
  });

  it('understands marks that are written apart', () => {
    expect(understood('hôm qua 22h'.normalize('NFD'))).toBe('21/11/2026 22:00 hour');
  });

  it('takes a time a few minutes ahead for today', () => {
    expect(understood('14h40')).toBe('22/11/2026 14:40 minute');
    expect(understood('14h50')).toBe('21/11/2026 14:50 minute');
  });

  it.each([
    '',
    ' ',
    '25h',
    '14h75',
    '31/2',
    '29/2/2025',
    'abc',
    'hqua hkia',
    '14h 30 20',
    '13/2025',
    '12h sáng',
  ])('does not guess at "%s"', (text) => {
    expect(understood(text)).toBeUndefined();
  });
});
