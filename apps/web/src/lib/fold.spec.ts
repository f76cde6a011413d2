import { fold } from './fold';

describe('folding for search', () => {
  it.each([
    ['Chuyển', 'chuyen'],
    ['Đồng Hới', 'dong hoi'],
    ['hòa', 'hoa'],
    ['hoà', 'hoa'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
  ])('makes %s into %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
