import { randomUUID } from 'node:crypto';
import { aContext, aDossier, aMerit, aMeritUse, aNomination, AUTHOR, nominated } from '../../test/builders';
import { appraiseDossier } from './appraise-dossier';
import { decideDossier } from './decide-dossier';
import { DossierWrongStage, InvalidField } from './recognition-errors';
import {
  AwardFormNotInForce,
  FormNotForIssuer,
  SignerNotAuthorised,
  DossierIncomplete,
  FormNotForPartyKind,
  LawBasisExpired,
  MemberRecused,
  MeritAlreadyUsed,
  MeritContested,
  OwnDossier,
  PeriodInvalid,
  QuorumNotMet,
  ReasonMissing,
  VotesDoNotAddUp,
} from './recognition-errors';
import { draftDossier, reviseDossier, type DossierContent } from './draft-dossier';
import type { CouncilResult, Dossier, DossierStatus, Nomination, NominationVotes } from './dossier';
import type { IssuerLevel } from './law-book';
import { recordCouncilResult } from './record-council-result';
import { submitDossier } from './submit-dossier';

const merit = aMerit();
const context = aContext({ merits: [nominated(merit)] });

function content(change: Partial<DossierContent> = {}, nomination: object = {}): DossierContent {
  return {
    title: ' Đề nghị  khen thưởng ',
    occasion: 'Năm 2026',
    periodFrom: Temporal.PlainDate.from('2026-01-01'),
    periodTo: Temporal.PlainDate.from('2026-12-31'),
    receivedOn: Temporal.PlainDate.from('2026-11-20'),
    issuerUnitId: randomUUID(),
    issuerLevels: null,
    nominations: [
      {
        id: randomUUID(),
        honouree: merit.honouree,
        awardFormCode: 'commendation_province_chair',
        meritIds: [merit.id],
        citation: 'Đã có thành tích',
        ...nomination,
      },
    ],
    ...change,
  };
}

