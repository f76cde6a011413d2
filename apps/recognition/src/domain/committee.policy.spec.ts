import {
  may,
  maySeeMerit,
  mayReadParty,
  scope,
  type CommitteeOfficer,
  type DossierAction,
  type Verdict,
} from './committee.policy';

const dossier = { unitId: 'commune', issuerUnitId: 'province' };

const officer = (fields: Partial<CommitteeOfficer> = {}): CommitteeOfficer => ({
  officerId: 'officer',
  secretaryOf: new Set(),
  standingBodyOf: new Set(),
  issuerOf: new Set(),
  ledgerArea: new Set(['commune', 'province']),
  area: new Set(['commune', 'province']),
  ...fields,
});

const proposer = officer({
  secretaryOf: new Set(['commune']),
  standingBodyOf: new Set(['commune']),
  ledgerArea: new Set(['commune']),
  area: new Set(['commune']),
});
const standing = officer({
  secretaryOf: new Set(['council']),
  standingBodyOf: new Set(['council', 'province']),
});
const issuer = officer({ issuerOf: new Set(['province']), ledgerArea: new Set() });
const member = officer();
const stranger = officer({
  secretaryOf: new Set(['elsewhere']),
  ledgerArea: new Set(['elsewhere']),
  area: new Set(['elsewhere']),
});

describe('who may do what with a dossier', () => {
  it.each<[DossierAction, Verdict, Verdict, Verdict, Verdict]>([
    ['read', 'allowed', 'allowed', 'allowed', 'allowed'],
    ['revise', 'allowed', 'forbidden', 'forbidden', 'forbidden'],
    ['submit', 'allowed', 'forbidden', 'forbidden', 'forbidden'],
    ['appraise', 'forbidden', 'allowed', 'forbidden', 'forbidden'],
    ['record-council-result', 'forbidden', 'allowed', 'forbidden', 'forbidden'],
    ['decide', 'forbidden', 'forbidden', 'allowed', 'forbidden'],
    ['print', 'allowed', 'allowed', 'allowed', 'forbidden'],
    ['hand-over', 'allowed', 'allowed', 'forbidden', 'forbidden'],
  ])('%s: proposer %s, standing body %s, issuer %s, member %s, stranger hidden', (action, ...verdicts) => {
    expect([proposer, standing, issuer, member].map((who) => may(who, action, dossier))).toEqual(verdicts);
    expect(may(stranger, action, dossier)).toBe('hidden');
  });

  it('lists exactly what may be read', () => {
    for (const who of [proposer, standing, issuer, member, stranger]) {
      const units = scope(who);
      const isListed = units.includes(dossier.unitId) || units.includes(dossier.issuerUnitId);
      expect(isListed).toBe(may(who, 'read', dossier) === 'allowed');
    }
  });

  it('shows a party to committees whose area it lies in, and to no other', () => {
    const party = { unitId: 'commune' };
    expect([proposer, member].map((who) => mayReadParty(who, party))).toEqual([true, true]);
    expect(mayReadParty(stranger, party)).toBe(false);
  });
});

describe('who sees a merit', () => {
  const reader = officer({ ledgerArea: new Set(['commune']), area: new Set(['commune', 'far']) });

  it.each([
    ['of a unit of the area', { unitId: 'commune', communeUnitId: null }, true],
    ['of a commune of the area', { unitId: 'elsewhere', communeUnitId: 'commune' }, true],
    ['of neither', { unitId: 'elsewhere', communeUnitId: 'far' }, false],
    ['of another unit and no commune', { unitId: 'elsewhere', communeUnitId: null }, false],
  ])('%s', (_, merit, seen) => {
    expect(maySeeMerit(reader, merit)).toBe(seen);
  });

  it('nobody who keeps decisions only', () => {
    expect(maySeeMerit(issuer, { unitId: 'commune', communeUnitId: 'commune' })).toBe(false);
  });
});
