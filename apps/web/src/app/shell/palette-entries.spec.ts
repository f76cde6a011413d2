import { findEntries, fitOf, readNumber, type Entry } from './palette-entries';

describe('a name in the palette', () => {
  it.each([
    ['Chuyển tin', 'chuyen', 0],
    ['Chuyển tin', 'Chuyển', 0],
    ['Chuyển tin', '  CHUYỂN  tin ', 0],
    ['Nguồn tin · Chuyển', 'chuyen', 0],
    ['Nguồn tin · Chuyển', 'tin', 1],
    ['Tra cứu thành tích', 'thanh cuu', 1],
    ['Đăng xuất', 'dang', 0],
    ['Đăng xuất', 'đăng x', 0],
    ['Sổ tiếp nhận', 'iep', 2],
    ['Sổ tiếp nhận', '', 0],
    ['Sổ tiếp nhận', 'vu viec', undefined],
    ['Chuyển tin', 'tin chuyển hướng', undefined],
  ])('%s fits %j: %s', (name, typed, fit) => {
    expect(fitOf(name, typed)).toBe(fit);
  });

  it('is found without marks however they were composed', () => {
    expect(fitOf('Chuyển tin'.normalize('NFD'), 'chuyển'.normalize('NFC'))).toBe(0);
  });
});

describe('what the palette finds', () => {
  const entry = (id: string, group: Entry['group'], name: string): Entry => ({
    id,
    group,
    name,
    run: () => undefined,
  });
  const ENTRIES = [
    entry('queue', 'pages', 'Trực ban · Nguồn tin'),
    entry('new', 'acts', 'Tin mới'),
    entry('tip', 'records', 'Tin 1043/2026'),
    entry('move', 'page', 'Chuyển tin'),
    entry('out', 'acts', 'Đăng xuất'),
    entry('list', 'pages', 'Tin của tôi'),
  ];

  it('stands in groups, the best group and the best of each first', () => {
    const found = findEntries(ENTRIES, 'tin');
    expect(found.map(({ group, entries }) => [group, entries.map(({ id }) => id)])).toEqual([
      ['records', ['tip']],
      ['acts', ['new']],
      ['pages', ['list', 'queue']],
      ['page', ['move']],
    ]);
  });

  it('keeps records that were found by number, and says so where nothing fits', () => {
    expect(findEntries(ENTRIES, '1043').map(({ group }) => group)).toEqual(['records']);
    expect(findEntries(ENTRIES.slice(0, 2), 'khong co')).toEqual([]);
  });
});

describe('a number in the palette', () => {
  it.each([
    ['1043', { number: 1043 }],
    [' 1043/2026 ', { number: 1043, year: 2026 }],
    ['1043 / 2026', { number: 1043, year: 2026 }],
    ['tin 1043', { number: 1043, of: 'tip' }],
    ['Vụ việc 12/2026', { number: 12, year: 2026, of: 'case' }],
    ['vụ 12', { number: 12, of: 'case' }],
    ['case 7', { number: 7, of: 'case' }],
    ['0', undefined],
    ['1043/26', undefined],
    ['chuyen 1043', undefined],
    ['12345678', undefined],
    ['tin', undefined],
    ['', undefined],
  ])('%j is read as %j', (typed, number) => {
    expect(readNumber(typed)).toEqual(number);
  });
});
