import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isRuleValue } from './rule-value';

describe('the value of a rule', () => {
  const file = join(__dirname, '../../../../infra/reference/law/commendation-rules.csv');
  const rules = parse<{ rule_code: string; unit: string; value: string }>(readFileSync(file, 'utf8'), {
    columns: true,
  });

  it.each(rules.map(({ rule_code: code, unit, value }) => [code, unit, value]))(
    'of %s in %s may be %s, as the program has it',
    (_, unit, value) => expect(isRuleValue(unit ?? '', value ?? '')).toBe(true),
  );

  it.each([
    ['ratio_of_present', '3/2'],
    ['ratio_of_members', '0/1'],
    ['ratio_of_members', '80 %'],
    ['working_days', '0'],
    ['working_days', '-3'],
    ['boolean', 'yes'],
    ['date', '2027-02-30'],
    ['month', '13'],
    ['month_day', '13-01'],
    ['code', 'Luật 2022'],
  ])('in %s may not be %s', (unit, value) => expect(isRuleValue(unit, value)).toBe(false));
});
