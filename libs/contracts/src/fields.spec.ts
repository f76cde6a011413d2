import { validateSync } from 'class-validator';
import * as fc from 'fast-check';
import {
  IsCitation,
  IsCode,
  IsDocumentNumber,
  IsDong,
  IsInstant,
  IsPlainDate,
  IsPrintedName,
  IsUnitCode,
  IsUuid,
  IsUuidList,
} from './index';

const uuid = '019ab3c4-5d1e-7a20-8f41-6b2c9d0e1f37';

function accepts(decorator: PropertyDecorator, value: unknown): boolean {
  class Sample {
    field = value;
  }
  decorator(Sample.prototype, 'field');
  return validateSync(new Sample()).length === 0;
}

describe.each([
  ['a UUID', IsUuid, [uuid], [uuid.toUpperCase(), uuid.replaceAll('-', ''), `${uuid}\n`, 7, null]],
  [
    'an instant',
    IsInstant,
    ['2026-11-02T08:15:00+07:00', '2026-11-02T01:15:00.123456789Z'],
    ['2026-11-02T08:15:00', '2026-11-02', '2026-02-30T08:15:00Z', '2026-11-02T25:00:00Z', 1_793_000_000_000],
  ],
  [
    'a plain date',
    IsPlainDate,
    ['2028-02-29'],
    ['2026-02-29', '2026-11-2', '02/11/2026', '2026-11-02T00:00:00Z'],
  ],
  ['a code', IsCode, ['drugs', 'not_competent', '2026'], ['Drugs', 'a-b', 'a__b', 'tên', 'x'.repeat(65), '']],
  [
    'a document number',
    IsDocumentNumber,
    ['1043', '05/QĐ-UBND', '19/2025/QĐ-TTg', '305/QĐ-CSĐT(PC01)', '12a/TTr-CAX'],
    ['QĐ-UBND', '05 QĐ UBND', '0912345678', 'anh Mai báo tin', '1/'.repeat(5)],
  ],
  ['a unit code', IsUnitCode, ['00004', 'PC01', 'cax-gia.vien'], ['', 'PC 01', '-a', 'x'.repeat(33)]],
  [
    'a citation',
    IsCitation,
    ['Nghị quyết 202/2025/QH15', 'NQ 1674/NQ-UBTVQH15 ngày 16/6/2025'],
    ['theo chỉ đạo', 'gọi 0912345678', `1${'x'.repeat(200)}`, '1\n2'],
  ],
  ['a printed name', IsPrintedName, ['Xã Gia Viễn', 'Đại úy Trần Minh Khôi'], ['', '<b>Mai</b>', 'a\nb']],
  ['money', IsDong, [0, 3_800_000], [-1, 1.5, '3800000', Number.MAX_SAFE_INTEGER + 1]],
  ['a set of UUIDs', IsUuidList, [[], [uuid]], [uuid, [uuid, uuid], ['x'], [[uuid]], null]],
])('%s', (_, decorator, good, bad) => {
  it.each(good.map((value) => [value]))('may be %j', (value) => {
    expect(accepts(decorator(), value)).toBe(true);
  });

  it.each(bad.map((value) => [value]))('is not %j', (value) => {
    expect(accepts(decorator(), value)).toBe(false);
  });
});

describe('any value at all', () => {
  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '+010000-01-01',
      '-000001-01-01',
      '9999-12-31',
      '10000-01-01',
      '2026-11-02T08:15:00+99:00',
    ),
    fc.constantFrom('1e3', '0x10', '１２', '١٢', ' 7', '7\u200b', '\u202e7'),
  );

  it('is judged by every rule without a throw, and the same twice', () => {
    const rules = [
      IsCitation,
      IsCode,
      IsDocumentNumber,
      IsDong,
      IsInstant,
      IsPlainDate,
      IsPrintedName,
      IsUnitCode,
      IsUuid,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...rules), anything, (rule, value) => {
        expect(accepts(rule(), value)).toBe(accepts(rule(), value));
      }),
    );
  });

  it('passes for a day or a moment only where the calendar knows it', () => {
    fc.assert(
      fc.property(anything, (value) => {
        if (accepts(IsPlainDate(), value))
          expect(Temporal.PlainDate.from(String(value)).toString()).toBe(value);
        if (accepts(IsInstant(), value))
          expect(Temporal.Instant.from(String(value)).epochMilliseconds).toBeDefined();
      }),
    );
  });

  it('is no number when it is a text of digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (number) => {
        expect([accepts(IsDong(), number), accepts(IsDong(), String(number))]).toEqual([true, false]);
      }),
    );
  });
});
