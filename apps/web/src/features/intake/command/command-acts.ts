import type { Act } from '../tip/acts';
import type { Verb } from './command';

/** The form that a verb opens at the page of the tip. */
export const ACT_OF: Readonly<Partial<Record<Verb, Act>>> = {
  phanloai: 'classify',
  chuyen: 'transfer',
  traloi: 'answer',
  nhan: 'accept',
  dong: 'close',
  danhgia: 'assess',
};

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Opened at once at the page of a tip. */
    readonly act?: Act;
  }
}
