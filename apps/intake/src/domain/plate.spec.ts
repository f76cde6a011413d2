import * as fc from 'fast-check';
import { normalisePlate, platesIn } from './plate';

describe('a number plate', () => {
  it.each([
    ['29A-123.45', '29A12345'],
    ['29a12345', '29A12345'],
    ['29 A 123 45', '29A12345'],
    ['37B1 – 123.45', '37B112345'],
    ['37-b1 12345', '37B112345'],
    ['29MĐ1-123.45', '29MD112345'],
    ['29MĐ1-123.45'.normalize('NFD'), '29MD112345'],
    ['51F-1234', '51F1234'],
  ])('written "%s" is %s', (written, plate) => {
    expect(normalisePlate(written)).toBe(plate);
    expect(platesIn(`Xe ${written}, chạy về phía cầu`)).toEqual([plate]);
  });

  it.each(['', '12345', '29A', '0912345678', '09A-123.45', '29A-123456789'])('is not "%s"', (text) => {
    expect(normalisePlate(text)).toBeUndefined();
  });

  it('is found once however often it is written', () => {
    expect(platesIn('Xe 29A-123.45 đỗ cạnh 30G-999.99, sau đó 29a12345 bỏ đi')).toEqual([
      '29A12345',
      '30G99999',
    ]);
  });

  it.each([
    'lúc 10h30 ngày 12/11',
    'mất 30k 2000 lần',
    'cao 1m70, 20 tuổi',
    'số 12 ngõ 1234',
    'đoạn km 12 quốc lộ 1A',
  ])('is not seen in "%s"', (text) => {
    expect(platesIn(text)).toEqual([]);
  });

  it('keeps its normal form', () => {
    const plate = fc
      .tuple(
        fc.integer({ min: 11, max: 99 }),
        fc.constantFrom('A', 'LD', 'B1', 'MĐ'),
        fc.integer({ min: 10000, max: 99999 }),
      )
      .map(([province, series, serial]) => `${province}${series}-${serial}`);
    fc.assert(
      fc.property(plate, (written) => {
        const normal = normalisePlate(written);
        expect(normal).toBeDefined();
        expect(normalisePlate(String(normal))).toBe(normal);
        expect(platesIn(written)).toEqual([normal]);
      }),
    );
  });
});
