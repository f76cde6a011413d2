import { isInForceThroughout, mergeHistory, overlappingPeriod, type Unit, type UnitPeriod } from './unit';

function aPeriod(validFrom: string, validTo?: string, fullName = 'Xã Gia Viễn'): UnitPeriod {
  return {
    name: 'Gia Viễn',
    fullName,
    validFrom,
    ...(validTo !== undefined && { validTo }),
    basis: 'NQ 1674',
  };
}

function aUnit(...periods: UnitPeriod[]): Unit {
  return {
    unitId: 'u',
    code: '1',
    kind: 'administrative',
    unitType: 'commune',
    remote: false,
    periods,
    lineage: [],
  };
}

describe('being in force throughout', () => {
  const ended = [aPeriod('2020-01-01', '2025-06-30')];
  const renamed = [aPeriod('2020-01-01', '2025-06-30'), aPeriod('2025-07-01')];
  const interrupted = [aPeriod('2020-01-01', '2025-06-30'), aPeriod('2025-07-02')];

  it.each<[boolean, string, UnitPeriod[], string, string | undefined]>([
    [true, 'an open unit has no known end', [aPeriod('2020-01-01')], '2020-01-01', undefined],
    [false, 'the day before the first day is outside', [aPeriod('2020-01-01')], '2019-12-31', undefined],
    [false, 'an ended unit does not last for ever', ended, '2024-01-01', undefined],
    [true, 'the last day is inside', ended, '2024-01-01', '2025-06-30'],
    [false, 'the day after the last day is outside', ended, '2024-01-01', '2025-07-01'],
    [true, 'a renamed unit goes on', renamed, '2024-01-01', undefined],
    [false, 'a day without the unit interrupts', interrupted, '2024-01-01', undefined],
  ])('is %s: %s', (expected, _, periods, from, to) => {
    expect(isInForceThroughout(periods, from, to)).toBe(expected);
  });
});

describe('merging a history', () => {
  it('adds periods, replaces those of the same first day and takes nothing away', () => {
    const known = aUnit(aPeriod('2020-01-01'));
    const merged = mergeHistory(known, aUnit(aPeriod('2025-07-01'), aPeriod('2020-01-01', '2025-06-30')));
    expect(merged.periods.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2020-01-01', '2025-06-30'],
      ['2025-07-01', undefined],
    ]);
    expect(mergeHistory(merged, aUnit())).toEqual(merged);
  });

  it('keeps one step between the same units on the same day', () => {
    const step = { fromUnitId: 'a', toUnitId: 'u', kind: 'partial', validFrom: '2025-07-01' } as const;
    const known = { ...aUnit(aPeriod('2020-01-01')), lineage: [step] };
    const corrected = { ...known, lineage: [{ ...step, kind: 'merge', share: 1 } as const] };
    expect(mergeHistory(known, corrected).lineage).toEqual(corrected.lineage);
  });
});

describe('an overlapping period', () => {
  it('is one that begins on or before the last day of the one before', () => {
    const late = aPeriod('2025-06-30');
    expect(overlappingPeriod([aPeriod('2020-01-01', '2025-06-30'), late])).toBe(late);
    expect(overlappingPeriod([aPeriod('2020-01-01'), late])).toBe(late);
    expect(overlappingPeriod([aPeriod('2020-01-01', '2025-06-29'), late])).toBeUndefined();
  });
});
