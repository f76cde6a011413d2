import { StaleVersion } from '@keng/persistence';
import type { Case, CaseId } from '../domain/case';
import type { CaseRepository } from '../domain/case.repository';
import { addTip } from '../domain/add-tip';
import { assignOfficers } from '../domain/assign-officers';
import { DecisionNumberTaken } from '../domain/case-errors';
import { concludeCase } from '../domain/conclude-case';
import { extendTerm } from '../domain/extend-term';
import { approvePlan, writePlan } from '../domain/plan';
import { proposeConclusion } from '../domain/propose-conclusion';
import { sendNotice } from '../domain/send-notice';
import { able, ALIAS, aTip, by, COMMANDER, LEAD, opened, paper, SUPPORTER } from '../../test/case-builder';
import type { ClockLaw } from '../domain/case-clock';

/** What a repository of cases is tested with. */
export interface RepositoryUnderTest {
  readonly cases: CaseRepository;
  /** The law whose rules the repository knows. */
  readonly law: ClockLaw;
  readonly newId: () => string;
  readonly inTransaction: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** What can be compared: Jest finds any two Temporal values equal. */
const plain = (file: Case): unknown => JSON.parse(JSON.stringify(file));

/** What every repository of cases must do; run for the one in memory and the real one alike. */
export function caseRepositoryContract(underTest: () => RepositoryUnderTest): void {
  let caseNumber = 0;
  let decisionNumber = 0;
  const freshPaper = () => paper({ number: `${(decisionNumber += 1)}/QĐ-CSĐT` });
  const context = (officerId: string) => {
    const { law, newId } = underTest();
    return { ...by(officerId), law, newId };
  };
  const anOpening = (given: Parameters<typeof aTip>[0] = {}) => {
    const { law, newId } = underTest();
    const ids = { caseId: newId() as CaseId, tipId: newId(), acceptedByEvent: newId() };
    return opened(aTip({ ...ids, ...given }), (caseNumber += 1), { law, newId });
  };
  const stored = async (id: CaseId): Promise<Case> => {
    const found = await underTest().cases.find(id);
    if (!found) throw new Error('the case is not there');
    return found;
  };
  const anOpenCase = async (): Promise<Case> => {
    const decision = anOpening();
    await underTest().cases.open(decision);
    return stored(decision.next.id);
  };
  const assigned = (file: Case, facts = freshPaper()) => {
    const assignment = { leadOfficerId: LEAD, supportingOfficerIds: [SUPPORTER] };
    return assignOfficers(file, assignment, [LEAD, SUPPORTER].map(able), facts, context(COMMANDER));
  };

  it('gives a case back as it was saved, with version 1 and its event counted', async () => {
    const decision = anOpening();
    expect(await underTest().cases.open(decision)).toBe(1);
    const found = plain(await stored(decision.next.id));
    expect(found).toEqual(plain({ ...decision.next, version: 1, eventSeq: 1 }));
  });

  it('gives a case back through every step until its conclusion', async () => {
    const { cases, newId } = underTest();
    const { id } = await anOpenCase();
    const proposal = {
      textId: newId(),
      conclusion: 'not_instituted',
      groundCode: 'amnesty',
      incidentCount: 1,
      suspectCount: 0,
      contributions: [{ contributionId: newId(), alias: ALIAS, kind: 'valuable_tip' }],
    } as const;
    const notice = {
      code: 'procuracy_received',
      sentOn: paper().decidedOn,
      documentNumber: '7/TB',
      deliveredBy: 'post',
    } as const;
    const steps = [
      (file: Case) => assigned(file),
      (file: Case) => writePlan(file, newId(), context(LEAD)),
      (file: Case) => approvePlan(file, context(COMMANDER)),
      (file: Case) => sendNotice(file, notice, context(LEAD)),
      (file: Case) => extendTerm(file, { ...freshPaper(), reasonCode: 'complex' }, context(COMMANDER)),
      (file: Case) => proposeConclusion(file, proposal, context(LEAD)),
      (file: Case) => concludeCase(file, freshPaper(), context(COMMANDER)),
    ];
    for (const step of steps) {
      const before = await stored(id);
      const decision = step(before);
      const version = await cases.save(decision);
      const eventSeq = before.eventSeq + decision.events.length;
      expect(plain(await stored(id))).toEqual(plain({ ...decision.next, version, eventSeq }));
    }
    expect(await stored(id)).toMatchObject({ version: 8, eventSeq: 6, stage: { state: 'concluded' } });
  });

  it('refuses a save over a change that the writer has not seen', async () => {
    const file = await anOpenCase();
    await underTest().cases.save(assigned(file));
    await expect(underTest().cases.save(assigned(file))).rejects.toThrow(StaleVersion);
  });

  it('refuses a decision number that the unit has used in the year, however it is spelled', async () => {
    const facts = freshPaper();
    await underTest().cases.save(assigned(await anOpenCase(), facts));
    const again = assigned(await anOpenCase(), { ...facts, number: `0${facts.number.toLowerCase()}` });
    await expect(underTest().cases.save(again)).rejects.toThrow(DecisionNumberTaken);
  });

  it('lets another unit use the same decision number', async () => {
    const { cases, newId } = underTest();
    const facts = freshPaper();
    await cases.save(assigned(await anOpenCase(), facts));
    const elsewhere = anOpening({ unitId: newId() });
    await cases.open(elsewhere);
    await expect(cases.save(assigned(await stored(elsewhere.next.id), facts))).resolves.toBe(2);
  });

  it('knows which events brought a tip, first or later', async () => {
    const { cases, law, newId } = underTest();
    const file = await anOpenCase();
    const later = aTip({ caseId: file.id, tipId: newId(), acceptedByEvent: newId() });
    await cases.save(addTip(file, later, law, newId));
    expect(await cases.wasHandled(file.openedByEvent)).toBe(true);
    expect(await cases.wasHandled(later.acceptedByEvent)).toBe(true);
    expect(await cases.wasHandled(newId())).toBe(false);
  });

  it('has nothing under an unknown id', async () => {
    const { cases, newId, inTransaction } = underTest();
    const unknown = newId() as CaseId;
    expect(await cases.find(unknown)).toBeUndefined();
    expect(await inTransaction(() => cases.findForChange(unknown))).toBeUndefined();
  });
}
