import { Inject, Injectable } from '@nestjs/common';
import type { Decision } from '@keng/kernel';
import { IdempotencyKeyReused, RegisterClosed, sqlErrorFacts, UnitOfWork, violates } from '@keng/persistence';
import type { NewTip } from '../domain/register-tip';
import { AliasTaken, TipNotFound } from '../domain/tip-errors';
import {
  TipRepository,
  type Registration,
  type RegistrationClaim,
  type SavedTip,
  type TipChange,
} from '../domain/tip.repository';
import type { Tip, TipEvent } from '../domain/tip';
import { REPEATED_REGISTRATION_SQL } from './register-tip-statement';
import { RegistrationWriter } from './registration-writer';
import { TipChangeWriter } from './tip-change-writer';
import { readParts } from './tip-parts';
import { toTip } from './tip-state';
import { TipRow } from './tip.row';

type Escalation = (tip: Tip) => Decision<Tip, TipEvent>;

@Injectable()
export class TypeormTipRepository extends TipRepository {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RegistrationWriter) private readonly registrations: RegistrationWriter,
    @Inject(TipChangeWriter) private readonly changes: TipChangeWriter,
  ) {
    super();
  }

  override async register(
    tip: NewTip,
    claim: RegistrationClaim,
    escalate?: Escalation,
  ): Promise<Registration> {
    try {
      const answer = escalate
        ? await this.work.run(() => this.registerAndEscalate(tip, claim, escalate))
        : await this.registrations.write(tip, claim);
      return answer ?? (await this.repeat(claim));
    } catch (error) {
      if (violates(error, 'tip_reporter_pkey')) throw new AliasTaken();
      const facts = sqlErrorFacts(error);
      if (facts?.table === 'register_entry' && facts.column === 'no') throw new RegisterClosed();
      throw error;
    }
  }

  private async registerAndEscalate(
    tip: NewTip,
    claim: RegistrationClaim,
    escalate: Escalation,
  ): Promise<Registration | undefined> {
    const answer = await this.registrations.writeInTransaction(tip, claim, {
      status: 'transfer_pending',
      version: 2,
    });
    if (!answer) return undefined;
    const registered = await this.lock(tip.id);
    await this.changes.write(registered, {
      decision: escalate(registered),
      by: { officerId: tip.registeredBy, unitId: tip.unitId },
    });
    return answer;
  }

  /** The answer of the first request; a concurrent one has committed by now, for this one waited on its key. */
  private async repeat(claim: RegistrationClaim): Promise<Registration> {
    const [stored] = await this.work.query<{ bodyHash: Buffer; answer: Registration }>(
      REPEATED_REGISTRATION_SQL,
      [claim.officerId, claim.route, claim.key],
    );
    if (!stored?.bodyHash.equals(claim.bodyHash)) throw new IdempotencyKeyReused();
    return stored.answer;
  }

  override async change(tipId: string, decide: (tip: Tip) => Promise<TipChange>): Promise<SavedTip> {
    return this.work.run(async () => {
      const tip = await this.lock(tipId);
      return this.changes.write(tip, await decide(tip));
    });
  }

  private async lock(tipId: string): Promise<Tip> {
    const row = await this.work.manager.findOne(TipRow, {
      where: { id: tipId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new TipNotFound();
    return toTip(row, await readParts(this.work, tipId));
  }

  override async find(tipId: string): Promise<Tip | undefined> {
    const row = await this.work.manager.findOneBy(TipRow, { id: tipId });
    return row ? toTip(row, await readParts(this.work, tipId)) : undefined;
  }

  override async findTipOfTransfer(transferId: string): Promise<string | undefined> {
    const [row] = await this.work.query<{ tipId: string }>(
      `select tip_id as "tipId" from intake.transfer where id = $1`,
      [transferId],
    );
    return row?.tipId;
  }
}
