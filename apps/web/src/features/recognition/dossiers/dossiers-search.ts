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

/** The filter that an address carries: codes, ids and days only. */
export function readDossiersSearch(search: Record<string, unknown>): DossierFilter {
  return {
    ...oneOfIn(search, 'status', DOSSIER_STATUSES),
    ...idIn(search, 'unitId'),
    ...idIn(search, 'issuerUnitId'),
    ...dayIn(search, 'receivedFrom'),
    ...dayIn(search, 'receivedTo'),
  };
}
