import { readOffset, readPrinters } from './offsets';

describe('offsets of a printer', () => {
  it.each([
    ['1,5', 1.5],
    ['-2', -2],
    ['0.3', 0.3],
    ['+20', 20],
  ])('reads %s', (typed, millimetres) => {
    expect(readOffset(typed)).toBe(millimetres);
  });

  it.each(['', '1,55', '21', 'hai', '1 mm'])('refuses "%s"', (typed) => {
    expect(readOffset(typed)).toBeUndefined();
  });

  it('are kept by printer, and survive what somebody else kept there', () => {
    expect(readPrinters('{"Phòng TĐKT":{"x":"1,5","y":"0"},"hỏng":7}')).toEqual({
      'Phòng TĐKT': { x: '1,5', y: '0' },
    });
    expect(readPrinters('{')).toEqual({});
    expect(readPrinters(null)).toEqual({});
  });
});
