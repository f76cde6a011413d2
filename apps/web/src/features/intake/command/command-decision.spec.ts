import type { Vocabulary } from '../vocabulary';
import { readCommand } from './command';
import { resolve, unitWords, type Resolution } from './command-decision';

const row = (code: string, label: string, more: object = {}) => ({
  code,
  label,
  labelEn: '',
  citation: '',
  ...more,
});
const vocabulary = {
  transferReasons: [
    row('territorial_competence', 'Không thuộc thẩm quyền theo lãnh thổ', { parentUnitOnly: false }),
    row('subject_competence', 'Không thuộc thẩm quyền theo loại việc', { parentUnitOnly: false }),
    row('recused', 'Tin nêu cán bộ của chính đơn vị', { parentUnitOnly: true }),
  ],
  closureReasons: [
    row('civil_matter', 'Tranh chấp dân sự, đã hướng dẫn', { outcome: 'guided' }),
    row('already_resolved', 'Vụ việc đã được giải quyết', { outcome: 'filed' }),
  ],
  assessmentReasons: [row('led_to_arrest', 'Giúp bắt quả tang', { valuable: true })],
  transferRefusalReasons: [row('sent_by_mistake', 'Chuyển nhầm đơn vị')],
} as unknown as Vocabulary;
const units = [
  { unitId: 'csdt', code: 'CSDT-37', name: 'CSĐT Ninh Bình', fullName: 'Cơ quan CSĐT tỉnh Ninh Bình' },
  { unitId: 'csdt-2', code: 'CSDT-371', name: 'CSĐT khác', fullName: 'Cơ quan CSĐT khác' },
];
const now = '2026-11-23T08:00:00Z';

function resolved(line: string, found: typeof units | undefined = units): Resolution | undefined {
  const reading = readCommand(line);
  if (!('command' in reading) || !('target' in reading.command)) throw new Error('no command about a tip');
  return resolve(reading.command, { vocabulary, units: found, now });
}

describe('what a line decides', () => {
  it.each([
    ['dong 12 dân sự', { act: 'close', body: { outcome: 'guided', reasonCode: 'civil_matter' } }],
    ['dong 12 GIAI quyet', { act: 'close', body: { outcome: 'filed', reasonCode: 'already_resolved' } }],
    ['dong 12 civil_matter', { act: 'close', body: { outcome: 'guided', reasonCode: 'civil_matter' } }],
    ['danhgia 12 bat', { act: 'assess', body: { valuable: true, reasonCode: 'led_to_arrest' } }],
    ['traloi 12 nhận', { act: 'answer', body: { outcome: 'accepted' } }],
    ['traloi 12 tra nham', { act: 'answer', body: { outcome: 'refused', reasonCode: 'sent_by_mistake' } }],
    ['nhan 12 ngay', { act: 'accept', body: { competentReceivedAt: now } }],
    [
      'chuyen 12 csdt-37 lanh tho',
      {
        act: 'transfer',
        body: {
          toUnitId: 'csdt',
          reasonCode: 'territorial_competence',
          determinedAt: now,
          enclosures: [],
        },
      },
    ],
  ])('is told whole by "%s"', (line, decision) => {
    expect(resolved(line)).toEqual({ decision });
  });

  it.each(['dong 12', 'chuyen 12', 'nhan 12', 'phanloai 12', 'sua 12', 'ghi 12 gọi lại'])(
    'is asked for by a form after "%s"',
    (line) => {
      expect(resolved(line)).toEqual({ form: true });
    },
  );

  it.each([
    ['dong 12 xyz', 'reasonUnknown'],
    ['dong 12 đã', 'reasonAmbiguous'],
    ['traloi 12 x', 'answerUnknown'],
    ['traloi 12 tra', 'reasonMissing'],
    ['chuyen 12 csdt', 'unitAmbiguous'],
    ['chuyen 12 csdt-37', 'reasonMissing'],
    ['chuyen 12 csdt-37 tham quyen', 'reasonAmbiguous'],
    ['chuyen 12 csdt-37 neu can bo', 'reasonUnknown'],
  ])('is not guessed from "%s"', (line, trouble) => {
    expect(resolved(line)).toMatchObject({ trouble });
  });

  it('waits for units, and says when there is none', () => {
    expect(resolved('chuyen 12 csdt-37 lanh', undefined)).toBeDefined();
    const reading = readCommand('chuyen 12 pc02 lanh');
    if (!('command' in reading) || !('target' in reading.command)) throw new Error('no command');
    expect(resolve(reading.command, { vocabulary, units: undefined, now })).toBeUndefined();
    expect(resolve(reading.command, { vocabulary, units: [], now })).toMatchObject({
      trouble: 'unitUnknown',
    });
    expect(unitWords(reading.command)).toEqual(['pc02']);
  });

  it('leaves out a term that is typed, as the law sets it', () => {
    expect(resolved('chuyen 12 csdt-37 24h lanh tho')).toMatchObject({
      decision: { act: 'transfer' },
      isTermIgnored: true,
    });
  });
});
