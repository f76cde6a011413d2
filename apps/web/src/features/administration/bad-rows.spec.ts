import { badRowsOf } from './bad-rows';

const fault = (line: number, column: string, text = 'không được để trống') => ({ line, column, fault: text });

describe('the file of bad rows', () => {
  it('holds each bad row once, with where and what', () => {
    const csv = 'username,basis\na,"QĐ 1, 2"\nB,\nc,QĐ 3\n';
    expect(badRowsOf(csv, [fault(3, 'username', 'chỉ chữ thường'), fault(3, 'basis'), fault(2, '-')])).toBe(
      [
        '\uFEFFusername,basis,fault_line,fault_column,fault',
        'B,,3,"username, basis",username: chỉ chữ thường; basis: không được để trống',
        'a,"QĐ 1, 2",2,-,-: không được để trống',
        '',
      ].join('\r\n'),
    );
  });

  it('says anew what is wrong with a file of bad rows', () => {
    const csv = '\uFEFFusername,fault_line,fault_column,fault\r\nX,7,username,sai\r\n';
    expect(badRowsOf(csv, [fault(2, 'username', 'vẫn sai')]).split('\r\n')[1]).toBe(
      'X,2,username,username: vẫn sai',
    );
  });

  it('keeps the semicolons of a spreadsheet', () => {
    expect(badRowsOf('a;b\n1;"x;y"\n', [fault(2, 'a')]).split('\r\n')[1]).toBe(
      '1;"x;y";2;a;a: không được để trống',
    );
  });

  it('keeps quotation marks', () => {
    expect(badRowsOf('a\n"x ""y"""\n', [fault(2, 'a')]).split('\r\n')[1]).toContain('"x ""y"""');
  });
});
