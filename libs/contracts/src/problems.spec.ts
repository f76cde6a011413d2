import {
  fieldCodes,
  fieldProblemOf,
  fieldRemedy,
  fillIn,
  isProblemSlug,
  problemAreas,
  problemOf,
  problemSlugs,
  problemType,
} from './index';

const vietnameseLetters = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

/** Statuses of api.md that name more than the rule of thumb "4xx" would. */
const fixedStatuses = {
  unauthenticated: 401,
  forbidden: 403,
  'csrf-failed': 403,
  'not-found': 404,
  'stale-version': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-fields': 422,
  'idempotency-key-reused': 422,
  'version-required': 428,
  'rate-limited': 429,
  'try-again': 503,
} as const;

describe('the problem catalogue', () => {
  it.each(problemSlugs)('%s is kebab-case and bilingual, and says what to do', (slug) => {
    const { status, title, detail } = problemOf(slug);
    expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect([...Object.keys(title), ...Object.keys(detail)]).toEqual(['vi', 'en', 'vi', 'en']);
    expect(detail.vi).toMatch(vietnameseLetters);
    expect(title.vi).toMatch(vietnameseLetters);
    expect(`${title.en} ${detail.en}`.replaceAll('QĐ', '')).not.toMatch(vietnameseLetters);
    expect(detail.vi.endsWith('.')).toBe(true);
    expect(detail.en.endsWith('.')).toBe(true);
    expect(status).toBeGreaterThanOrEqual(401);
  });

  it('names every slug in one area only', () => {
    const slugs = Object.values(problemAreas).flatMap((area) => Object.keys(area));
    expect(slugs.toSorted()).toEqual(problemSlugs.toSorted());
  });

  it('keeps Vietnamese texts in NFC', () => {
    const texts = problemSlugs.flatMap((slug) => [problemOf(slug).title.vi, problemOf(slug).detail.vi]);
    expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it.each(Object.entries(fixedStatuses))('answers %s with %i', (slug, status) => {
    expect(problemOf(slug as keyof typeof fixedStatuses).status).toBe(status);
  });

  it('gives the type of RFC 9457 as a URN', () => {
    expect(problemType('stale-version')).toBe('urn:keng:problem:stale-version');
  });

  it('is closed', () => {
    expect(isProblemSlug('stale-version')).toBe(true);
    expect(isProblemSlug('toString')).toBe(false);
  });

  it('fills in the parameters it is given', () => {
    expect(fillIn('Chờ {seconds} giây, {who}.', { seconds: 5 })).toBe('Chờ 5 giây, {who}.');
  });
});

describe('a field’s remedy', () => {
  it.each(fieldCodes)('%s is a code, bilingual, and says what to do', (code) => {
    const { remedy } = fieldRemedy(code);
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(remedy.vi).toMatch(vietnameseLetters);
    expect(remedy.en).not.toBe('');
  });

  it.each([
    ['isUuid', 'not_uuid'],
    ['isInstant', 'not_instant'],
    ['maxLength', 'too_long'],
    ['isIn', 'not_in_list'],
    ['whitelistValidation', 'unknown_field'],
  ])('follows from the broken rule %s', (constraint, code) => {
    expect(fieldProblemOf('reporters[0].alias', [constraint], false)).toMatchObject({
      name: 'reporters[0].alias',
      code,
    });
  });

  it('is only "required" when the field is missing, whatever else it breaks', () => {
    expect(fieldProblemOf('tipId', ['maxLength', 'isUuid'], true).code).toBe('required');
  });

  it('skips rules it does not know', () => {
    expect(fieldProblemOf('tipId', ['isHaiku', 'isUuid'], false).code).toBe('not_uuid');
    expect(fieldProblemOf('tipId', ['isHaiku'], false).code).toBe('wrong_form');
  });
});
