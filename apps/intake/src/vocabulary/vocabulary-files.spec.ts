import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold, inForce } from '@keng/kernel';
import { loadVocabulary } from './vocabulary-files';
import { CLOSURE_OUTCOMES, DESK_UNIT_KINDS } from './vocabulary-rows';

const DIRECTORY = join(__dirname, '../../vocabulary');
const vocabulary = loadVocabulary(DIRECTORY);
const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);
const on = (day: string) => Temporal.PlainDate.from(day);
const TODAY = on('2026-11-22');

describe('the taxonomy of categories', () => {
  it('holds about sixty categories, each in force once', () => {
    const inForceToday = codes(inForce(vocabulary.categories, TODAY));
    expect(new Set(inForceToday).size).toBe(inForceToday.length);
    expect(new Set(codes(vocabulary.categories)).size).toBeGreaterThanOrEqual(55);
    expect(new Set(codes(vocabulary.categories)).size).toBeLessThanOrEqual(70);
    expect(new Set(inForceToday)).toEqual(new Set(codes(vocabulary.categories)));
  });

  it('ties every category to an article', () => {
    for (const { code, citation } of vocabulary.categories)
      expect([code, citation]).toEqual([code, expect.stringMatching(/Đ\.\d/)]);
  });

  it('gives no two categories the same label on one day', () => {
    const labels = inForce(vocabulary.categories, TODAY).map(({ labelVi }) => fold(labelVi));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('keeps the old law for old matters: the decree changed on 15/12/2025', () => {
    const citation = (day: string) =>
      inForce(vocabulary.categories, on(day)).find(({ code }) => code === 'noise')?.citation;
    expect(citation('2025-12-14')).toBe('NĐ 144/2021/NĐ-CP Đ.8');
    expect(citation('2025-12-15')).toBe('NĐ 282/2025/NĐ-CP Đ.9');
  });
});

describe('the channels', () => {
  it('are the twelve of the reception rules', () => {
    expect(codes(vocabulary.channels)).toEqual([
      'in_person',
      'phone',
      'post',
      'tip_box',
      'email',
      'vneid',
      'social_media',
      'press',
      'hotline_111',
      'agency_referral',
      'surrender',
      'direct_discovery',
    ]);
  });

  it('carry no identity only where the reporter may stay anonymous', () => {
    const absent = vocabulary.channels.filter((channel) => channel.identityTypicallyAbsent);
    expect(codes(absent)).toContain('tip_box');
    expect(absent.every((channel) => channel.anonymousPossible)).toBe(true);
  });

  it('call for the minutes (01) and the receipt (214) in person', () => {
    expect(vocabulary.channels.find(({ code }) => code === 'in_person')?.forms).toEqual(['01', '214']);
  });
});

describe('the kinds of tip', () => {
  it('can become a case only where the procedure code knows them', () => {
    expect(codes(vocabulary.kinds.filter(({ verifiable }) => verifiable))).toEqual([
      'denunciation',
      'report',
      'prosecution_recommendation',
      'direct_discovery',
      'surrender',
    ]);
  });
});

describe('the reasons', () => {
  it('cover every outcome of a closure and no other', () => {
    expect(new Set(vocabulary.closureReasons.map(({ outcome }) => outcome))).toEqual(
      new Set(CLOSURE_OUTCOMES),
    );
  });

  it('let a tip be filed only as a repeat, as resolved, or as anonymous beyond verification', () => {
    const filed = vocabulary.closureReasons.filter(({ outcome }) => outcome === 'filed');
    expect(codes(filed)).toEqual(['repeat_no_new_facts', 'already_resolved', 'anonymous_unverifiable']);
  });

  it('send a tip about an officer of the unit to the parent unit only', () => {
    const parentOnly = vocabulary.transferReasons.filter(({ parentUnitOnly }) => parentUnitOnly);
    expect(codes(parentOnly)).toEqual(['recused_officer_in_unit']);
  });

  it('know exactly one refusal that follows from the channel', () => {
    const given = vocabulary.refusalReasons.filter(({ givenByChannel }) => givenByChannel);
    expect(codes(given)).toEqual(['channel_anonymous']);
  });

  it('give an assessment either way', () => {
    expect(new Set(vocabulary.assessmentReasons.map(({ valuable }) => valuable))).toEqual(
      new Set([true, false]),
    );
  });
});

describe('the clock rules', () => {
  const lengths = (clock: string, matches: (rule: (typeof vocabulary.clockRules)[number]) => boolean) =>
    vocabulary.clockRules
      .filter((rule) => rule.clockCode === clock && rule.categoryCodes.length === 0 && matches(rule))
      .map(({ amount, unit }) => `${amount} ${unit}`);

  it('classify within 24 hours in every kind of unit', () => {
    for (const kind of DESK_UNIT_KINDS)
      expect(lengths('classification', ({ unitKind }) => unitKind === kind)).toEqual(['24 hours']);
  });

  it('let a commune pass on within 24 hours, 48 when remote, 7 days when not urgent', () => {
    const commune = (urgency: string, remote: boolean) =>
      lengths(
        'transfer_to_competent_body',
        (rule) =>
          rule.unitKind === 'commune_police' &&
          rule.urgency === urgency &&
          (rule.remote === undefined || rule.remote === remote),
      );
    expect(commune('urgent', false)).toEqual(['24 hours']);
    expect(commune('urgent', true)).toEqual(['48 hours']);
    expect(commune('normal', false)).toEqual(['7 days']);
    expect(commune('normal', true)).toEqual(['7 days']);
  });

  it('never move a term of hours past a day off', () => {
    expect(vocabulary.clockRules.filter(({ unit, rollsOver }) => unit === 'hours' && rollsOver)).toEqual([]);
  });
});

describe('the call script', () => {
  it('asks something of its own for every theme', () => {
    const asked = new Set(vocabulary.mustAsks.flatMap(({ themes }) => themes));
    expect(
      [...new Set(vocabulary.categories.map(({ theme }) => theme))].filter((theme) => !asked.has(theme)),
    ).toEqual([]);
  });

  it('puts the questions in one order', () => {
    expect(vocabulary.mustAsks.map(({ position }) => position)).toEqual(
      vocabulary.mustAsks.map((_, at) => at + 1),
    );
  });

  it('looks for a danger word without marks only when nothing harmless folds to it', () => {
    const safe = new Map(vocabulary.dangerWords.map(({ phrase, foldSafe }) => [phrase, foldSafe]));
    expect(safe.get('đang đánh nhau')).toBe(true);
    expect(safe.get('cháy')).toBe(false); // chạy, chảy
    expect(safe.get('dao')).toBe(false); // lừa đảo
    expect(safe.get('cháy xe')).toBe(false); // chạy xe
    expect(safe.get('đang cháy')).toBe(false); // đang chạy
    expect(safe.get('con tin')).toBe(false); // còn tin
  });
});

describe('a faulty file', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'keng-vocabulary-'));
    cpSync(DIRECTORY, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  const edit = (file: string, change: (content: string) => string) => {
    const path = join(copy, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  };
  const add = (file: string, line: string) => edit(file, (content) => `${content}${line}\n`);
  const lastLine = (file: string) => readFileSync(join(copy, file), 'utf8').trimEnd().split('\n').length;
  const loadCopy = () => loadVocabulary(copy);
  const expectRefusalOfLastLine = (file: string, column: string, fault: RegExp) =>
    expect(loadCopy).toThrow(
      expect.objectContaining({
        name: 'VocabularyFileError',
        file,
        line: lastLine(file),
        column,
        fault: expect.stringMatching(fault),
      }),
    );

  it('is refused for a category without citation', () => {
    add('categories.csv', 'arson,crime,fire,Đốt nhà,Arson,,urgent,2018-01-01,,BLHS,V');
    expectRefusalOfLastLine('categories.csv', 'citation', /is empty/);
  });

  it('is refused for a category on a forbidden subject', () => {
    add(
      'categories.csv',
      'gathering,public_order,order,Hoạt động tôn giáo,Gathering,BLHS 2015 Đ.318,normal,2018-01-01,,BLHS,V',
    );
    expectRefusalOfLastLine('categories.csv', 'label_vi', /ton giao/);
  });

  it('is refused for a code that is in force twice on one day', () => {
    add('categories.csv', 'noise,public_order,order,Ồn ào,Noise,NĐ 1/2026/NĐ-CP Đ.1,normal,2026-01-01,,NĐ,V');
    expectRefusalOfLastLine('categories.csv', 'code', /twice/);
  });

  it('is refused for a closure reason with an outcome that does not exist', () => {
    add('closure-reasons.csv', 'lost,forgotten,Thất lạc,Lost,TT 28/2020/TT-BCA Đ.5,2020-05-15,,TT 28,D');
    expectRefusalOfLastLine('closure-reasons.csv', 'outcome', /guided, referred_administrative, filed/);
  });

  it('is refused for a clock rule about an unknown category', () => {
    add('clock-rules.csv', 'classification,,,,thieving,24,hours,received,false,2020-01-01,,TT 28,V');
    expectRefusalOfLastLine('clock-rules.csv', 'category_codes', /thieving/);
  });

  it('is refused for a question about an unknown theme', () => {
    add('must-asks.csv', 'weather,20,Trời mưa không?,Rain?,weather,2020-05-15,,TT 28,D');
    expectRefusalOfLastLine('must-asks.csv', 'themes', /weather/);
  });

  it.each([
    ['code', 'Late Reason,Muộn,Late,TT 28/2020/TT-BCA Đ.5,2020-05-15,,TT 28,D'],
    ['valid_from', 'late,Muộn,Late,TT 28/2020/TT-BCA Đ.5,2020-02-30,,TT 28,D'],
    ['valid_to', 'late,Muộn,Late,TT 28/2020/TT-BCA Đ.5,2020-05-15,2020-05-14,TT 28,D'],
    ['basis', 'late,Muộn,Late,TT 28/2020/TT-BCA Đ.5,2020-05-15,,,D'],
    ['confidence', 'late,Muộn,Late,TT 28/2020/TT-BCA Đ.5,2020-05-15,,TT 28,sure'],
    ['-', 'late,Muộn,Late,TT 28/2020/TT-BCA Đ.5,2020-05-15,,TT 28,D,one cell too many'],
  ])('is refused at column %s of the line that is wrong', (column, line) => {
    add('late-reasons.csv', line);
    expectRefusalOfLastLine('late-reasons.csv', column, /./);
  });

  it('is refused for a head that is not the agreed one', () => {
    edit('urgencies.csv', (content) => content.replace('label_en', 'label_fr'));
    expect(loadCopy).toThrow(/^urgencies\.csv:1, column -: the head must be code,/);
  });

  it('is read alike when it was saved with a byte order mark and CRLF', () => {
    edit('categories.csv', (content) => `\uFEFF${content.replaceAll('\n', '\r\n')}`);
    expect(codes(loadVocabulary(copy).categories)).toEqual(codes(vocabulary.categories));
  });
});
