import { randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { CASE_OF_TIP } from './case-of-tip';
import { publicProgress } from '../domain/public-status';
import { ReceiptUnknown } from '../domain/tip-errors';
import type { TipStatus } from '../domain/tip';
import { ReceiptPepper } from '../protection/receipt-pepper';
import { parseReceiptWords } from '../receipt-words/receipt-words';
import type { ReceiptStatusView } from './receipt-status.view';

interface StatusRow {
  readonly status: TipStatus;
  readonly since: Date;
  readonly deskEndsAt: Date | null;
  readonly caseState: string | null;
  readonly verificationEndsAt: Date | null;
  readonly awarded: boolean;
}

const MAC_BYTES = 32;
const QUESTION_SLOTS = 64;

/**
 * What the holder of a receipt code is told (row 23). Every question does the same work whether the code is known or
 * not: one statement that writes a row and looks one up. The first use of a code closes its re-issue.
 */
@Injectable()
export class ReadReceiptStatus {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ReceiptPepper) private readonly pepper: ReceiptPepper,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws ReceiptUnknown */
  async execute(input: readonly string[]): Promise<ReceiptStatusView> {
    const words = parseReceiptWords(input);
    const mac = words ? this.pepper.macOf(words) : randomBytes(MAC_BYTES);
    const [row] = await this.work.query<StatusRow>(
      `with asked as (
         update intake.receipt_question set asked = asked + 1 where slot = $2
       ), used as (
         update intake.receipt set first_used_at = coalesce(first_used_at, $3) where code_mac = $1
         returning alias, tip_id
       )
       select t.status, (select max(h.at) from intake.tip_history h where h.tip_id = t.id and h.action <> 'corrected') as since,
         t.next_legal_end_at as "deskEndsAt", c.state as "caseState", c.legal_end_at as "verificationEndsAt",
         exists (select from intake.alias_award a where a.alias = used.alias) as awarded
       from used join intake.tip t on t.id = used.tip_id
       left join intake.case_copy c on c.case_id = ${CASE_OF_TIP}`,
      [mac, randomInt(QUESTION_SLOTS), this.clock.now().toString()],
    );
    if (!row) throw new ReceiptUnknown();
    return toView(row);
  }
}

function toView(row: StatusRow): ReceiptStatusView {
  const { publicStatus, nextStep, nextStepBy } = publicProgress({
    status: row.status,
    deskEndsAt: toInstant(row.deskEndsAt),
    caseConcluded: row.caseState === 'concluded',
    verificationEndsAt: toInstant(row.verificationEndsAt),
  });
  return {
    publicStatus,
    since: row.since.toISOString(),
    nextStep,
    nextStepBy: nextStepBy?.toString() ?? null,
    awarded: row.awarded,
  };
}

function toInstant(date: Date | null): Temporal.Instant | null {
  return date && Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
