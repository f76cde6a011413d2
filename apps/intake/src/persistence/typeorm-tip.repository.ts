import { Inject, Injectable } from '@nestjs/common';
import { Ids, vietnamYear, type Decision } from '@keng/kernel';
import { createPayload, TipRegisteredV1 } from '@keng/contracts';
import { currentCausation, Outbox, toOutboxRow } from '@keng/messaging';
import {
  Database,
  IdempotencyKeyReused,
  RegisterClosed,
  sqlErrorFacts,
  UnitOfWork,
  violates,
} from '@keng/persistence';
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
import { TipCipher } from '../protection/tip-cipher';
import {
  REGISTER_TIP,
  REGISTER_TIP_SQL,
  registrationValues,
  REPEATED_REGISTRATION_SQL,
} from './register-tip-statement';
import { TipChangeWriter } from './tip-change-writer';
import { toReporterParts } from './tip-events';
import { readParts } from './tip-parts';
import { toTip } from './tip-state';
import { TipRow } from './tip.row';

type Escalation = (tip: Tip) => Decision<Tip, TipEvent>;

@Injectable()
export class TypeormTipRepository extends TipRepository {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(TipCipher) private readonly cipher: TipCipher,
    @Inject(TipChangeWriter) private readonly changes: TipChangeWriter,
    @Inject(Ids) private readonly ids: Ids,
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
        : await this.registerAtOnce(tip, claim);
      return answer ?? (await this.repeat(claim));
    } catch (error) {
      if (violates(error, 'tip_reporter_pkey')) throw new AliasTaken();
      const facts = sqlErrorFacts(error);
      if (facts?.table === 'register_entry' && facts.column === 'no') throw new RegisterClosed();
      throw error;
    }
  }

  /** One prepared statement on a connection of the pool, committed when it returns. */
  private async registerAtOnce(tip: NewTip, claim: RegistrationClaim): Promise<Registration | undefined> {
    const { rows } = await this.database.pool.query<{ answer: Registration }>({
      name: REGISTER_TIP,
      text: REGISTER_TIP_SQL,
      values: this.valuesOf(tip, claim, { status: 'received', version: 1 }),
    });
    this.outbox.wake();
    return rows[0]?.answer;
  }

  private async registerAndEscalate(
    tip: NewTip,
    claim: RegistrationClaim,
    escalate: Escalation,
  ): Promise<Registration | undefined> {
    const values = this.valuesOf(tip, claim, { status: 'transfer_pending', version: 2 });
    const [row] = await this.work.query<{ answer: Registration }>(REGISTER_TIP_SQL, values);
    if (!row) return undefined;
    const registered = await this.lock(tip.id);
    await this.changes.write(registered, {
      decision: escalate(registered),
      by: { officerId: tip.registeredBy, unitId: tip.unitId },
    });
    return row.answer;
  }

  private valuesOf(
    tip: NewTip,
    claim: RegistrationClaim,
    outcome: Pick<Registration, 'status' | 'version'>,
  ): unknown[] {
    const { key, wrapped } = this.cipher.newKey(tip.id);
    const causation = currentCausation() ?? { correlationId: this.ids.next() };
    const payload = registeredPayload(tip);
    return registrationValues({
      tip,
      claim,
      answer: answerOf(tip, outcome),
      wrappedKey: wrapped,
      sealed: this.cipher.seal(
        key,
        { tipId: tip.id, part: 'original', revision: 1 },
        JSON.stringify(tip.content),
      ),
      outbox: toOutboxRow(
        { key: tip.id, eventSeq: 1, payload },
        causation,
        tip.registeredAt,
        this.ids.next(),
      ),
      entryId: this.ids.next(),
      auditId: this.ids.next(),
      correlationId: causation.correlationId,
    });
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

/** The statement puts the register number in; until then its place is held, for the contract asks for one. */
const NUMBER_TO_COME = 1;

function registeredPayload(tip: NewTip): TipRegisteredV1 {
  return createPayload(TipRegisteredV1, {
    tipId: tip.id,
    unitId: tip.unitId,
    registerNumber: NUMBER_TO_COME,
    registerYear: vietnamYear(tip.registeredAt),
    channel: tip.channel,
    receivedAt: tip.receivedAt.toString(),
    registeredAt: tip.registeredAt.toString(),
    enteredLate: tip.enteredLate,
    ...(tip.communeUnitId !== null && { communeUnitId: tip.communeUnitId }),
    reporters: toReporterParts(tip.reporters),
  });
}

function answerOf(
  tip: NewTip,
  { status, version }: Pick<Registration, 'status' | 'version'>,
): Omit<Registration, 'registerNumber'> {
  return {
    tipId: tip.id,
    registerYear: vietnamYear(tip.registeredAt),
    unitId: tip.unitId,
    status,
    clocks: tip.clocks.map(({ clockCode, dueAt, legalEndAt }) => ({
      clockCode,
      dueAt: dueAt.toString(),
      legalEndAt: legalEndAt.toString(),
    })),
    version,
  };
}
