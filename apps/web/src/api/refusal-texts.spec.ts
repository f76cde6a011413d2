import { Problem, remedyOf } from './problem';
import { remedyIn, sayRefusalsIn } from './refusal-texts';
import english from './schema/refusals.en.json';

const REQUIRED = { name: 'text', code: 'required', remedy: 'Mục này bắt buộc. Hãy điền.' };
const refused = (slug: string, body: Readonly<Record<string, unknown>> = {}): Problem =>
  new Problem(422, slug, 'Có mục cần sửa', 'Hãy sửa.', [REQUIRED], body);

describe('a refusal in the language of the page', () => {
  afterEach(() => sayRefusalsIn(undefined));

  it('is as the server said it in Vietnamese', () => {
    const { title, detail, fields } = refused('invalid-fields');
    expect([title, detail, fields]).toEqual(['Có mục cần sửa', 'Hãy sửa.', [REQUIRED]]);
  });

  it('is the English of its slug and of the sentence beside each field, also when it was answered before', () => {
    const error = refused('invalid-fields');
    sayRefusalsIn(english);
    expect([error.title, error.detail]).toEqual([
      english.problems['invalid-fields'].title,
      english.problems['invalid-fields'].detail,
    ]);
    expect(remedyOf(error, 'text')).toBe('This field is required. Fill it in.');
  });

  it('says for the act what to do, where the same code has several remedies', () => {
    sayRefusalsIn(english);
    const ofDecision = 'Hãy nhập số quyết định theo sổ văn bản đi của cơ quan ban hành.';
    expect(remedyIn({ code: 'required', remedy: ofDecision })).toContain('outgoing documents');
  });

  it('stays as the server said it, where there is no English for it', () => {
    sayRefusalsIn(english);
    expect(refused('of-tomorrow').title).toBe('Có mục cần sửa');
    expect(remedyIn({ code: 'required', remedy: 'Câu khác.' })).toBe('Câu khác.');
    expect(remedyIn({ code: 'of_tomorrow', remedy: 'Câu khác.' })).toBe('Câu khác.');
  });

  it('holds the parameters that the server answered', () => {
    sayRefusalsIn({
      problems: { some: { title: '{count} left', detail: 'Ask {who} {gone}.' } },
      remedies: {},
    });
    const { title, detail } = refused('some', { count: 3, who: 'them', gone: null });
    expect([title, detail]).toEqual(['3 left', 'Ask them {gone}.']);
  });
});
