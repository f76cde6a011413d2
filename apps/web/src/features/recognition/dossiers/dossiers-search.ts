import { dayIn, idIn, oneOfIn } from '../shared/search-values';
import type { DossierFilter } from './dossier-queries';

/** Statuses that dossiers are filtered by, in the order of their way. */
export const DOSSIER_STATUSES = [
  'draft',
  'submitted',
  'supplement_requested',
  'on_hold',
  'eligible',
  'awaiting_signature',
  'decided',
  'rejected',
] as const;

/** Acts that a dossier may wait for, in the order of its way. */
export const DOSSIER_ACTS = [
  'submission',
  'supplement',
  'appraisal',
  'council_result',
  'decision',
  'hand_over',
] as const;

/** The filter that an address carries: codes, ids and days only. */
export function readDossiersSearch(search: Record<string, unknown>): DossierFilter {
  return {
    ...oneOfIn(search, 'status', DOSSIER_STATUSES),
    ...oneOfIn(search, 'waitsFor', DOSSIER_ACTS),
    ...idIn(search, 'unitId'),
    ...idIn(search, 'issuerUnitId'),
    ...dayIn(search, 'receivedFrom'),
    ...dayIn(search, 'receivedTo'),
  };
}
