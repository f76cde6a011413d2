import { readFileSync } from 'node:fs';
import { contributionKinds, deliveryMeans, noticeCodes } from '@keng/contracts';
import { bonusAmount } from '@keng/kernel';
import { projectPath } from '@keng/persistence';
import { readCsv } from '../reference/read-csv';
import { readRegister } from './read-register';
import { CASE_STAGES, ENDS, type DemoRow } from './register-row';

const rows = readRegister(readFileSync(projectPath('infra', 'demo', 'register-2026.csv'), 'utf8'));

/** Codes of a vocabulary that have no end. */
function codesOf(file: string, column = 'code'): Set<string> {
  const lines = readCsv(projectPath('apps', 'intake', 'vocabulary', file));
  return new Set(lines.filter((line) => line['valid_to'] === '').map((line) => line[column] ?? ''));
}

function distinct(values: readonly (string | undefined)[]): Set<string> {
  return new Set(values.filter((value) => value !== undefined));
}

function having(fits: (row: DemoRow) => boolean): number {
  return rows.filter(fits).length;
}

const transfers = rows.flatMap((row) => row.transfers);
const reporters = rows.flatMap((row) => row.reporters);
const nominations = rows.flatMap((row) =>
  row.nominations.map((nomination) => ({
    ...nomination,
    honouree: row.contributions[nomination.contribution - 1]?.honouree,
  })),
);

describe('the register of 2026 uses the vocabularies in force', () => {
  it.each<[string, Set<string>, Set<string>]>([
    ['categories', codesOf('categories.csv'), distinct(rows.map((row) => row.classification?.categoryCode))],
    ['kinds', codesOf('kinds.csv'), distinct(rows.map((row) => row.classification?.kind))],
    ['late reasons', codesOf('late-reasons.csv'), distinct(rows.map((row) => row.lateReason))],
    ['refusal reasons', codesOf('refusal-reasons.csv'), distinct(reporters.map((one) => one.refusalReason))],
    ['transfer reasons', codesOf('transfer-reasons.csv'), distinct(transfers.map((one) => one.reasonCode))],
    [
      'refusals of transfers',
      codesOf('transfer-refusal-reasons.csv'),
      distinct(transfers.map((one) => one.refusalReason)),
    ],
    [
      'assessments',
      codesOf('assessment-reasons.csv'),
      distinct(rows.map((row) => row.assessment?.reasonCode)),
    ],
    [
      'notices',
      new Set(noticeCodes),
      distinct(rows.flatMap((row) => row.notices.map((one) => one.noticeCode))),
    ],
    [
      'means',
      new Set(deliveryMeans),
      distinct(rows.flatMap((row) => row.notices.map((one) => one.deliveredBy))),
    ],
    [
      'contributions',
      new Set(contributionKinds),
      distinct(rows.flatMap((row) => row.contributions.map((one) => one.kind))),
    ],
  ])('for %s', (_, known, used) => {
    expect(used.size).toBeGreaterThan(0);
    expect([...used].filter((code) => !known.has(code))).toEqual([]);
  });

  it('for communes of the three provinces', () => {
    const units = readCsv(projectPath('infra', 'reference', 'units', 'units.csv'));
    const provinces = new Set(['31', '37', '38']);
    const communes = units
      .filter(
        (unit) =>
          unit['level'] === 'commune' && unit['valid_to'] === '' && provinces.has(unit['parent_code'] ?? ''),
      )
      .map((unit) => unit['code'] ?? '');
    const used = distinct(rows.map(({ commune }) => commune));
    expect([...used].filter((code) => !communes.includes(code))).toEqual([]);
  });

  it('with the amounts that the law gives since 01/07/2026', () => {
    const forms = readCsv(projectPath('infra', 'reference', 'law', 'award-forms.csv'));
    const amounts = nominations.map(({ awardForm, honouree, vote, bonus }) => {
      const partyKind = honouree?.type === 'party' ? honouree.partyKind : 'individual';
      const form = forms.find(
        (one) =>
          one['award_form_code'] === awardForm && one['party_kind'] === partyKind && one['valid_to'] === '',
      );
      const coefficient = form?.['coefficient'] ?? 'no such form';
      const lawful = coefficient === '' || vote === 'failed' ? 0 : bonusAmount(coefficient, 2_530_000);
      return { bonus, lawful };
    });
    expect(amounts.filter(({ bonus, lawful }) => bonus !== lawful)).toEqual([]);
  });
});

