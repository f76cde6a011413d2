import { createContext, use } from 'react';
import type { CaseDetail } from './cases-api';
import type { StepId } from './steps';

/** What the forms of one case page share. */
export interface CaseWork {
  /** As read last. */
  readonly record: CaseDetail;
  /** As the officer has been shown it; its version goes with every act, so that nothing is decided unseen. */
  readonly seen: CaseDetail;
  /** Tells that a form holds text that was not sent, or no longer does. */
  readonly setDirty: (step: StepId, isDirty: boolean) => void;
  /** After an act of one's own. @param sent the version that went with it @param made the version it made */
  readonly acted: (sent: number, made: number) => Promise<void>;
  /** After the server refused because of somebody else's act: reads anew and tells what it was. */
  readonly refused: () => Promise<void>;
}

export const CaseContext = createContext<CaseWork | null>(null);

export function useCaseWork(): CaseWork {
  const work = use(CaseContext);
  if (work === null) throw new Error('no case around');
  return work;
}