describe('drafting a dossier', () => {
  const draft = (text: DossierContent, on = context) => draftDossier(randomUUID(), text, on).next;

  it('cleans its texts and opens as a draft without an event', () => {
    const { next, events } = draftDossier(randomUUID(), content(), context);
    expect([next.title, next.status, events]).toEqual(['Đề nghị khen thưởng', 'draft', []]);
  });

  it.each([
    ['2026-09-30', 'law_2022'],
    ['2026-10-01', 'law_2022_amended_2026'],
  ])('puts one received on %s under %s', (receivedOn, lawVersion) => {
    expect(draft(content({ receivedOn: Temporal.PlainDate.from(receivedOn) })).lawVersion).toBe(lawVersion);
  });

  it('recuses the honoured officer and the commander who attested the merit', () => {
    const [officerId, attestedBy, partyId] = [randomUUID(), randomUUID(), randomUUID()];
    const own = aMerit({ honouree: { type: 'party', id: partyId }, attestedBy });
    const party = { kind: 'individual', officerId } as const;
    const text = content({}, { honouree: own.honouree, party, meritIds: [own.id] });
    const [nomination] = draft(text, aContext({ merits: [nominated(own)] })).nominations;
    expect(nomination?.recusedOfficerIds).toEqual([officerId, attestedBy]);
  });

  it('refuses a period that ends before it begins, and a receipt in the future', () => {
    expect(() => draft(content({ periodTo: Temporal.PlainDate.from('2025-12-31') }))).toThrow(PeriodInvalid);
    expect(() => draft(content({ receivedOn: Temporal.PlainDate.from('2026-11-23') }))).toThrow(InvalidField);
  });

  it('refuses a form that is not in force, or is for other parties', () => {
    expect(() => draft(content({}, { awardFormCode: 'medal' }))).toThrow(AwardFormNotInForce);
    expect(() => draft(content({}, { awardFormCode: 'flag_province' }))).toThrow(FormNotForPartyKind);
  });

  it('refuses a form of another level than its issuer’s, where that level is known', () => {
    const levels = (...known: IssuerLevel[]) => content({ issuerLevels: new Set(known) });
    expect(() => draft(levels('commune'))).toThrow(FormNotForIssuer);
    expect(() => draft(levels('provincial_police', 'agency'))).toThrow(FormNotForIssuer);
    expect(draft(levels('province')).nominations).toHaveLength(1);
    expect(draft(content({ issuerLevels: null })).nominations).toHaveLength(1);
  });

  it('names the award that used a merit by its number, decision and day', () => {
    const usedBy = aMeritUse();
    const used = aContext({ merits: [nominated(merit, usedBy)] });
    expect(() => draft(content(), used)).toThrow(
      expect.objectContaining({ params: { meritId: merit.id, usedBy } }),
    );
  });

  it('refuses a merit that is used, contested, struck, or another’s', () => {
    const contested = aMerit({ ...merit, state: { status: 'contested', reasonCode: 'case_reopened' } });
    const struck = aMerit({
      ...merit,
      state: { status: 'struck', reasonCode: 'wrong', replacedByMeritId: null },
    });
    const other = aMerit({ id: merit.id });
    expect(() => draft(content(), aContext({ merits: [nominated(merit, aMeritUse())] }))).toThrow(
      MeritAlreadyUsed,
    );
    expect(() => draft(content(), aContext({ merits: [nominated(contested)] }))).toThrow(MeritContested);
    expect(() => draft(content(), aContext({ merits: [nominated(struck)] }))).toThrow(MeritContested);
    expect(() => draft(content(), aContext({ merits: [nominated(other)] }))).toThrow(InvalidField);
    expect(() => draft(content(), aContext())).toThrow(InvalidField);
  });

  it('refuses one merit for two nominations, and one nomination twice', () => {
    const [first] = content().nominations;
    const nominations = first ? [first, { ...first, id: randomUUID() }] : [];
    expect(() => draft(content({ nominations }))).toThrow(MeritAlreadyUsed);
    expect(() => draft(content({ nominations: first ? [first, first] : [] }))).toThrow(InvalidField);
  });

  it('can be revised until it is handed in', () => {
    const dossier = aDossier([]);
    expect(reviseDossier(dossier, content(), context).next.nominations).toHaveLength(1);
    expect(() => reviseDossier({ ...dossier, status: 'submitted' }, content(), context)).toThrow(
      DossierWrongStage,
    );
  });
});

describe('handing a dossier in', () => {
  it('tells of it, with who and when', () => {
    const { next, events } = submitDossier(aDossier([aNomination(merit)]), null, context);
    expect(next).toMatchObject({ status: 'submitted', submittedBy: AUTHOR });
    expect(events).toMatchObject([{ type: 'dossier-submitted' }]);
  });

  it.each<[string, Partial<Dossier>, Partial<Nomination>, string]>([
    ['a title', { title: '' }, {}, 'title'],
    ['an occasion', { occasion: '' }, {}, 'occasion'],
    ['a nomination', { nominations: [] }, {}, 'nominations'],
    ['proof', {}, { meritIds: [] }, 'merits'],
    ['a citation', {}, { citation: '' }, 'citation'],
    ['merits of its period', { periodTo: Temporal.PlainDate.from('2026-11-09') }, {}, 'merits_in_period'],
  ])('asks for %s', (_, change, nomination, part) => {
    const dossier = { ...aDossier([aNomination(merit, nomination)]), ...change };
    const missing = missingOf(() => submitDossier(dossier, null, context));
    expect(missing).toEqual([expect.objectContaining({ part })]);
  });

  it('refuses a form of another level than its issuer’s', () => {
    const dossier = aDossier([aNomination(merit)]);
    expect(() => submitDossier(dossier, new Set(['commune'] as const), context)).toThrow(FormNotForIssuer);
    expect(submitDossier(dossier, new Set(['province'] as const), context).next.status).toBe('submitted');
  });

  it('asks for the consent of a reporter who declined', () => {
    const declined = aMerit({ recognitionWanted: false });
    const dossier = aDossier([aNomination(declined)]);
    const missing = missingOf(() =>
      submitDossier(dossier, null, aContext({ merits: [nominated(declined)] })),
    );
    expect(missing).toEqual([{ part: 'recognition_consent', nominationId: dossier.nominations[0]?.id }]);
  });

  function missingOf(act: () => unknown): unknown {
    try {
      act();
    } catch (error) {
      if (error instanceof DossierIncomplete) return error.params['missing'];
      throw error;
    }
    throw new Error('the dossier was handed in');
  }
});

