import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import type { Decision } from '@keng/kernel';
import { ChangeNotes, Outbox } from '@keng/messaging';
import { UnitOfWork, updateVersioned, violates } from '@keng/persistence';
import type { Case, CaseId } from '../domain/case';
import { DecisionNumberTaken } from '../domain/case-errors';
import type { CaseEvent } from '../domain/case-events';
import { CaseRepository } from '../domain/case.repository';
import { CaseClockRow } from './case-clock.row';
import {
  toCase,
  toCaseColumns,
  toClockRows,
  toDecisionRows,
  toNoticeRows,
  toProposalRows,
  toTipRows,
} from './case-mapping';
import { CaseDecisionRow, CaseNoticeRow, CaseProposalRow } from './case-papers.row';
import { toContract } from './case.events';
import { CaseRow, CaseTipRow } from './case.row';

/** The parts of a clock row that a decision may end; its dates move with the calendar only. */
const CLOCK_ENDINGS = ['satisfied_at', 'superseded_by', 'lapsed_at'];

@Injectable()
export class TypeormCaseRepository extends CaseRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly notes: ChangeNotes,
  ) {
    super();
  }

  async find(id: CaseId): Promise<Case | undefined> {
    return this.load(await this.work.manager.findOneBy(CaseRow, { id }));
  }

  async findForChange(id: CaseId): Promise<Case | undefined> {
    await this.work.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`keng/case/${id}`]);
    const lock = { mode: 'pessimistic_write' } as const;
    return this.load(await this.work.manager.findOne(CaseRow, { where: { id }, lock }));
  }

  async wasHandled(eventId: string): Promise<boolean> {
    return this.work.manager.existsBy(CaseTipRow, { acceptedByEvent: eventId });
  }

  async open(decision: Decision<Case, CaseEvent>): Promise<number> {
    return this.work.run(async (manager) => {
      const { next, events } = decision;
      const version = next.version + 1;
      const eventSeq = next.eventSeq + events.length;
      await manager.insert(CaseRow, { ...toCaseColumns(next), id: next.id, version, eventSeq });
      await this.saveParts(manager, next);
      await this.publish(decision);
      return version;
    });
  }

  async save(decision: Decision<Case, CaseEvent>): Promise<number> {
    return this.work.run(async (manager) => {
      const { next, events } = decision;
      const version = await updateVersioned(manager, CaseRow, next, {
        ...toCaseColumns(next),
        eventSeq: next.eventSeq + events.length,
      });
      await this.saveParts(manager, next);
      await this.publish(decision);
      if (events.length === 0) await this.notes.add({ aggregate: 'case', key: next.id, type: 'revised' });
      return version;
    });
  }

  private async load(row: CaseRow | null): Promise<Case | undefined> {
    if (!row) return undefined;
    const { manager } = this.work;
    const where = { caseId: row.id };
    const tips = await manager.find(CaseTipRow, { where, order: { position: 'ASC' } });
    const clocks = await manager.find(CaseClockRow, { where, order: { position: 'ASC' } });
    const decisions = await manager.find(CaseDecisionRow, { where, order: { position: 'ASC' } });
    const notices = await manager.find(CaseNoticeRow, { where, order: { position: 'ASC' } });
    const proposal =
      row.proposalId === null ? null : await manager.findOneBy(CaseProposalRow, { id: row.proposalId });
    return toCase({ row, tips, clocks, decisions, notices, proposal });
  }

  private async saveParts(manager: EntityManager, next: Case): Promise<void> {
    await insertMissing(manager, CaseTipRow, toTipRows(next), 'tipId');
    await manager
      .createQueryBuilder()
      .insert()
      .into(CaseClockRow)
      .values(toClockRows(next))
      .orUpdate(CLOCK_ENDINGS, ['id'])
      .execute();
    await insertMissing(manager, CaseNoticeRow, toNoticeRows(next), 'id');
    await insertMissing(manager, CaseProposalRow, toProposalRows(next), 'id');
    try {
      await insertMissing(manager, CaseDecisionRow, toDecisionRows(next), 'id');
    } catch (error) {
      if (violates(error, 'case_decision_number')) throw new DecisionNumberTaken();
      throw error;
    }
  }

  private async publish({ next, events }: Decision<Case, CaseEvent>): Promise<void> {
    await this.outbox.add(
      events.map((event, at) => ({
        key: next.id,
        eventSeq: next.eventSeq + at + 1,
        payload: toContract(event),
      })),
    );
  }
}

/** Adds the rows that the case does not have yet; what is there is never written again. */
async function insertMissing<Row extends { caseId: string }>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: Row[],
  key: keyof Row & string,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const known = await manager.findBy(entity, { caseId: first.caseId } as FindOptionsWhere<Row>);
  const knownKeys = new Set(known.map((row) => row[key]));
  const missing = rows.filter((row) => !knownKeys.has(row[key]));
  if (missing.length > 0) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(missing as never)
      .updateEntity(false)
      .execute();
  }
}
