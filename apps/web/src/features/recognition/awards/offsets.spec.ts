import { readOffset, readPrinters, withPrinter } from './offsets';

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
    const office = { name: 'Phòng TĐKT', offsets: { x: '1,5', y: '0' } };
    expect(readPrinters([office, { name: 'hỏng', offsets: 7 }, null, 'x'])).toEqual([office]);
    expect(readPrinters({ 'Phòng TĐKT': office.offsets })).toEqual([]);
    expect(readPrinters(undefined)).toEqual([]);
  });

  it('stand in front for the printer used last', () => {
    const [a, b] = ['a', 'b'].map((name) => ({ name, offsets: { x: '0', y: '0' } }));
    const moved = { name: 'b', offsets: { x: '1', y: '0' } };
    expect(
      withPrinter(
        [a, b].flatMap((printer) => printer ?? []),
        moved,
      ),
    ).toEqual([moved, a]);
  });
});
