import { liftedFacts } from './lifted-facts';

describe('facts in a story', () => {
  it.each([
    ['xe 35A-123.45 chạy về phía cầu', ['35A-123.45']],
    ['xe máy 37B1 12345, gọi 0912 345 678', ['37B1 12345', '0912 345 678']],
    ['29a 1234 rồi lại 29a 1234', ['29a 1234']],
    ['+84912345678', ['+84912345678']],
    ['lúc 14h30 có 3 người, mất 30 triệu', []],
  ])('of "%s" are %j', (story, values) => {
    expect(liftedFacts(story).map(({ value }) => value)).toEqual(values);
  });
});
