import type { Actor } from '@keng/kernel';
import { NotAllowed, StaleTip, TipNotFound } from '../domain/tip-errors';
import { may, type TipAction } from '../domain/tip.policy';
import type { Tip } from '../domain/tip';

/**
 * Lets the actor go on with what they read.
 * @throws TipNotFound for what they may not even see; NotAllowed; StaleTip when the tip moved on since they read it
 */
export function guard(actor: Actor, action: TipAction, tip: Tip, expectedVersion: number): void {
  if (!may(actor, 'open', tip)) throw new TipNotFound();
  if (!may(actor, action, tip)) throw new NotAllowed();
  if (tip.version !== expectedVersion) throw new StaleTip();
}
