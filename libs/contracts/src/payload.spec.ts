import {
  AwardGrantedV1,
  assertValidPayload,
  CaseConcludedV1,
  CaseTipAddedV1,
  createPayload,
  goldenExample,
  goldenJson,
  InvalidPayload,
  parsePayload,
  parsePayloadAs,
  type PayloadIssue,
  Reporter,
  TipRegisteredV1,
} from './index';

const type = 'vn.keng.intake.tip.registered.v1';
const json = () => goldenJson(type) as Record<string, unknown> & { reporters: Record<string, unknown>[] };

function issuesOf(act: () => unknown): readonly PayloadIssue[] {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidPayload) return error.issues;
    throw error;
  }
  return [];
}

describe('reading a payload', () => {
  it('makes nested instances', () => {
    const tip = parsePayloadAs(TipRegisteredV1, json());
    expect(tip.reporters[0]).toBeInstanceOf(Reporter);
  });

  it('leaves out fields of a newer producer, at any depth', () => {
    const source = json();
    const newer = { ...source, mood: 'new', reporters: [{ ...source.reporters[0], mood: 'new' }] };
    expect(parsePayload(type, newer)).toEqual(
      parsePayload(type, { ...source, reporters: [source.reporters[0]] }),
    );
  });

  it('does not let a payload change the prototype of its instance', () => {
    const hostile = JSON.parse(`{"__proto__": {"polluted": true}, "constructor": 1}`) as object;
    const tip = parsePayload(type, { ...json(), ...hostile });
    expect(tip).toBeInstanceOf(TipRegisteredV1);
    expect(tip.constructor).toBe(TipRegisteredV1);
    expect(tip).not.toHaveProperty('polluted');
  });

  it('names the field and the rule that is broken', () => {
    const broken = {
      ...json(),
      tipId: 'x',
      registerYear: '2026',
      reporters: [{ ...json().reporters[0], alias: 7 }],
    };
    expect(issuesOf(() => parsePayload(type, broken))).toEqual(
      expect.arrayContaining([
        { field: 'tipId', constraint: 'isUuid' },
        { field: 'registerYear', constraint: 'isInt' },
        { field: 'reporters[0].alias', constraint: 'isUuid' },
      ]),
    );
  });

  it('never repeats a value in the error', () => {
    const planted = 'Nguyễn Thị Mai 0912345678';
    const broken = {
      ...json(),
      channel: planted,
      reporters: [{ ...json().reporters[0], alias: planted }, planted],
    };
    let message = '';
    try {
      parsePayload(type, broken);
    } catch (error) {
      message = `${String(error)} ${JSON.stringify(error)}`;
    }
    expect(message).toContain('channel');
    expect(message).not.toContain(planted);
  });

  it.each([
    ['a missing field', { receivedAt: undefined }, 'receivedAt'],
    ['null for an absent field', { communeUnitId: null }, 'communeUnitId'],
    ['one thing where a list belongs', { reporters: json().reporters[0] }, 'reporters'],
    ['a list in a list', { reporters: [json().reporters] }, 'reporters'],
    ['text where an object belongs', { reporters: ['someone'] }, 'reporters'],
  ])('refuses %s', (_, change, field) => {
    const fields = issuesOf(() => parsePayload(type, { ...json(), ...change })).map((issue) => issue.field);
    expect(fields).toContain(field);
  });

  it.each([[null], [[]], ['text'], [7]])('refuses %j as a whole payload', (value) => {
    expect(issuesOf(() => parsePayload(type, value))).not.toEqual([]);
  });

  it('refuses a list where a nested object belongs', () => {
    const award = goldenJson('vn.keng.recognition.award.granted.v1') as Record<string, unknown>;
    const broken = { ...award, honouree: [award['honouree']] };
    expect(issuesOf(() => parsePayloadAs(AwardGrantedV1, broken))).toEqual(
      expect.arrayContaining([{ field: 'honouree', constraint: 'isPart' }]),
    );
  });

  it('reads a contribution of exactly one of alias and party', () => {
    const source = goldenJson('vn.keng.cases.case.concluded.v1') as Record<string, unknown>;
    const contribution = { contributionId: source['caseId'], kind: 'evidence' };
    const both = { ...contribution, alias: source['caseId'], partyId: source['caseId'] };
    for (const broken of [both, contribution]) {
      expect(issuesOf(() => parsePayloadAs(CaseConcludedV1, { ...source, contributions: [broken] }))).toEqual(
        [{ field: 'contributions[0].contributionId', constraint: 'exactlyOneOf' }],
      );
    }
  });
});

describe('writing a payload', () => {
  const fields = {
    caseId: '019ab3d8-7f44-7e19-b2a6-1c3d5e7f9a0b',
    tipId: '019ab3c4-5d1e-7a20-8f41-6b2c9d0e1f37',
  };

  it('makes an instance of the contract class', () => {
    expect(createPayload(CaseTipAddedV1, fields)).toBeInstanceOf(CaseTipAddedV1);
  });

  it('leaves out what is undefined', () => {
    const payload = createPayload(CaseTipAddedV1, Object.assign({ note: undefined }, fields));
    expect(Object.keys(payload)).toEqual(['caseId', 'tipId']);
  });

  it('refuses a field the contract does not have', () => {
    const withName = Object.assign({ reporterName: 'Mai' }, fields);
    expect(issuesOf(() => createPayload(CaseTipAddedV1, withName))).toEqual([
      { field: 'reporterName', constraint: 'whitelistValidation' },
    ]);
  });

  it.each(['constructor', 'toString', '__proto__'])('refuses a field called %s', (name) => {
    const hostile = JSON.parse(JSON.stringify(fields).replace('{', `{"${name}": "x",`)) as typeof fields;
    expect(issuesOf(() => createPayload(CaseTipAddedV1, hostile))).toEqual([
      { field: name, constraint: 'whitelistValidation' },
    ]);
  });

  it('refuses a nested field the contract does not have', () => {
    const tip = goldenExample(TipRegisteredV1);
    const reporters = tip.reporters.map((reporter) => Object.assign({ phone: '1' }, reporter));
    expect(
      issuesOf(() => assertValidPayload(Object.assign(new TipRegisteredV1(), tip, { reporters }))),
    ).toEqual([
      { field: 'reporters[0].phone', constraint: 'whitelistValidation' },
      { field: 'reporters[1].phone', constraint: 'whitelistValidation' },
    ]);
  });

  it('lets a valid instance pass', () => {
    expect(() => assertValidPayload(goldenExample(TipRegisteredV1))).not.toThrow();
  });
});
