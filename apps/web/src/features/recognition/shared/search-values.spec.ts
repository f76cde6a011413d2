import { dayIn, idIn, oneOfIn } from './search-values';

describe('values of an address', () => {
  it('takes ids and days in their form only', () => {
    const id = '3a8276ce-d3dc-5184-a4e8-f47b2ff7315f';
    expect(idIn({ unitId: id }, 'unitId')).toEqual({ unitId: id });
    expect(idIn({ unitId: 'Nguyễn Văn A' }, 'unitId')).toEqual({});
    expect(dayIn({ from: '2026-11-22' }, 'from')).toEqual({ from: '2026-11-22' });
    expect(dayIn({ from: 20261122 }, 'from')).toEqual({});
  });

  it('takes what the closed list has', () => {
    expect(oneOfIn({ status: 'draft' }, 'status', ['draft', 'decided'])).toEqual({ status: 'draft' });
    expect(oneOfIn({ status: 'other' }, 'status', ['draft', 'decided'])).toEqual({});
  });
});
