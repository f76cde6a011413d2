import { Injectable } from '@nestjs/common';
import { contractOf, parsePayloadAs, TipTransferAnsweredV1 } from '@keng/contracts';
import type { Actor } from '@keng/kernel';
import type { OwnEvent } from '@keng/messaging';
import { LiveAudience, type Judge, type LiveNote } from '@keng/platform';
import { PresenceBoard } from '../domain/presence';
import { beforeAnswer, may } from '../domain/tip.policy';
import { GuardedTips } from './guarded-tips.query';
import { presenceNote } from './presence-note';

const ANSWERED = contractOf(TipTransferAnsweredV1).type;

/** Who hears of a tip's changes: whoever may open it, and at the answer to a transfer both its desks. */
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

  override async judge(events: readonly OwnEvent[]): Promise<Judge<Actor>> {
    const tips = await this.tips.find([...new Set(events.map(({ envelope }) => envelope.key))]);
    const transfers = transfersAnsweredIn(events);
    const sides = await this.tips.sidesOf([...transfers.values()]);
    return (actor, { envelope }) => {
      const tip = tips.get(envelope.key);
      if (!tip) return false;
      const transfer = sides.get(transfers.get(envelope.id) ?? '');
      return may(actor, 'open', tip) || (!!transfer && may(actor, 'open', beforeAnswer(tip, transfer)));
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
