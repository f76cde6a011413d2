import { join } from 'node:path';
import { bonusAmount, inForceOne } from '@keng/kernel';
import { partyKinds } from '@keng/contracts';
import { readCsv } from '../read-csv';

const date = (text: string) => Temporal.PlainDate.from(text);
const effective = <Row extends Record<'valid_from' | 'valid_to' | 'basis', string>>(row: Row) => ({
  ...row,
  validFrom: date(row.valid_from),
  validTo: row.valid_to === '' ? null : date(row.valid_to),
});

const salaries = readCsv<'amount_dong' | 'valid_from' | 'valid_to' | 'basis'>(
  join(__dirname, 'base-salary.csv'),
);
const forms = readCsv<
  | 'award_form_code'
  | 'award'
  | 'label_vi'
  | 'issuer_level'
  | 'party_kind'
  | 'coefficient'
  | 'at_most'
  | 'valid_from'
  | 'valid_to'
  | 'basis'
  | 'confidence'
>(join(__dirname, 'award-forms.csv'));
const rules = readCsv<
  'rule_code' | 'scope' | 'comparison' | 'value' | 'unit' | 'valid_from' | 'valid_to' | 'basis' | 'confidence'
>(join(__dirname, 'commendation-rules.csv'));

const salaryOn = (on: string) => Number(inForceOne(salaries.map(effective), date(on)).amount_dong);
const formsOf = (code: string, party: string) =>
  forms.filter((row) => row.award_form_code === code && row.party_kind === party).map(effective);
const bonusOn = (code: string, party: string, on: string) =>
  bonusAmount(inForceOne(formsOf(code, party), date(on)).coefficient, salaryOn(on));
const ruleOn = (code: string, scope: string, on: string) =>
  inForceOne(rules.filter((row) => row.rule_code === code && row.scope === scope).map(effective), date(on))
    .value;

describe('the base salary', () => {
  it.each([
    ['2023-06-30', 1_490_000],
    ['2023-07-01', 1_800_000],
    ['2024-07-01', 2_340_000],
    ['2026-06-30', 2_340_000],
    ['2026-07-01', 2_530_000],
  ])('is on %s %i đồng', (on, amount) => {
    expect(salaryOn(on)).toBe(amount);
  });
});

