import { FaultyRegister, readRegister } from './read-register';
import { COLUMNS, type Column } from './register-row';

const HEAD = COLUMNS.join(',');
const PLAIN: Partial<Record<Column, string>> = {
  row: 'NB-001',
  desk: 'CA-37-13285',
  channel: 'phone',
  received: 'PT3H10M',
  narrative: 'Mất xe máy ở cổng chợ.',
  end: 'received',
};

function fileOf(...rows: readonly Partial<Record<Column, string>>[]): string {
  const lines = rows.map((row) =>
    COLUMNS.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`).join(','),
  );
  return `${[HEAD, ...lines].join('\n')}\n`;
}

function faultsOf(...rows: readonly Partial<Record<Column, string>>[]): string[] {
  try {
    readRegister(fileOf(...rows));
    return [];
  } catch (error) {
    if (!(error instanceof FaultyRegister)) throw error;
    return error.faults.map(({ line, column }) => `${line} ${column}`);
  }
}

describe('reading a register', () => {
  it('reads a tip that was received and nothing more', () => {
    const [row] = readRegister(fileOf(PLAIN));
    expect(row).toMatchObject({ line: 2, row: 'NB-001', end: 'received', reporters: [], transfers: [] });
    expect(row?.received.type === 'ago' && row.received.ago.toString()).toBe('PT3H10M');
  });

  it('keeps the form in which a narrative was stored, composed or not', () => {
    const narrative = 'Nghe tiếng kẻng'.normalize('NFD');
    expect(readRegister(fileOf({ ...PLAIN, narrative }))[0]?.narrative).toBe(narrative);
  });

  it('reads reporters with their wishes, and gives each sealed one the identity in its turn', () => {
    const [row] = readRegister(
      fileOf({
        ...PLAIN,
        reporters: 'refused:fears_retaliation anonymity | sealed follow_up recognition @womens_union',
        identities: 'Trần Thị Ví Dụ; 0900 000 123; thôn Tân Mẫu; 1970; contact+named_award',
      }),
    );
    expect(row?.reporters).toMatchObject([
      { identityStatus: 'refused', refusalReason: 'fears_retaliation', wantsAnonymity: true },
      {
        identityStatus: 'sealed',
        wantsRecognition: true,
        association: 'womens_union',
        identity: { fullName: 'Trần Thị Ví Dụ', birthYear: 1970, consents: ['contact', 'named_award'] },
      },
    ]);
    expect(row?.reporters[0]).not.toHaveProperty('identity');
  });

  it('reads contributions and nominations', () => {
    const [row] = readRegister(
      fileOf({
        ...PLAIN,
        end: 'accepted',
        kind: 'report',
        category: 'theft',
        urgency: 'normal',
        reporters: 'refused:no_reason_given',
        case_stage: 'concluded',
        conclusion: 'not_instituted',
        ground: 'under_age',
        summary: 'Chưa đủ tuổi.',
        incidents: '1',
        suspects: '0',
        contributions:
          'reporter 1; evidence; | collective Tổ bảo vệ ANTT thôn Tân Mẫu; direct_capture; youth_union',
        nominations: '2 flag_province passed 20240000',
      }),
    );
    expect(row?.contributions).toEqual([
      { honouree: { type: 'reporter', ordinal: 1 }, kind: 'evidence' },
      {
        honouree: { type: 'party', partyKind: 'collective', name: 'Tổ bảo vệ ANTT thôn Tân Mẫu' },
        kind: 'direct_capture',
        association: 'youth_union',
      },
    ]);
    expect(row?.nominations).toEqual([
      { contribution: 2, awardForm: 'flag_province', vote: 'passed', bonus: 20_240_000 },
    ]);
  });
});

describe('faults of a register', () => {
  it('name line and column, all of them at once', () => {
    const broken = { ...PLAIN, row: 'NB-002', received: 'hqua', end: 'lost', facts: 'vehicle_plate' };
    expect(faultsOf(PLAIN, broken)).toEqual(['3 end', '3 received', '3 facts']);
  });

  it.each<[string, Partial<Record<Column, string>>, string]>([
    ['a paper of another day without a reason', { received: '2026-11-05T14:30' }, '2 late_reason'],
    ['a reason for being late on a tip of today', { late_reason: 'system_outage' }, '2 late_reason'],
    ['a sealed reporter without identity', { reporters: 'sealed' }, '2 identities'],
    ['a refusal without a reason', { reporters: 'refused' }, '2 reporters'],
    ['a wish nobody can have', { reporters: 'not_asked fame' }, '2 reporters'],
    [
      'a closure without a reason',
      { end: 'filed', kind: 'report', category: 'theft', urgency: 'normal' },
      '2 closure_reason',
    ],
    [
      'an urgency that is none',
      { end: 'classified', kind: 'report', category: 'theft', urgency: 'high' },
      '2 urgency',
    ],
    ['a verdict without a reason', { valuable: 'yes' }, '2 valuable'],
    ['a ground without a conclusion', { ground: 'amnesty' }, '2 ground'],
    [
      'a contribution of a reporter who is not there',
      { contributions: 'reporter 1; evidence;' },
      '2 contributions',
    ],
    [
      'a refused transfer without a reason',
      { transfers: 'level_competence CA-37-PC01 refused' },
      '2 transfers',
    ],
  ])('are found: %s', (_, otherwise, fault) => {
    expect(faultsOf({ ...PLAIN, ...otherwise })).toContain(fault);
  });

  it('are found where rows name each other wrongly', () => {
    const joining: Partial<Record<Column, string>> = {
      ...PLAIN,
      row: 'NB-002',
      end: 'accepted',
      kind: 'report',
      category: 'theft',
      urgency: 'normal',
      case_stage: 'joined',
      same_as: 'NB-001',
    };
    expect(faultsOf(PLAIN, joining)).toEqual(['3 same_as']);
    expect(faultsOf(PLAIN, PLAIN)).toEqual(['3 row']);
  });

  it('are found in the head and in the shape of the file', () => {
    const headless = fileOf(PLAIN).replace('channel', 'chanel');
    expect(() => readRegister(headless)).toThrow('line 1, channel: expected as column 3');
    expect(() => readRegister(`${HEAD}\nNB-001,"open`)).toThrow(/^line \d+, -: not CSV/u);
  });
});
