import { assertNever } from '@keng/kernel';
import { TipNotClassified, TipNotOpen, TransferPending } from './tip-errors';
import type { Classification, Tip } from './tip';

/**
 * The classification of a tip about which the holder can still decide.
 * @throws TipNotClassified, TransferPending, TipNotOpen
 */
export function openClassification({ state, classification }: Tip): Classification {
  switch (state.status) {
    case 'received':
      throw new TipNotClassified();
    case 'transfer_pending':
      throw new TransferPending();
    case 'classified':
    case 'preliminary_check':
      if (!classification) throw new TipNotClassified();
      return classification;
    case 'accepted':
    case 'transferred':
    case 'guided':
    case 'referred_administrative':
    case 'filed':
    case 'merged':
      throw new TipNotOpen();
    default:
      return assertNever(state);
  }
}
