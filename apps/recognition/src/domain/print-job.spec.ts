import { pagesOf, type PrintablePage } from './print-job';
import { AwardRevoked } from './recognition-errors';

const page = (awardId: string, registerNo: number, more: Partial<PrintablePage> = {}): PrintablePage => ({
  awardId,
  registerNo,
  status: 'granted',
  name: null,
  ...more,
});

describe('the pages of a printed decision', () => {
  const pages = [
    page('ư', 3, { name: 'Ưng Văn Đạt' }),
    page('protected', 1),
    page('đ', 4, { name: 'Đào Thị An' }),
    page('d', 2, { name: 'Dương Văn An' }),
  ];

  it('follow the register', () => {
    expect(pagesOf(pages, 'register', false)).toEqual(['protected', 'd', 'ư', 'đ']);
  });

  it('follow the Vietnamese alphabet by name, protected persons last', () => {
    expect(pagesOf(pages, 'name', false)).toEqual(['d', 'đ', 'ư', 'protected']);
  });

  it('hold no revoked award: refused by its id, or left out when the officer says so', () => {
    const some = [...pages, page('revoked', 5, { status: 'revoked' })];
    expect(() => pagesOf(some, 'register', false)).toThrow(
      expect.objectContaining({ params: { awardIds: ['revoked'] } }),
    );
    expect(pagesOf(some, 'register', true)).toHaveLength(4);
  });

  it('are none when every award is revoked', () => {
    const all = [page('revoked', 1, { status: 'revoked' })];
    expect(() => pagesOf(all, 'register', true)).toThrow(AwardRevoked);
  });
});
