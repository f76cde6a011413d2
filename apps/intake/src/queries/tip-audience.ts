import { Injectable } from '@nestjs/common';
import { contractOf, parsePayloadAs, TipTransferAnsweredV1 } from '@keng/contracts';
import type { Actor } from '@keng/kernel';
import type { OwnEvent } from '@keng/messaging';
import { isEvent, LiveAudience, recordOf, type Judge, type LiveChange, type LiveNote } from '@keng/platform';
import { PresenceBoard } from '../domain/presence';
import { beforeAnswer, beforeRelief, may, type GuardedTip } from '../domain/tip.policy';
import { GuardedTips } from './guarded-tips.query';
import { presenceNote } from './presence-note';

const ANSWERED = contractOf(TipTransferAnsweredV1).type;

/**
 * Who hears of a tip's changes: whoever may open it, at the answer to a transfer both its desks, and at the assignment
 * of its case the officers whom that relieves.
 */
@Injectable()
export class TipAudience extends LiveAudience<Actor> {
  constructor(
    private readonly tips: GuardedTips,
    private readonly board: PresenceBoard,
  ) {
    super();
  }

  override describe(actor: Actor): Promise<Actor> {
    return Promise.resolve(actor);
  }

  override async judge(changes: readonly LiveChange[]): Promise<Judge<Actor>> {
    const tips = await this.tips.find([...new Set(changes.map(recordOf))]);
    const transfers = transfersAnsweredIn(changes.filter(isEvent));
    const sides = await this.tips.sidesOf([...transfers.values()]);
    const before = (tip: GuardedTip, change: LiveChange): GuardedTip => {
      if (!isEvent(change)) return beforeRelief(tip, change.formerOfficerIds);
      const transfer = sides.get(transfers.get(change.envelope.id) ?? '');
      return transfer ? beforeAnswer(tip, transfer) : tip;
    };
    return (actor, change) => {
      const tip = tips.get(recordOf(change));
      return !!tip && [tip, before(tip, change)].some((record) => may(actor, 'open', record));
    };
  }

  override async greet(actor: Actor): Promise<readonly LiveNote[]> {
    const tips = await this.tips.find(this.board.occupied());
    return [...tips]
      .filter(([, tip]) => may(actor, 'open', tip))
      .map(([tipId]) => presenceNote(tipId, this.board.at(tipId)));
  }
}

/** Transfer by event. */
function transfersAnsweredIn(events: readonly OwnEvent[]): ReadonlyMap<string, string> {
  const answers = events.filter(({ envelope }) => envelope.type === ANSWERED);
  return new Map(
    answers.map(({ envelope, payload }) => [
      envelope.id,
      parsePayloadAs(TipTransferAnsweredV1, JSON.parse(payload)).transferId,
    ]),
  );
}
