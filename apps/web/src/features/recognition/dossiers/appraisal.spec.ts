import { appraisalRules, findingOf } from './appraisal';
import { aDossier } from './dossier.example';

const eligible = { outcome: 'eligible', reason: undefined, leftOut: new Map<string, string>() } as const;

function unkept(officerId: string, finding: Parameters<typeof appraisalRules>[2]): readonly string[] {
  return appraisalRules(aDossier({ createdBy: 'writer', submittedBy: 'sender' }), officerId, finding)
    .filter(({ isMet }) => !isMet)
    .map(({ rule }) => rule);
}

describe('before an appraisal', () => {
  it('asks for an officer who neither wrote nor handed in the dossier', () => {
    expect(unkept('other', eligible)).toEqual([]);
    expect(unkept('writer', eligible)).toEqual(['other_officer']);
    expect(unkept('sender', eligible)).toEqual(['other_officer']);
  });

  it('asks for a reason unless the dossier is eligible', () => {
    expect(unkept('other', { ...eligible, outcome: 'rejected' })).toEqual(['reason_given']);
    expect(unkept('other', { ...eligible, outcome: 'on_hold', reason: 'matter_open' })).toEqual([]);
  });

  it('asks that something is left to vote on', () => {
    const all = new Map(aDossier().nominations.map(({ nominationId }) => [nominationId, 'proof_missing']));
    expect(unkept('other', { ...eligible, leftOut: all })).toEqual(['some_eligible']);
  });
});

it('sends nominations that were left out only with an eligible dossier', () => {
  const leftOut = new Map([['n1', 'proof_missing']]);
  expect(findingOf({ ...eligible, leftOut }).nominationOutcomes).toEqual([
    { nominationId: 'n1', outcome: 'ineligible', reasonCode: 'proof_missing' },
  ]);
  expect(findingOf({ outcome: 'rejected', reason: 'wrong_form', leftOut })).toEqual({
    outcome: 'rejected',
    reasonCode: 'wrong_form',
  });
});
