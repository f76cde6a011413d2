import { assertDraftForm } from './draft-form';
import { InvalidField } from './invalid-field';
import { DraftTooLarge } from './tip-errors';

const reporter = {
  alias: '5b1c2d3e-0000-4000-8000-000000000000',
  identityStatus: 'refused',
  refusalReason: 'fears_retaliation',
  wantsAnonymity: true,
  wantsFollowUp: false,
  wantsRecognition: false,
  associationUnitId: null,
};
const form = {
  channel: 'phone',
  narrative: 'Mất xe máy',
  place: { communeUnitId: null, text: 'ngõ Hoa Ban' },
  facts: [{ kind: 'phone_number', value: '0912345678' }],
  reporters: [reporter],
};
const nested = (levels: number): object => (levels === 0 ? {} : { inner: nested(levels - 1) });

describe('the form of a draft', () => {
  it('is kept as typed, half filled in or empty', () => {
    for (const typed of [form, {}, { narrative: '', strange: [1, null, true] }, { ...form, reporters: [] }]) {
      expect(() => assertDraftForm(typed)).not.toThrow();
    }
  });

  it.each([
    'fullName',
    'full_name',
    'Full-Name',
    'name',
    'phone',
    'phoneNumber',
    'address',
    'idDocument',
    'cccd',
    'birthYear',
    'guardian',
    'Họ và tên',
    'soDienThoai',
    'địa chỉ',
  ])('holds no identity field: %s, at any depth', (key) => {
    for (const typed of [{ [key]: '' }, { caller: { [key]: 'x' } }, { list: [[{ [key]: null }]] }]) {
      expect(() => assertDraftForm({ ...form, ...typed })).toThrow(InvalidField);
    }
  });

  it.each([
    ['a note', { note: 'nhà cạnh chợ' }],
    ['words in the place of an alias', { alias: 'Chị Bí Mật' }],
    ['words in the place of a code', { refusalReason: 'sợ chồng biết' }],
    ['something inside a toggle', { wantsFollowUp: { by: 'phone' } }],
    ['a number that may be a phone', { wantsFollowUp: 912_345_678 }],
  ])('keeps of a reporter the alias and closed answers, not %s', (_, more) => {
    expect(() => assertDraftForm({ reporters: [{ ...reporter, ...more }] })).toThrow(InvalidField);
  });

  it.each([[{ alias: 'x' }], ['Chị Bí Mật'], [Array.from({ length: 21 }, () => reporter)]])(
    'refuses reporters that are no short list: %j',
    (reporters) => {
      expect(() => assertDraftForm({ reporters })).toThrow(InvalidField);
    },
  );

  it('tells no value and no key of what it refuses', () => {
    try {
      assertDraftForm({ 'Bí Mật': { fullName: 'Nguyễn Thị Bí Mật' } });
      throw new Error('was not refused');
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidField);
      expect(JSON.stringify(error)).not.toMatch(/Bí Mật|fullName/);
    }
  });

  it('has up to 64 KiB of UTF-8 and eight levels', () => {
    const filled = (bytes: number) => ({ n: 'x'.repeat(bytes - '{"n":""}'.length) });
    expect(() => assertDraftForm(filled(65_536))).not.toThrow();
    expect(() => assertDraftForm(filled(65_537))).toThrow(DraftTooLarge);
    expect(() => assertDraftForm({ n: 'ạ'.repeat(30_000) })).toThrow(DraftTooLarge);
    expect(() => assertDraftForm({ ...nested(7) })).not.toThrow();
    expect(() => assertDraftForm({ ...nested(8) })).toThrow(InvalidField);
  });
});
