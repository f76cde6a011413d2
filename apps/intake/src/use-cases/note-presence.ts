import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { PresenceBoard, type Activity } from '../domain/presence';
import { TipNotFound } from '../domain/tip-errors';
import { may } from '../domain/tip.policy';
import { GuardedTips } from '../queries/guarded-tips.query';
import { TellPresence } from './tell-presence';

/** An officer says what they do with a tip, again and again while they do it. */
@Injectable()
export class NotePresence {
  constructor(
    @Inject(GuardedTips) private readonly tips: GuardedTips,
    @Inject(PresenceBoard) private readonly board: PresenceBoard,
    @Inject(TellPresence) private readonly presence: TellPresence,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws TipNotFound also for what exists outside the caller's scope */
  async execute(actor: Actor, tipId: string, activity: Activity | 'left'): Promise<void> {
    const tip = (await this.tips.find([tipId])).get(tipId);
    if (!tip || !may(actor, 'open', tip)) throw new TipNotFound();
    const changed = this.board.note(tipId, { officerId: actor.officerId, activity }, this.clock.now());
    if (changed) this.presence.tell(tipId, tip);
  }
}
