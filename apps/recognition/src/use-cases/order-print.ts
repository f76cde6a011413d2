import { Injectable } from '@nestjs/common';
import { Clock, Ids, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { PartyRepository } from '../domain/party.repository';
import { pagesOf, type PageOrder, type PrintablePage } from '../domain/print-job';
import type { AwardRow } from '../persistence/award.row';
import { PrintJobRepository } from '../persistence/print-job.repository';
import { DecisionDesk } from './decision-desk';
import { PrintRoom } from './print-room';

/** How an officer wants a decision printed. */
export interface WantedPrint {
  readonly offsetXMm: number;
  readonly offsetYMm: number;
  readonly order: PageOrder;
  /** The officer knows that revoked awards are left out. */
  readonly withoutRevoked: boolean;
}

/** Orders all certificates of a decision as one file; the print room makes it. */
@Injectable()
export class OrderPrint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: DecisionDesk,
    private readonly parties: PartyRepository,
    private readonly jobs: PrintJobRepository,
    private readonly room: PrintRoom,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound, Forbidden, AwardRevoked, PrintUnderWay */
  async execute(
    actor: Actor,
    decisionId: string,
    { offsetXMm, offsetYMm, order, withoutRevoked }: WantedPrint,
  ): Promise<{ printId: string }> {
    return this.work.run(async () => {
      const { awards } = await this.desk.admit(actor, 'print', decisionId);
      const awardIds = pagesOf(await this.toPages(awards), order, withoutRevoked);
      const printId = this.ids.next();
      await this.jobs.add({
        id: printId,
        decisionId,
        requestedBy: actor.officerId,
        requestedAt: this.clock.now(),
        offsetXMm,
        offsetYMm,
        pageOrder: order,
        awardIds,
        state: 'waiting',
        attempt: 0,
        done: 0,
        failure: null,
        fileUntil: null,
      });
      await this.audit.record({
        action: 'order-print',
        subject: 'decision',
        subjectId: decisionId,
        detail: { printId, pages: awardIds.length },
      });
      this.work.afterCommit(() => this.room.wake());
      return { printId };
    });
  }

  private async toPages(awards: readonly AwardRow[]): Promise<PrintablePage[]> {
    const partyIds = awards.map(({ honoureePartyId }) => honoureePartyId).filter((id) => id !== null);
    const parties = await this.parties.findAll(partyIds);
    const names = new Map(parties.map(({ id, name }) => [id, name]));
    return awards.map(({ id, registerNo, status, honoureePartyId }) => ({
      awardId: id,
      registerNo,
      status,
      name: names.get(honoureePartyId ?? '') ?? null,
    }));
  }
}