describe('the award forms', () => {
  it.each([
    ['flag_government', 'collective', 30_360_000],
    ['flag_ministry_public_security', 'collective', 20_240_000],
    ['flag_province', 'collective', 20_240_000],
    ['commendation_prime_minister', 'individual', 8_860_000],
    ['commendation_prime_minister', 'collective', 17_710_000],
    ['commendation_minister_public_security', 'individual', 3_800_000],
    ['commendation_province_chair', 'collective', 7_590_000],
    ['merit_certificate_provincial_police_director', 'individual', 760_000],
    ['merit_certificate_commune_chair', 'individual', 760_000],
    ['merit_certificate_commune_chair', 'collective', 1_520_000],
    ['merit_certificate_agency_head', 'collective', 1_520_000],
    ['commemorative_medal_national_security', 'individual', 1_520_000],
    ['emulation_fighter_national', 'individual', 11_390_000],
    ['emulation_fighter_province', 'individual', 7_590_000],
    ['emulation_fighter_grassroots_commune', 'individual', 2_530_000],
    ['advanced_worker_agency', 'individual', 760_000],
    ['excellent_labour_collective_province', 'collective', 3_800_000],
    ['advanced_labour_collective', 'collective', 2_030_000],
    ['exemplary_commune', 'collective', 5_060_000],
    ['cultural_village', 'collective', 3_800_000],
  ])('pay for %s to an %s %i đồng on 15/12/2026', (code, party, amount) => {
    expect(bonusOn(code, party, '2026-12-15')).toBe(amount);
  });

  it.each([
    ['merit_certificate_commune_chair', 'collective', '2026-06-10', 1_410_000],
    ['merit_certificate_commune_chair', 'individual', '2026-06-10', 710_000],
    ['commendation_province_chair', 'individual', '2026-06-10', 3_510_000],
    ['flag_province', 'collective', '2026-06-10', 18_720_000],
    ['commendation_province_chair', 'individual', '2023-02-23', 1_490_000],
    ['merit_certificate_commune_chair', 'individual', '2025-06-30', 360_000],
    ['merit_certificate_district_chair', 'collective', '2023-05-24', 900_000],
  ])('pay for %s to an %s on %s what was in force then', (code, party, on, amount) => {
    expect(bonusOn(code, party, on)).toBe(amount);
  });

  it('end the certificate of the district chair with the districts', () => {
    const last = formsOf('merit_certificate_district_chair', 'individual').map(({ valid_to }) => valid_to);
    expect(last.toSorted().at(-1)).toBe('2025-06-30');
  });

  it('cap the commemorative medal and leave open what a household gets', () => {
    expect(new Set(forms.filter(({ at_most }) => at_most === 'true').map(({ award }) => award))).toEqual(
      new Set(['commemorative_medal']),
    );
    const household = formsOf('merit_certificate_commune_chair', 'household');
    expect(household.map(({ coefficient, confidence }) => [coefficient, confidence])).toEqual([
      ['', '?'],
      ['', '?'],
    ]);
  });

  it('never hold two rows for one form and party on one day, nor a gap between two', () => {
    const versions = Object.values(
      Object.groupBy(forms, (row) => `${row.award_form_code}/${row.party_kind}`),
    );
    const broken = versions.flatMap((rows = []) => outOfStep(rows));
    expect(broken).toEqual([]);
  });

  it('keep award and issuer of a form over time and use the closed lists', () => {
    const lists = {
      award: [
        'flag',
        'commendation',
        'merit_certificate',
        'commemorative_medal',
        'title',
        'letter',
        'recognition',
      ],
      issuer_level: ['central', 'ministry', 'province', 'provincial_police', 'district', 'commune', 'agency'],
      party_kind: [...partyKinds],
      confidence: ['V', 'S', 'M', '?'],
    } as const;
    for (const [column, values] of Object.entries(lists)) {
      expect(
        forms.filter((row) => !(values as readonly string[]).includes(row[column as keyof typeof lists])),
      ).toEqual([]);
    }
    const identities = new Set(
      forms.map((row) => [row.award_form_code, row.award, row.issuer_level].join(' ')),
    );
    expect(identities.size).toBe(new Set(forms.map(({ award_form_code }) => award_form_code)).size);
  });
});

describe('the commendation rules', () => {
  it.each([
    ['2026-09-30', 'law-2022'],
    ['2026-10-01', 'law-2022-amended-2026'],
  ])('put a dossier received on %s under %s', (receivedOn, version) => {
    expect(ruleOn('law_version', '*', receivedOn)).toBe(version);
  });

  it('know the day on which NĐ 152/2025 lapses', () => {
    expect(ruleOn('legal_basis_expires_on', '*', '2026-11-22')).toBe('2027-03-01');
  });

  it('give thresholds only for forms of the catalogue, one at a time', () => {
    const codes = new Set(forms.map(({ award_form_code }) => award_form_code));
    expect(rules.filter(({ scope }) => scope !== '*' && !codes.has(scope))).toEqual([]);
    const versions = Object.values(Object.groupBy(rules, (row) => `${row.rule_code}/${row.scope}`));
    expect(versions.flatMap((rows = []) => outOfStep(rows))).toEqual([]);
  });

  it.each([
    ['merit_certificate_commune_chair', '1/2'],
    ['flag_government', '4/5'],
    ['emulation_fighter_national', '9/10'],
  ])('ask of %s the share %s of the votes', (scope, share) => {
    expect(ruleOn('council_pass_threshold', scope, '2026-11-22')).toBe(share);
  });
});

/** Versions of one rule that do not begin on the day after the one before ended. */
function outOfStep<Row extends Record<'valid_from' | 'valid_to', string>>(rows: readonly Row[]): Row[] {
  const inOrder = rows.toSorted((a, b) => a.valid_from.localeCompare(b.valid_from));
  return inOrder.slice(1).filter((row, i) => {
    const end = inOrder[i]?.valid_to ?? '';
    return end === '' || !date(end).add({ days: 1 }).equals(date(row.valid_from));
  });
}
