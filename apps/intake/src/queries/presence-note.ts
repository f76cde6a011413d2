import type { LiveNote } from '@keng/platform';
import type { PresentOfficer } from '../domain/presence';

/** Who is at a tip now; nobody, when the list is empty. */
export function presenceNote(tipId: string, officers: readonly PresentOfficer[]): LiveNote {
  return { event: 'presence', data: { tipId, officers } };
}
