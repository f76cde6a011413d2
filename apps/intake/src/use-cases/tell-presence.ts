import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { LiveStreams } from '@keng/platform';
import { PresenceBoard } from '../domain/presence';
import { may, type GuardedTip } from '../domain/tip.policy';
import { presenceNote } from '../queries/presence-note';

/** Tells who is at a tip to everybody who follows and may open it. */
@Injectable()
export class TellPresence {
  constructor(
    @Inject(PresenceBoard) private readonly board: PresenceBoard,
    @Inject(LiveStreams) private readonly streams: LiveStreams<Actor>,
  ) {}

  tell(tipId: string, tip: GuardedTip): void {
    this.streams.say(presenceNote(tipId, this.board.at(tipId)), (actor) => may(actor, 'open', tip));
  }
}