describe('appraising a dossier', () => {
  const nomination = aNomination(merit);
  const submitted = aDossier([nomination, aNomination(aMerit())], {
    status: 'submitted',
    submittedBy: AUTHOR,
  });
  const appraiser = aContext({ officerId: randomUUID() });
  const finding = { outcome: 'eligible', reasonCode: null, nominationOutcomes: [] } as const;

  it('sends an eligible one to the council, without the nominations it leaves out', () => {
    const left = { nominationId: nomination.id, eligible: false, reasonCode: 'criteria_not_met' };
    const { next, events } = appraiseDossier(
      submitted,
      { ...finding, nominationOutcomes: [left] },
      appraiser,
    );
    expect(next.status).toBe('eligible');
    expect(next.nominations.map(({ outcome }) => outcome)).toEqual(['ineligible', 'eligible']);
    expect(events).toMatchObject([{ type: 'dossier-appraised', outcome: 'eligible', reasonCode: null }]);
  });

  it('is not done by its author, nor by who handed it in', () => {
    expect(() => appraiseDossier(submitted, finding, context)).toThrow(OwnDossier);
    const other = { ...submitted, createdBy: randomUUID() };
    expect(() => appraiseDossier(other, finding, context)).toThrow(OwnDossier);
  });

  it.each(['rejected', 'on_hold', 'supplement_requested'] as const)('gives a reason for %s', (outcome) => {
    expect(() => appraiseDossier(submitted, { ...finding, outcome }, appraiser)).toThrow(ReasonMissing);
    const reasoned = { ...finding, outcome, reasonCode: 'complaint_open' };
    expect(appraiseDossier(submitted, reasoned, appraiser).next.status).toBe(outcome);
  });

  it('gives a reason for each nomination it leaves out, and leaves not all of them out', () => {
    const left = submitted.nominations.map(({ id }) => ({
      nominationId: id,
      eligible: false,
      reasonCode: null,
    }));
    expect(() => appraiseDossier(submitted, { ...finding, nominationOutcomes: left }, appraiser)).toThrow(
      ReasonMissing,
    );
    const reasoned = left.map((outcome) => ({ ...outcome, reasonCode: 'criteria_not_met' }));
    const nothing = { ...finding, nominationOutcomes: reasoned };
    expect(() => appraiseDossier(submitted, nothing, appraiser)).toThrow(InvalidField);
  });

  it.each<DossierStatus>(['draft', 'eligible', 'decided'])('is refused at %s', (status) => {
    expect(() => appraiseDossier({ ...submitted, status }, finding, appraiser)).toThrow(DossierWrongStage);
  });
});

