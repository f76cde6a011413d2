import * as fc from 'fast-check';
import {
  type DuplicateCandidate,
  type EventTraits,
  foldedWords,
  possibleDuplicates,
} from './possible-duplicates';

const at = (time: string) => Temporal.Instant.from(`2026-11-02T${time}:00+07:00`);
const STORY = 'Hai thanh niên bẻ khóa lấy trộm xe máy trước cửa hàng tạp hóa rồi chạy về phía cầu';
const SAME_STORY = 'Trước cửa hàng tạp hoá có hai thanh niên bẻ khoá trộm xe máy, chạy phía cầu';
const OTHER_STORY = 'Nhóm người đánh bạc ăn tiền trong vườn vải sau đình làng mỗi buổi chiều';

const anEvent = (change: Partial<EventTraits> = {}): EventTraits => ({
  communeUnitId: 'commune-1',
  occurredAt: at('08:00'),
  plates: ['29A12345'],
  words: foldedWords(STORY),
  ...change,
});
const aCandidate = (change: Partial<DuplicateCandidate> = {}): DuplicateCandidate => ({
  tipId: 'tip-1',
  communeUnitId: 'commune-9',
  plates: [],
  words: foldedWords(OTHER_STORY),
  ...change,
});
const reasonsFor = (change: Partial<DuplicateCandidate>) =>
  possibleDuplicates(anEvent(), [aCandidate(change)])[0]?.reasons;

describe('looking for possible duplicates', () => {
  it('finds a tip with the same plate wherever and whenever it was', () => {
    expect(reasonsFor({ plates: ['30G99999', '29A12345'] })).toEqual(['same_plate']);
  });

  it('finds a tip from the same commune a few hours apart', () => {
    expect(reasonsFor({ communeUnitId: 'commune-1', occurredAt: at('14:00') })).toEqual([
      'same_commune',
      'close_in_time',
    ]);
  });

  it('does not take six hours and a minute for close', () => {
    expect(reasonsFor({ communeUnitId: 'commune-1', occurredAt: at('14:01') })).toBeUndefined();
  });

  it('finds the same story told in other words in the same commune', () => {
    expect(reasonsFor({ communeUnitId: 'commune-1', words: foldedWords(SAME_STORY) })).toEqual([
      'similar_words',
      'same_commune',
    ]);
  });

  it.each([
    ['place', { communeUnitId: 'commune-1' }],
    ['time', { occurredAt: at('08:00') }],
    ['wording', { words: foldedWords(SAME_STORY) }],
  ])('does not rest on %s alone', (_trait, change) => {
    expect(reasonsFor(change)).toBeUndefined();
  });

  it('takes two places or two times that are not known for nothing', () => {
    const unknown: EventTraits = { plates: [], words: [] };
    expect(possibleDuplicates(unknown, [{ tipId: 'tip-1', plates: [], words: [] }])).toEqual([]);
  });

  it('does not call a few common words similar', () => {
    const brief = foldedWords('trộm xe máy');
    const found = possibleDuplicates(anEvent({ words: brief, occurredAt: at('08:00') }), [
      aCandidate({ words: brief, communeUnitId: 'commune-1' }),
    ]);
    expect(found).toEqual([]);
  });

  it('puts the most alike first and keeps the order of equals', () => {
    const found = possibleDuplicates(anEvent(), [
      aCandidate({ tipId: 'near', communeUnitId: 'commune-1', occurredAt: at('09:00') }),
      aCandidate({ tipId: 'plate', plates: ['29A12345'] }),
      aCandidate({ tipId: 'near-too', communeUnitId: 'commune-1', occurredAt: at('07:00') }),
      aCandidate({ ...anEvent(), tipId: 'all' }),
    ]);
    expect(found.map(({ tipId }) => tipId)).toEqual(['all', 'plate', 'near', 'near-too']);
    expect(found[0]).toMatchObject({
      likeness: 100,
      reasons: ['same_plate', 'similar_words', 'same_commune', 'close_in_time'],
    });
  });

  it('finds b for a exactly when it finds a for b', () => {
    const traits = fc.record(
      {
        communeUnitId: fc.constantFrom('commune-1', 'commune-2'),
        occurredAt: fc.integer({ min: 0, max: 23 }).map((hour) => at(`${String(hour).padStart(2, '0')}:00`)),
        plates: fc.subarray(['29A12345', '30G99999']),
        words: fc.subarray(foldedWords(`${STORY} ${OTHER_STORY}`).slice()),
      },
      { requiredKeys: ['plates', 'words'] },
    );
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        expect(possibleDuplicates(a, [{ ...b, tipId: 'x' }])).toEqual(
          possibleDuplicates(b, [{ ...a, tipId: 'x' }]),
        );
      }),
    );
  });
});

describe('the words of a story', () => {
  it('are the same with either tone style, decomposed, in capitals or without marks', () => {
    const expected = foldedWords('Trộm xe ở cửa hàng tạp hòa');
    for (const spelling of [
      'Trộm xe ở cửa hàng tạp hoà',
      'TRỘM XE Ở CỬA HÀNG TẠP HÒA'.normalize('NFD'),
      'trom xe o cua hang tap hoa',
    ])
      expect(foldedWords(spelling)).toEqual(expected);
  });

  it('leave out what every story says', () => {
    expect(foldedWords('Tôi thấy có hai người đang đánh nhau ở sân đình, 3 người')).toEqual([
      'danh',
      'nhau',
      'san',
      'dinh',
    ]);
  });
});
