import { Injectable } from '@nestjs/common';
import { Clock, Ids, type Actor, type Decision } from '@keng/kernel';
import { StaleVersion, UnitOfWork } from '@keng/persistence';
import { Audit, Forbidden, NotFound } from '@keng/platform';
import type { Case, CaseId } from '../domain/case';
import type { CaseEvent } from '../domain/case-events';
import { may, type CaseAction } from '../domain/case.policy';
import { CaseRepository } from '../domain/case.repository';
import type { DecisionContext } from '../domain/decision-context';
import { LawBook } from '../domain/law-book';
import { CaseOfficers } from './case-officers';

/** A change that an officer asks for. */
export interface CaseChange {
  readonly actor: Actor;
  readonly caseId: string;
  readonly action: CaseAction;
  /** The version that the officer had before their eyes. */
  readonly version: number;
}

/** What came of a change. */
export interface Changed<Result extends Decision<Case, CaseEvent>> {
  readonly decision: Result;
  readonly version: number;
}

/**
 * How every use case of an officer goes: in one transaction read the case, ask the policy, decide, save with the
 * events, leave a trace in the audit.
 */
@Injectable()
export class CaseDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly officers: CaseOfficers,
    private readonly law: LawBook,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
  ) {}

  /**
   * Changes a case.
   * @throws NotFound, Forbidden as the policy says
   * @throws StaleVersion when the officer looked at an older version
   */
  async change<Result extends Decision<Case, CaseEvent>>(
    request: CaseChange,
    decide: (current: Case, context: DecisionContext) => Result | Promise<Result>,
  ): Promise<Changed<Result>> {
    return this.work.run(async () => {
      const current = await this.admit(request, await this.cases.find(request.caseId as CaseId));
      if (current.version !== request.version) throw new StaleVersion();
      const decision = await decide(current, await this.context(request.actor));
      const version = await this.cases.save(decision);
      await this.record(request, { version });
      return { decision, version };
    });
  }

  /** Adds to a case without changing its version; holds the case meanwhile, so that it cannot end underneath. */
  async append<Result>(
    request: Omit<CaseChange, 'version'>,
    add: (current: Case, context: DecisionContext) => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly version: number }> {
    return this.work.run(async () => {
      const current = await this.admit(request, await this.cases.findForChange(request.caseId as CaseId));
      const result = await add(current, await this.context(request.actor));
      await this.record(request, {});
      return { result, version: current.version };
    });
  }

  /**
   * Shows a case; each reading leaves a trace, as each change does.
   * @throws NotFound
   */
  async read<View>(actor: Actor, caseId: string, view: (current: Case) => Promise<View>): Promise<View> {
    return this.work.run(async () => {
      const request = { actor, caseId, action: 'read' } as const;
      const current = await this.admit(request, await this.cases.find(caseId as CaseId));
      await this.record(request, {});
      return view(current);
    });
  }

  private async admit(
    { actor, action }: Omit<CaseChange, 'version'>,
    found: Case | undefined,
  ): Promise<Case> {
    if (!found) throw new NotFound();
    const verdict = may(await this.officers.describe(actor), action, found);
    if (verdict === 'hidden') throw new NotFound();
    if (verdict === 'forbidden') throw new Forbidden();
    return found;
  }

  private async context(actor: Actor): Promise<DecisionContext> {
    return {
      now: this.clock.now(),
      officerId: actor.officerId,
      law: await this.law.clocks(),
      newId: () => this.ids.next(),
    };
  }

  private async record(
    { action, caseId }: Omit<CaseChange, 'version'>,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.audit.record({ action: `case-${action}`, subject: 'case', subjectId: caseId, detail });
  }
}
