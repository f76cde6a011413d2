import { join } from 'node:path';
import { readCsv } from '../read-csv';
import { referenceUnitId } from '../unit-id';

const rows = readCsv<'unit_id' | 'code' | 'name' | 'full_name' | 'valid_from' | 'basis'>(
  join(__dirname, 'associations.csv'),
);

describe('the associations', () => {
  it('have the id that their code and first day give', () => {
    expect(rows.map(({ unit_id }) => unit_id)).toEqual(
      rows.map(({ code, valid_from }) => referenceUnitId('association', code, valid_from)),
    );
  });

  it('name each partner of the movement once, with its basis', () => {
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    expect(rows.filter(({ name, full_name, basis }) => [name, full_name, basis].includes(''))).toEqual([]);
    expect(rows.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['fatherland_front', 'veterans_association', 'security_protection_teams']),
    );
  });

  it('begin the teams for security and order with their law', () => {
    expect(rows.find(({ code }) => code === 'security_protection_teams')?.valid_from).toBe('2024-07-01');
  });
});
