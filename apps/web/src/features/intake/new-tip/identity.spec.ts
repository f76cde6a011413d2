import { holdsIdentity, identityOf } from './identity';

function typed(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('the identity box', () => {
  it('sends only what was typed', () => {
    const data = typed([
      ['fullName', ' Nguyễn Thị Mẫu '],
      ['phone', ''],
      ['consents', 'contact'],
    ]);
    expect(identityOf(data)).toEqual({ fullName: 'Nguyễn Thị Mẫu', consents: ['contact'] });
  });

  it('takes dates day first, and years as numbers', () => {
    const data = typed([
      ['birthYear', '1980'],
      ['idDocument.number', '037080000001'],
      ['idDocument.issuedOn', '5/7/2021'],
      ['idDocument.issuedBy', ''],
    ]);
    expect(identityOf(data)).toEqual({
      birthYear: 1980,
      idDocument: { number: '037080000001', issuedOn: '2021-07-05' },
      consents: [],
    });
  });

  it('lets the server judge a guardian without a name', () => {
    expect(identityOf(typed([['guardian.phone', '0900000001']])).guardian).toEqual({
      fullName: '',
      phone: '0900000001',
    });
  });

  it('is empty while only consents are ticked', () => {
    expect(
      holdsIdentity(
        typed([
          ['fullName', ' '],
          ['consents', 'contact'],
        ]),
      ),
    ).toBe(false);
    expect(holdsIdentity(typed([['phone', '0900000001']]))).toBe(true);
  });
});
