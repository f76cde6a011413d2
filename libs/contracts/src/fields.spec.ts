import { validateSync } from 'class-validator';
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
