import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../api/client';
import type { components } from '../../../api/schema/recognition';
import type { PartyKind } from '../shared/vocabulary';

export type Party = components['schemas']['PartyView'];
export type PartyHistory = components['schemas']['PartyHistoryView'];

/** Names are looked for by POST, so that none stands in an address. */
export interface PartySearch {
  readonly text: string;
  readonly partyKind?: PartyKind;
  readonly unitId?: string;
}

/** A shorter text finds too much. */
export const SHORTEST_TEXT = 2;
const PAGE = 50;

export const partiesQuery = (search: PartySearch) =>
  queryOptions({
    queryKey: ['recognition', 'parties', search],
    queryFn: async () =>
      (
        await bodyOf(
          api.recognition.POST('/api/recognition/parties/search', { body: { ...search, limit: PAGE } }),
        )
      ).items,
    enabled: search.text.length >= SHORTEST_TEXT,
  });

export const partyQuery = (partyId: string) =>
  queryOptions({
    queryKey: ['recognition', 'party', partyId],
    queryFn: () =>
      bodyOf(api.recognition.GET('/api/recognition/parties/{partyId}', { params: { path: { partyId } } })),
  });
