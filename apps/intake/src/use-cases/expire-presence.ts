import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { PresenceBoard } from '../domain/presence';
import { GuardedTips } from '../queries/guarded-tips.query';
import { TellPresence } from './tell-presence';

/** Takes off officers who have gone without a word. */
@Injectable()
export class ExpirePresence {
  constructor(
    @Inject(GuardedTips) private readonly tips: GuardedTips,
    @Inject(PresenceBoard) private readonly board: PresenceBoard,
    @Inject(TellPresence) private readonly presence: TellPresence,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the number of tips at which somebody was taken off */
  async execute(): Promise<number> {
    const left = this.board.expire(this.clock.now());
    for (const [tipId, tip] of await this.tips.find(left)) this.presence.tell(tipId, tip);
    return left.length;
  }
}
