import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Decision } from '@keng/kernel';
import { Outbox } from '@keng/messaging';
import { UnitOfWork, updateVersioned } from '@keng/persistence';
import type { Merit, MeritEvent } from '../domain/merit';
import { MeritRepository } from '../domain/merit.repository';
import type { MeritUse, NominatedMerit } from '../domain/dossier';
import { NominatedMerits } from '../domain/nominated-merits';
import { toMerit, toMeritContract, toMeritRow, toStateColumns } from './merit-mapping';
import { MeritRow } from './merit.row';

@Injectable()
export class TypeormMeritRepository extends MeritRepository implements NominatedMerits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  async wasHandled(eventId: string): Promise<boolean> {
    return this.work.manager.existsBy(MeritRow, { sourceEventId: eventId });
  }

  async findOfCase(caseId: string): Promise<Merit[]> {
    const rows = await this.work.manager.find(MeritRow, {
      where: { sourceKind: 'case', sourceId: caseId, status: Not('struck') },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return rows.map(toMerit);
  }

  async findAwarded(meritIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.work.query<{ merit_id: string }>(
      'select merit_id from recognition.merit_claim where merit_id = any($1)',
      [meritIds],
    );
    return new Set(rows.map((row) => row.merit_id));
  }

  async findNominated(meritIds: readonly string[]): Promise<readonly NominatedMerit[]> {
    const rows = await this.work.manager.find(MeritRow, {
      where: { id: In([...meritIds]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_read' },
    });
    const uses = await this.usesOf(meritIds);
    return rows.map((row) => ({ merit: toMerit(row), usedBy: uses.get(row.id) ?? null }));
  }

  async record(decision: Decision<Merit, MeritEvent>): Promise<void> {
    await this.work.run(async (manager) => {
      const inserted = await manager
        .createQueryBuilder()
        .insert()
        .into(MeritRow)
        .values(toMeritRow(decision.next))
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length > 0) await this.publish(decision);
    });
  }

  async save(decision: Decision<Merit, MeritEvent>): Promise<void> {
    const { id, version, eventSeq, state } = decision.next;
    await this.work.run(async (manager) => {
      const patch = { eventSeq, ...toStateColumns(state) };
      await updateVersioned(manager, MeritRow, { id, version: version - 1 }, patch);
      await this.publish(decision);
    });
  }

  private async usesOf(meritIds: readonly string[]): Promise<ReadonlyMap<string, MeritUse>> {
    const rows = await this.work.query<MeritUse & { meritId: string }>(
      `select c.merit_id as "meritId", a.id as "awardId", a.award_number as "awardNumber",
         d.number as "decisionNumber", d.signed_on as "signedOn"
       from recognition.merit_claim c join recognition.award a on a.id = c.award_id
       join recognition.award_decision d on d.id = a.decision_id
       where c.merit_id = any($1)`,
      [meritIds],
    );
    return new Map(rows.map(({ meritId, ...use }) => [meritId, use]));
  }

  private async publish({ next, events }: Decision<Merit, MeritEvent>): Promise<void> {
    const payloads = events.map(toMeritContract);
    await this.outbox.add(payloads.map((payload) => ({ key: next.id, eventSeq: next.eventSeq, payload })));
  }
}