describe('the register of 2026 shows', () => {
  it('about 300 tips by every channel', () => {
    expect(rows.length).toBeGreaterThanOrEqual(290);
    expect(distinct(rows.map(({ channel }) => channel))).toEqual(codesOf('channels.csv'));
  });

  it('every way in which a tip and a case may stand', () => {
    expect(distinct(rows.map(({ end }) => end))).toEqual(new Set(ENDS));
    expect(distinct(rows.map(({ caseStage }) => caseStage))).toEqual(new Set(CASE_STAGES));
  });

  it('every reason for closing a tip', () => {
    expect(distinct(rows.map(({ closureReason }) => closureReason))).toEqual(codesOf('closure-reasons.csv'));
  });

  it('both conclusions, on several grounds, and both verdicts on tips', () => {
    const conclusions = rows.flatMap(({ conclusion }) => conclusion ?? []);
    expect(distinct(conclusions.map(({ conclusion }) => conclusion)).size).toBe(2);
    expect(distinct(conclusions.map(({ groundCode }) => groundCode)).size).toBeGreaterThanOrEqual(3);
    expect(having(({ assessment }) => assessment?.valuable === true)).toBeGreaterThan(50);
    expect(having(({ assessment }) => assessment?.valuable === false)).toBeGreaterThan(20);
  });

  it('transfers that were taken, refused and left waiting, also between provinces', () => {
    expect(distinct(transfers.map(({ outcome }) => outcome))).toEqual(
      new Set(['accepted', 'refused', 'pending']),
    );
    const between = having(({ desk, transfers: sent }) =>
      sent.some(({ toUnit, outcome }) => outcome === 'accepted' && toUnit.slice(0, 5) !== desk.slice(0, 5)),
    );
    expect(between).toBeGreaterThan(0);
  });

  it('late papers, repeats, anonymous letters and refused names', () => {
    expect(having(({ lateReason }) => lateReason !== undefined)).toBeGreaterThan(20);
    expect(having(({ sameAs }) => sameAs !== undefined)).toBeGreaterThan(20);
    expect(having(({ closureReason }) => closureReason === 'anonymous_unverifiable')).toBeGreaterThan(5);
    expect(
      reporters.filter(({ refusalReason }) => refusalReason === 'fears_retaliation').length,
    ).toBeGreaterThan(5);
    expect(reporters.filter(({ identityStatus }) => identityStatus === 'not_asked').length).toBeGreaterThan(
      0,
    );
  });

  it('texts stored composed and decomposed, with and without an own shared wording', () => {
    const decomposed = having(({ narrative }) => narrative !== narrative.normalize('NFC'));
    expect(decomposed).toBeGreaterThan(20);
    expect(decomposed).toBeLessThan(60);
    expect(having(({ classification }) => classification?.sharedNarrative !== undefined)).toBeGreaterThan(10);
  });

  it.each<[string, RegExp]>([
    ['"hqua 22h"', /hqua \d{1,2}h/iu],
    ['"ngày 5/11"', /ngày \d{1,2}\/1[01]/iu],
    ['"14h30 hôm nay"', /\d{1,2}h(\d\d)? hôm nay/iu],
    ['"tối mùng 3"', /(tối|đêm) mùng \d/iu],
    ['a plate with dots', /\d\d[WQJ]\d?[- ]\d{3}\.\d\d/u],
    ['a plate in one piece', /\d\d[wqjWQJ]\d?\d{5}/u],
    ['a former district', /(huyện|quận|thị xã|thành phố) [^,.()]+ cũ/u],
    ['former Nam Định', /, Nam Định cũ/u],
    ['former Hà Nam', /, Hà Nam cũ/u],
    ['former Hải Dương', /Hải Dương cũ/u],
    ['a text without marks', /cong an/u],
  ])('people write as they do: %s', (_, pattern) => {
    expect(having(({ narrative }) => pattern.test(narrative.normalize('NFC')))).toBeGreaterThan(0);
  });

  it('narratives that are hardly ever the same', () => {
    expect(distinct(rows.map(({ narrative }) => narrative)).size).toBe(rows.length);
  });

  it('nominations of several forms for persons, collectives, households and an alias, some of them voted down', () => {
    expect(nominations.length).toBeGreaterThanOrEqual(12);
    expect(distinct(nominations.map(({ awardForm }) => awardForm)).size).toBeGreaterThanOrEqual(4);
    expect(distinct(nominations.map(({ vote }) => vote)).size).toBe(2);
    const honoured = nominations.map(({ honouree }) =>
      honouree?.type === 'party' ? honouree.partyKind : honouree?.type,
    );
    expect(distinct(honoured)).toEqual(new Set(['individual', 'collective', 'household', 'reporter']));
  });

  it('nobody nominated who did not want it', () => {
    const unwilling = rows.filter(({ nominations: all, contributions, reporters: own }) =>
      all.some(({ contribution }) => {
        const honouree = contributions[contribution - 1]?.honouree;
        return honouree?.type === 'reporter' && own[honouree.ordinal - 1]?.wantsRecognition !== true;
      }),
    );
    expect(unwilling).toEqual([]);
  });
});

describe('the register of 2026 names nobody', () => {
  const texts = rows.flatMap(({ row, narrative, place = '', facts, reporters: own }) =>
    [
      narrative,
      place,
      ...facts.map(({ value }) => value),
      ...own.map(({ identity }) => identity?.phone ?? ''),
    ].map((text) => ({ row, text: text.normalize('NFC') })),
  );
  /** Numbers as long as a phone's, an account's or an identity card's, whatever stands between their figures. */
  const longNumbers = texts.flatMap(({ text }) =>
    [...text.matchAll(/(?<!\d)\d(?:[ .-]?\d){8,}/gu)].map(([number]) => number.replaceAll(/\D/gu, '')),
  );

  it('by phone or account: long numbers are those kept for examples', () => {
    expect(longNumbers.length).toBeGreaterThan(50);
    expect(longNumbers.filter((number) => !/^(0900000\d{3}|000000\d{4})$/u.test(number))).toEqual([]);
  });

  it('by number plate: every series has a letter that is never given', () => {
    const plates = texts.flatMap(({ text }) =>
      [...text.matchAll(/(?<![\d.])[1-9]\d[ -]?\p{L}\d?(?: – |[- ])?\d{3}\.?\d\d(?!\d)/giu)].map(
        ([plate]) => plate,
      ),
    );
    expect(plates.length).toBeGreaterThan(50);
    expect(plates.filter((plate) => !/^\d\d[ -]?[wqj]/iu.test(plate))).toEqual([]);
  });
});
