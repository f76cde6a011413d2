import type { Act } from '../tip/acts';
import type { TipVerb } from './command';

/** The form that a verb opens. */
export const ACT_OF: Readonly<Partial<Record<TipVerb, Act>>> = {
  phanloai: 'classify',
  chuyen: 'transfer',
  traloi: 'answer',
  nhan: 'accept',
  dong: 'close',
  danhgia: 'assess',
  sua: 'correct',
  ghi: 'correct',
};

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Opened at once at the page of a tip. */
    readonly act?: Act;
    /** What was just done to the tip before this one. */
    readonly done?: { readonly act: Act; readonly number: string };
  }
}
