import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTempDir } from '@keng/testing';
import {
  code,
  day,
  flag,
  LawFileError,
  oneOf,
  optionalCoefficient,
  optionalDay,
  readLawFile,
} from './law-file';
import { LAW_TABLES, readLawTable } from './law-tables';

const COLUMNS = {
  award_form_code: code,
  level: oneOf(['commune', 'province']),
  coefficient: optionalCoefficient,
  at_most: flag,
  valid_from: day,
  valid_to: optionalDay,
};
const HEAD = Object.keys(COLUMNS).join();

const read = (content: string) =>
  withTempDir(async (folder) => {
    const file = join(folder, 'forms.csv');
    writeFileSync(file, content);
    return readLawFile(file, COLUMNS);
  });

describe('a law file', () => {
  it('gives its cells as text, empty ones as null', async () => {
    expect(await read(`${HEAD}\nflag,commune,0.15,false,2024-01-01,\n`)).toEqual([
      {
        award_form_code: 'flag',
        level: 'commune',
        coefficient: '0.15',
        at_most: 'false',
        valid_from: '2024-01-01',
        valid_to: null,
      },
    ]);
  });

  it.each([
    ['another head', 'code,level\n', 'forms.csv:1, column -: expected the head'],
    ['a code with marks', `${HEAD}\nCờ,commune,,false,2024-01-01,\n`, 'forms.csv:2, column award_form_code'],
    [
      'a word that is not listed',
      `${HEAD}\nflag,village,,false,2024-01-01,\n`,
      'column level: expected one of',
    ],
    ['a decimal comma', `${HEAD}\nflag,commune,"0,15",false,2024-01-01,\n`, 'column coefficient'],
    [
      'a day that is none',
      `${HEAD}\nflag,commune,,false,2024-02-30,\n`,
      'column valid_from: expected a date',
    ],
    [
      'an end before the beginning',
      `${HEAD}\nflag,commune,,false,2024-01-02,2024-01-01\n`,
      'column valid_to',
    ],
    ['a short line', `${HEAD}\nflag,commune\n`, 'forms.csv:2, column -'],
  ])('refuses %s and says where', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
    await expect(read(content)).rejects.toThrow(LawFileError);
  });
});

describe('the law files of the program', () => {
  it.each(LAW_TABLES.map((table) => [table.file, table] as const))('%s can be loaded', (_, table) => {
    expect(readLawTable(table).length).toBeGreaterThan(0);
  });

  it('hold forms of award only: letters and recognitions go other ways', () => {
    const [forms] = LAW_TABLES;
    const awards = new Set(forms && readLawTable(forms).map(({ award }) => award));
    expect(awards).toEqual(
      new Set(['commemorative_medal', 'commendation', 'flag', 'merit_certificate', 'title']),
    );
  });
});
