import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { mayIssueReceipt, Receipts } from '../domain/receipts';
import { NotAllowed, ReceiptClosed, TipNotFound } from '../domain/tip-errors';
import { may } from '../domain/tip.policy';
import { TipRepository } from '../domain/tip.repository';
import { drawReceiptWords, readBackPositions } from '../receipt-words/receipt-words';

/** A code as it is read out once; it stands nowhere else. */
export interface ReceiptCode {
  readonly words: readonly string[];
  /** Places, from 1, whose words the caller reads back. */
  readonly readBack: readonly number[];
}

@Injectable()
export class IssueReceipt {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(Receipts) private readonly receipts: Receipts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @param alias the reporter the code is for; the first of the tip without it
   * @throws TipNotFound, NotAllowed, ReceiptClosed
   */
  async execute(actor: Actor, tipId: string, alias: string | null): Promise<ReceiptCode> {
    const tip = await this.tips.find(tipId);
    if (!tip || !may(actor, 'open', tip)) throw new TipNotFound();
    if (!may(actor, 'issue-receipt', tip)) throw new NotAllowed();
    const reporter = tip.reporters.find((known) => alias === null || known.alias === alias);
    if (!reporter) throw new TipNotFound();
    const at = this.clock.now();
    if (!mayIssueReceipt(tip.registeredAt, at)) throw new ReceiptClosed();
    const words = drawReceiptWords(randomBytes);
    const receipt = { tipId, alias: reporter.alias, words, issuedBy: actor.officerId, at };
    if (!(await this.receipts.issue(receipt))) throw new ReceiptClosed();
    return { words, readBack: readBackPositions(randomBytes) };
  }
}
