import type { Decision } from '@keng/kernel';
import { StaleVersion } from '@keng/persistence';
import type { Case, CaseId } from '../domain/case';
import { DecisionNumberTaken } from '../domain/case-errors';
import type { CaseEvent } from '../domain/case-events';
import { CaseRepository } from '../domain/case.repository';
import { decisionNumberKey } from '../domain/decision-number';

/** Cases in memory, held to the same contract as the real repository; keeps the events for the test to read. */
export class InMemoryCaseRepository extends CaseRepository {
  private readonly cases = new Map<string, Case>();
  readonly events: CaseEvent[] = [];

  async find(id: CaseId): Promise<Case | undefined> {
    return this.cases.get(id);
  }

  async findForChange(id: CaseId): Promise<Case | undefined> {
    return this.cases.get(id);
  }

  async wasHandled(eventId: string): Promise<boolean> {
    return [...this.cases.values()].some(({ tips }) => tips.some((tip) => tip.acceptedByEvent === eventId));
  }

  async open(decision: Decision<Case, CaseEvent>): Promise<number> {
    return this.write(decision);
  }

  async save(decision: Decision<Case, CaseEvent>): Promise<number> {
    if (this.cases.get(decision.next.id)?.version !== decision.next.version) throw new StaleVersion();
    return this.write(decision);
  }

  private write({ next, events }: Decision<Case, CaseEvent>): number {
    const used = new Set([...this.cases.values()].flatMap(numbersOf));
    const own = new Set(numbersOf(this.cases.get(next.id)));
    if (numbersOf(next).some((number) => used.has(number) && !own.has(number)))
      throw new DecisionNumberTaken();
    const version = next.version + 1;
    this.cases.set(next.id, { ...next, version, eventSeq: next.eventSeq + events.length });
    this.events.push(...events);
    return version;
  }
}

function numbersOf(file: Case | undefined): string[] {
  if (!file) return [];
  return file.decisions.map(
    ({ number, decidedOn }) => `${file.unitId} ${decidedOn.year} ${decisionNumberKey(number)}`,
  );
}
