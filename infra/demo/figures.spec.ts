import { expectedFigures } from './expected-figures';
import { differences, type Figures } from './figures';
import { outcomeTable } from './print-table';
import { aRow } from './row-builder';

const figures: Figures = expectedFigures([aRow(), aRow({ channel: 'post' })]);
const labels = new Map([['post', 'Bưu chính']]);

describe('comparing figures', () => {
  it('finds nothing where they agree', () => {
    expect(differences(figures, figures)).toEqual([]);
  });

  it('finds a figure that is another, missing or too many', () => {
    const observed: Figures = { ...figures, channels: { phone: 2, email: 1 } };
    expect(differences(figures, observed)).toEqual([
      { section: 'channels', code: 'phone', expected: 1, observed: 2 },
      { section: 'channels', code: 'post', expected: 1, observed: 0 },
      { section: 'channels', code: 'email', expected: 0, observed: 1 },
    ]);
  });
});

describe('the table of the demo', () => {
  it('says so where register and installation agree', () => {
    const table = outcomeTable({ expected: figures, observed: figures, differences: [], labels });
    expect(table).toContain('Mọi số liệu của hệ thống khớp với sổ.');
    expect(table).toMatch(/Bưu chính +1 +1$/mu);
  });

  it('marks and names what differs', () => {
    const observed: Figures = { ...figures, channels: { phone: 1, post: 3 } };
    const found = differences(figures, observed);
    const table = outcomeTable({ expected: figures, observed, differences: found, labels });
    expect(table).toMatch(/Bưu chính +1 +3 ≠$/mu);
    expect(table).toContain('1 số liệu KHÔNG khớp: channels/post');
  });
});