describe('the council’s vote', () => {
  const officers = Array.from({ length: 6 }, () => randomUUID());
  const nomination = aNomination(merit, { outcome: 'eligible' });
  const eligible = aDossier([nomination], { status: 'eligible' });

  const votes = (change: Partial<NominationVotes> = {}): NominationVotes => ({
    nominationId: nomination.id,
    votesFor: 6,
    votesAgainst: 0,
    abstained: 0,
    writtenVotes: 0,
    recusedOfficerIds: [],
    ...change,
  });
  const sitting = (change: Partial<CouncilResult> = {}): CouncilResult => ({
    heldOn: '2026-11-22',
    minutesNumber: '03/BB-HĐ',
    memberCount: 9,
    presentOfficerIds: officers,
    results: [votes()],
    ...change,
  });
  const vote = (result: CouncilResult, dossier = eligible) => recordCouncilResult(dossier, result, context);

  it('passes a nomination by more than half of those present', () => {
    const { next, events } = vote(
      sitting({ results: [votes({ votesFor: 4, votesAgainst: 1, abstained: 1 })] }),
    );
    expect(next.status).toBe('awaiting_signature');
    expect(events).toMatchObject([{ type: 'dossier-voted', passedCount: 1, failedCount: 0 }]);
  });

  it('fails one with exactly half, and rejects a dossier of which nothing passed', () => {
    const { next } = vote(sitting({ results: [votes({ votesFor: 3, votesAgainst: 3 })] }));
    expect([next.status, next.nominations[0]?.outcome]).toEqual(['rejected', 'failed']);
  });

  it.each([
    ['flag_government', 8, 'passed'],
    ['flag_government', 7, 'failed'],
    ['emulation_fighter_national', 9, 'passed'],
    ['emulation_fighter_national', 8, 'failed'],
  ])(
    'asks for %s a share of all members, absent ones in writing: %i of 9 %s',
    (awardFormCode, votesFor, outcome) => {
      const national = aDossier([{ ...nomination, awardFormCode }], { status: 'eligible' });
      const result = sitting({ results: [votes({ votesFor, votesAgainst: 9 - votesFor, writtenVotes: 3 })] });
      expect(vote(result, national).next.nominations[0]?.outcome).toBe(outcome);
    },
  );

  it('needs two thirds of the members', () => {
    expect(() => vote(sitting({ memberCount: 10 }))).toThrow(QuorumNotMet);
  });

  it('adds up: those present, less those recused, and those who wrote', () => {
    expect(() => vote(sitting({ results: [votes({ votesFor: 5 })] }))).toThrow(VotesDoNotAddUp);
    expect(() => vote(sitting({ results: [votes({ votesFor: 10, writtenVotes: 4 })] }))).toThrow(
      VotesDoNotAddUp,
    );
    expect(() => vote(sitting({ memberCount: 5 }))).toThrow(VotesDoNotAddUp);
    expect(vote(sitting({ results: [votes({ votesFor: 7, writtenVotes: 1 })] })).next.status).toBe(
      'awaiting_signature',
    );
  });

  it('leaves out who has a part in the nomination, and lets them vote on others', () => {
    const [member = ''] = officers;
    const barred = aDossier([{ ...nomination, recusedOfficerIds: [member] }], { status: 'eligible' });
    expect(() => vote(sitting(), barred)).toThrow(MemberRecused);
    const without = sitting({ results: [votes({ votesFor: 5, recusedOfficerIds: [member] })] });
    expect(vote(without, barred).next.status).toBe('awaiting_signature');
  });

  it('is on every eligible nomination once, and on no other', () => {
    expect(() => vote(sitting({ results: [] }))).toThrow(InvalidField);
    expect(() => vote(sitting({ results: [votes(), votes()] }))).toThrow(InvalidField);
    expect(() => vote(sitting({ results: [votes({ nominationId: randomUUID() })] }))).toThrow(InvalidField);
  });

  it('was held between appraisal and today', () => {
    expect(() => vote(sitting({ heldOn: '2026-11-23' }))).toThrow(InvalidField);
    expect(() => vote(sitting({ heldOn: '2026-11-11' }))).toThrow(InvalidField);
  });
});

