import { draftOf, mergePlans, withSide } from './plan-draft';

const text = {
  purpose: 'Mục đích',
  content: 'Nội dung',
  reporterProtection: 'Bảo vệ',
  steps: [
    { text: 'Khám nghiệm', dueOn: '2026-11-30' },
    { text: 'Lấy lời khai', dueOn: '2026-12-02' },
  ],
};
const base = draftOf(text);

describe('two officers at one plan', () => {
  it('merges fields and steps that do not collide', () => {
    const mine = {
      ...base,
      purpose: 'Mục đích mới',
      rows: [...base.rows, { key: 'new', text: 'Định giá', dueOn: '2026-12-05' }],
    };
    const theirs = draftOf({
      ...text,
      content: 'Nội dung mới',
      steps: [
        { text: 'Khám nghiệm', dueOn: '2026-12-01' },
        { text: 'Lấy lời khai', dueOn: '2026-12-02' },
        { text: 'Nhận dạng', dueOn: '2026-12-04' },
      ],
    });
    const { merged, collisions } = mergePlans(base, mine, theirs);
    expect(collisions).toEqual([]);
    expect(merged).toMatchObject({ purpose: 'Mục đích mới', content: 'Nội dung mới' });
    expect(merged.rows.map(({ text: what, dueOn }) => [what, dueOn])).toEqual([
      ['Khám nghiệm', '2026-12-01'],
      ['Lấy lời khai', '2026-12-02'],
      ['Nhận dạng', '2026-12-04'],
      ['Định giá', '2026-12-05'],
    ]);
  });

  it('takes a row without text for none', () => {
    const mine = { ...base, rows: [...base.rows, { key: 'empty', text: '', dueOn: '' }] };
    expect(mergePlans(base, mine, base).merged.rows).toEqual(base.rows);
  });

  it('shows both texts where both changed one, and takes the one that is chosen', () => {
    const mine = { ...base, content: 'của tôi' };
    const theirs = draftOf({ ...text, content: 'của họ' });
    const { merged, collisions } = mergePlans(base, mine, theirs);
    expect(collisions).toEqual([{ path: 'content', mine: 'của tôi', theirs: 'của họ' }]);
    const [collision] = collisions;
    if (collision === undefined) throw new Error('nothing collides');
    expect(merged.content).toBe('của tôi');
    expect(withSide(merged, collision, 'theirs').content).toBe('của họ');
  });

  it('has a step once that both added', () => {
    const added = { text: 'Định giá', dueOn: '2026-12-05' };
    const mine = { ...base, rows: [...base.rows, { key: 'new', ...added }] };
    const { merged } = mergePlans(base, mine, draftOf({ ...text, steps: [...text.steps, added] }));
    expect(merged.rows.map(({ text: what }) => what)).toEqual(['Khám nghiệm', 'Lấy lời khai', 'Định giá']);
  });

  it('takes a saved plan as it is where nothing was typed', () => {
    const { merged, collisions } = mergePlans(draftOf(undefined), draftOf(undefined), base);
    expect(merged).toMatchObject({ purpose: 'Mục đích', content: 'Nội dung', reporterProtection: 'Bảo vệ' });
    expect(merged.rows.map(({ text: what }) => what)).toEqual(['Khám nghiệm', 'Lấy lời khai']);
    expect(collisions).toEqual([]);
  });
});
