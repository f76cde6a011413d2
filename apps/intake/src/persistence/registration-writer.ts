import { Inject, Injectable } from '@nestjs/common';
import { Ids, vietnamYear } from '@keng/kernel';
import { createPayload, TipRegisteredV1 } from '@keng/contracts';
import { currentCausation, Outbox, toOutboxRow } from '@keng/messaging';
import { Database, isTransient, UnitOfWork } from '@keng/persistence';
import type { NewTip } from '../domain/register-tip';
import type { Registration, RegistrationClaim } from '../domain/tip.repository';
import { TipCipher } from '../protection/tip-cipher';
import { Gathering } from './gathering';
import {
  REGISTER_TIP,
  REGISTER_TIP_SQL,
  registrationValues,
  type RegistrationRows,
  type WrittenRegistration,
} from './register-tip-statement';
import { toReporterParts } from './tip-events';

/** Two of the pool's four connections; the rest serves readers, relay and consumers. */
const LIMITS = { batches: 2, itemsABatch: 64 };

type Outcome = Pick<Registration, 'status' | 'version'>;

/** Writes new tips, those that come at once in one statement (ADR 48). Gives nothing for a repeated claim. */
@Injectable()
export class RegistrationWriter {
  private readonly gathering = new Gathering<RegistrationRows, Registration | undefined>(
    LIMITS,
    (registrations) => this.writeTogether(registrations),
    isTransient,
  );

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(TipCipher) private readonly cipher: TipCipher,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  /** Committed when it resolves. */
  write(tip: NewTip, claim: RegistrationClaim): Promise<Registration | undefined> {
    return this.gathering.add(this.rowsOf(tip, claim, { status: 'received', version: 1 }));
  }

  /** Joins the open transaction. @param outcome what the tip will have come to at its end */
  async writeInTransaction(
    tip: NewTip,
    claim: RegistrationClaim,
    outcome: Outcome,
  ): Promise<Registration | undefined> {
    const [written] = await this.work.query<WrittenRegistration>(
      REGISTER_TIP_SQL,
      registrationValues([this.rowsOf(tip, claim, outcome)]),
    );
    return written?.answer;
  }

  private async writeTogether(
    registrations: readonly RegistrationRows[],
  ): Promise<(Registration | undefined)[]> {
    const { rows } = await this.database.pool.query<WrittenRegistration>({
      name: REGISTER_TIP,
      text: REGISTER_TIP_SQL,
      values: registrationValues(registrations),
    });
    this.outbox.wake();
    const answers = new Map(rows.map(({ tipId, answer }) => [tipId, answer]));
    return registrations.map(({ tip }) => answers.get(tip.id));
  }

  private rowsOf(tip: NewTip, claim: RegistrationClaim, outcome: Outcome): RegistrationRows {
    const { key, wrapped } = this.cipher.newKey(tip.id);
    const causation = currentCausation() ?? { correlationId: this.ids.next() };
    const payload = registeredPayload(tip);
    return {
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
    };
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

function answerOf(tip: NewTip, { status, version }: Outcome): Omit<Registration, 'registerNumber'> {
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
