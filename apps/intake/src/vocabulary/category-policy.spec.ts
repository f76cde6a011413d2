import { categoryObjection, type ProposedCategory } from './category-policy';

const THEFT: ProposedCategory = {
  code: 'theft',
  labelVi: 'Trộm cắp tài sản',
  labelEn: 'Theft',
  citation: 'BLHS 2015 Đ.173',
};

describe('proposing a category of tips', () => {
  it('accepts an offence that is tied to its article', () => {
    expect(categoryObjection(THEFT)).toBeUndefined();
  });

  it.each(['', 'BLHS 2015', 'theo quy định của pháp luật', 'Điều lệ cơ quan'])(
    'refuses one whose citation "%s" names no article',
    (citation) => {
      expect(categoryObjection({ ...THEFT, citation })).toMatchObject({ column: 'citation' });
    },
  );

  it.each([
    ['code', { code: 'political_dissent' }],
    ['code', { code: 'faith_gathering' }],
    ['label_vi', { labelVi: 'Ý kiến trái chiều trên mạng' }],
    ['label_vi', { labelVi: 'Hoạt động TÔN GIÁO trái phép' }],
    ['label_vi', { labelVi: 'Hoạt động tôn giáo'.normalize('NFD') }],
    ['label_vi', { labelVi: 'Người dân tộc thiểu số' }],
    ['label_vi', { labelVi: 'Biểu tình' }],
    ['label_vi', { labelVi: 'Phat ngon xuyen tac' }],
    ['label_en', { labelEn: 'Ethnic unrest' }],
    ['label_en', { labelEn: 'Online speech' }],
    ['label_en', { labelEn: 'Religious gathering' }],
  ])('refuses one about opinion, faith, ethnicity or politics by its %s (%j)', (column, change) => {
    expect(categoryObjection({ ...THEFT, ...change })).toMatchObject({ column });
  });

  it.each([
    { code: 'illegal_racing' }, // not "race"
    { labelVi: 'Lừa đảo chiếm đoạt tài sản' }, // "đảo" is not "đạo"
    { labelVi: 'Dân phòng, tộc họ báo tin trộm' }, // words of a forbidden phrase, apart
  ])('does not take a part of a word for the subject (%j)', (change) => {
    expect(categoryObjection({ ...THEFT, ...change })).toBeUndefined();
  });

  it.each([
    'BLHS 2015 Đ.117',
    'BLHS 2015 Đ.331',
    'BLHS 2015 Đ.318, 331',
    'NĐ 282/2025/NĐ-CP Đ.8; BLHS 2015 Đ.118',
    'BLHS 2015 Đ.105–110',
  ])('refuses one that rests on offences of opinion, faith or politics (%s)', (citation) => {
    expect(categoryObjection({ ...THEFT, citation })).toMatchObject({ column: 'citation' });
  });

  it.each([
    'BLTTHS 2015 Đ.112, 231',
    'BLHS 2015 Đ.123–126',
    'BLHS 2015 Đ.217a, 321 k2',
    'Luật 15/2012/QH13 Đ.109',
  ])('accepts articles beside those (%s)', (citation) => {
    expect(categoryObjection({ ...THEFT, citation })).toBeUndefined();
  });
});