describe('the decision on a dossier', () => {
  const signed = (on: string) => ({
    number: '05/QĐ-UBND',
    signedOn: Temporal.PlainDate.from(on),
    signedByOfficerId: randomUUID(),
    signerName: 'Phạm Quang Ngọc',
    isSignerIssuer: true,
  });
  const awaiting = (nomination: Partial<Nomination>, change: Partial<Dossier> = {}): Dossier =>
    aDossier([aNomination(merit, { outcome: 'passed', ...nomination })], {
      status: 'awaiting_signature',
      receivedOn: Temporal.PlainDate.from('2026-05-01'),
      ...change,
    });
  const later = (on: string) => aContext({ on, merits: [nominated(merit)] });

  it.each([
    ['commendation_minister_public_security', 'individual', '2026-12-15', 3_800_000],
    ['merit_certificate_provincial_police_director', 'collective', '2026-06-10', 1_410_000],
    ['merit_certificate_commune_chair', 'household', '2026-12-15', 0],
  ] as const)('grants %s to an %s signed on %s with %i đồng', (awardFormCode, partyKind, on, amount) => {
    const { next } = decideDossier(awaiting({ awardFormCode, partyKind }), signed(on), later(on));
    expect(next.awards[0]?.bonus.amount).toBe(amount);
  });

  it('freezes the figures of the day of signature and tells of the decision', () => {
    const { next, events } = decideDossier(awaiting({}), signed('2026-12-15'), later('2026-12-20'));
    expect(next.awards[0]?.bonus).toEqual({
      coefficient: '1.5',
      coefficientBasis: 'NĐ 152/2025/NĐ-CP',
      isCeiling: false,
      baseSalary: 2_530_000,
      baseSalaryBasis: 'NĐ 161/2026/NĐ-CP',
      amount: 3_800_000,
    });
    expect(events).toMatchObject([{ type: 'dossier-decided' }]);
  });

  it('grants what passed and nothing else, and claims no merit of what failed', () => {
    const failed = aNomination(aMerit(), { outcome: 'failed' });
    const dossier = awaiting({});
    const both = { ...dossier, nominations: [...dossier.nominations, failed] };
    const { next } = decideDossier(both, signed('2026-12-15'), later('2026-12-15'));
    expect(next.awards.map(({ meritIds }) => meritIds)).toEqual([[merit.id]]);
  });

  it('names the tips behind its awards', () => {
    const tipId = randomUUID();
    const own = aMerit({ ...merit, tipId });
    const withTip = aContext({ on: '2026-12-15', merits: [nominated(own)] });
    expect(decideDossier(awaiting({}), signed('2026-12-15'), withTip).next.awards[0]?.tipIds).toEqual([
      tipId,
    ]);
  });

  it('is refused when a merit was used or contested meanwhile', () => {
    const used = aContext({ on: '2026-12-15', merits: [nominated(merit, aMeritUse())] });
    expect(() => decideDossier(awaiting({}), signed('2026-12-15'), used)).toThrow(MeritAlreadyUsed);
    const contested = { ...merit, state: { status: 'contested', reasonCode: 'case_reopened' } } as const;
    const reopened = aContext({ on: '2026-12-15', merits: [nominated(contested)] });
    expect(() => decideDossier(awaiting({}), signed('2026-12-15'), reopened)).toThrow(MeritContested);
  });

  it('rests on an instrument in force: NĐ 152/2025 to the last day of February 2027', () => {
    const march = later('2027-03-02');
    expect(decideDossier(awaiting({}), signed('2027-02-28'), march).next.status).toBe('decided');
    expect(() => decideDossier(awaiting({}), signed('2027-03-01'), march)).toThrow(LawBasisExpired);
  });

  it('was signed between the council and today', () => {
    expect(() => decideDossier(awaiting({}), signed('2026-12-16'), later('2026-12-15'))).toThrow(
      InvalidField,
    );
    expect(() => decideDossier(awaiting({}), signed('2026-04-30'), later('2026-12-15'))).toThrow(
      InvalidField,
    );
  });

  it('is signed by somebody who was the issuer on that day', () => {
    const stranger = { ...signed('2026-12-15'), isSignerIssuer: false };
    expect(() => decideDossier(awaiting({}), stranger, later('2026-12-15'))).toThrow(SignerNotAuthorised);
  });

  it('comes after the vote', () => {
    const early = awaiting({}, { status: 'eligible' });
    expect(() => decideDossier(early, signed('2026-12-15'), later('2026-12-15'))).toThrow(DossierWrongStage);
  });
});
