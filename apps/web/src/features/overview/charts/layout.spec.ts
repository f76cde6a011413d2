import { BAR_HEIGHT, barsHeight, layOutBars, layOutColumns, scaleFor, seriesOf } from './layout';

const FRAME = { width: 640, height: 220, left: 40, bottom: 20, top: 20 };

describe('a scale', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [18, [0, 5, 10, 15, 20]],
    [4_321, [0, 2_000, 4_000, 6_000]],
  ])('for %i has the marks %j', (greatest, marks) => {
    expect(scaleFor(greatest)).toEqual(marks);
  });

  it('has few whole marks and reaches the greatest value, whatever that is', () => {
    for (let greatest = 0; greatest < 5_000; greatest += 7) {
      const marks = scaleFor(greatest);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(greatest);
      expect(marks.length).toBeLessThanOrEqual(6);
      expect(marks.every(Number.isInteger)).toBe(true);
    }
  });
});

describe('stacked columns', () => {
  const values = [
    [3, 0, 1],
    [0, 0, 0],
    [2, 2, 4],
  ];
  const { columns, ticks } = layOutColumns(values, FRAME);

  it('are as high as their values, one upon another', () => {
    const unit = (FRAME.height - FRAME.bottom - FRAME.top) / (ticks.at(-1)?.value ?? 1);
    for (const { total, top, segments, index } of columns) {
      expect(total).toBe(values[index]?.reduce((sum, value) => sum + value, 0));
      expect(FRAME.height - FRAME.bottom - top).toBeCloseTo(total * unit);
      let floor = FRAME.height - FRAME.bottom;
      for (const { value, y, height } of segments) {
        expect(height).toBeCloseTo(value * unit);
        expect(y + height).toBeCloseTo(floor);
        floor = y;
      }
      expect(floor).toBeCloseTo(top);
    }
    expect(columns[0]?.segments.map(({ series }) => series)).toEqual([0, 2]);
    expect(columns[1]?.segments).toEqual([]);
  });

  it('stay inside their frame and beside each other, few or many', () => {
    for (const count of [1, 2, 31]) {
      const { columns: many } = layOutColumns(
        Array.from({ length: count }, () => [5]),
        FRAME,
      );
      let right = FRAME.left;
      for (const { x, width, top } of many) {
        expect(x).toBeGreaterThanOrEqual(right);
        expect(top).toBeGreaterThanOrEqual(FRAME.top);
        right = x + width;
      }
      expect(right).toBeLessThanOrEqual(FRAME.width);
    }
  });

  it('bear names that do not touch, the last always', () => {
    const { columns: many, named } = layOutColumns(
      Array.from({ length: 31 }, () => [1]),
      FRAME,
    );
    const xs = many.filter(({ index }) => named.has(index)).map(({ x }) => x);
    expect(named.has(30)).toBe(true);
    for (const [at, x] of xs.slice(1).entries()) expect(x - (xs[at] ?? 0)).toBeGreaterThanOrEqual(40);
    expect(layOutColumns([[1], [2]], FRAME).named).toEqual(new Set([0, 1]));
  });
});

describe('bars', () => {
  it('are as long as their share of the greatest, and leave room for the number', () => {
    const bars = layOutBars([10, 5, 0], 400);
    expect(bars.map(({ width }) => width)).toEqual([344, 172, 0]);
    const last = bars.at(-1);
    expect((last?.y ?? 0) + BAR_HEIGHT).toBeLessThan(barsHeight(3));
  });

  it('have no length where there is nothing, and none below zero in a narrow window', () => {
    expect(layOutBars([0], 400)[0]?.width).toBe(0);
    expect(layOutBars([3], 20)[0]?.width).toBe(0);
  });
});

describe('series', () => {
  const totals = new Map([
    ['post', 2],
    ['phone', 9],
    ['email', 2],
    ['press', 0],
    ['vneid', 1],
  ]);

  it('go by size, and leave out what has nothing', () => {
    expect(seriesOf(totals, 4).flatMap(({ codes }) => codes)).toEqual(['phone', 'email', 'post', 'vneid']);
  });

  it('beyond those that can be told apart are one', () => {
    expect(seriesOf(totals, 3)).toEqual([
      { codes: ['phone'], isRest: false },
      { codes: ['email'], isRest: false },
      { codes: ['post', 'vneid'], isRest: true },
    ]);
  });
});
