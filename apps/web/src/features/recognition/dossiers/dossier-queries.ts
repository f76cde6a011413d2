import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../api/client';
import type { components, operations } from '../../../api/schema/recognition';

export type Dossier = components['schemas']['DossierView'];
export type Nomination = components['schemas']['NominationView'];
export type Completeness = components['schemas']['CompletenessView'];
export type Council = components['schemas']['CouncilView'];
export type DossierFilter = Omit<
  NonNullable<operations['Dossiers_list']['parameters']['query']>,
  'cursor' | 'limit'
>;

const PAGE = 50;

export const dossiersQuery = (filter: DossierFilter) =>
  infiniteQueryOptions({
    queryKey: ['recognition', 'dossiers', filter],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.recognition.GET('/api/recognition/dossiers', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

const path = (dossierId: string) => ({ path: { dossierId } });

export const dossierQuery = (dossierId: string) =>
  queryOptions({
    queryKey: ['recognition', 'dossier', dossierId],
    queryFn: () =>
      bodyOf(api.recognition.GET('/api/recognition/dossiers/{dossierId}', { params: path(dossierId) })),
  });

/** What handing it in would say now. */
export const completenessQuery = (dossierId: string) =>
  queryOptions({
    queryKey: ['recognition', 'completeness', dossierId],
    queryFn: () =>
      bodyOf(
        api.recognition.GET('/api/recognition/dossiers/{dossierId}/completeness', {
          params: path(dossierId),
        }),
      ),
  });

/** Who sits on the council on that day, and the rules of the vote. */
export const councilQuery = (dossierId: string, heldOn: string) =>
  queryOptions({
    queryKey: ['recognition', 'council', dossierId, heldOn],
    queryFn: () =>
      bodyOf(
        api.recognition.GET('/api/recognition/dossiers/{dossierId}/council', {
          params: { ...path(dossierId), query: { heldOn } },
        }),
      ),
  });

/** What a decision signed on that day would grant. */
export const decisionPreviewQuery = (dossierId: string, signedOn: string) =>
  queryOptions({
    queryKey: ['recognition', 'decision-preview', dossierId, signedOn],
    queryFn: () =>
      bodyOf(
        api.recognition.GET('/api/recognition/dossiers/{dossierId}/decision-preview', {
          params: { ...path(dossierId), query: { signedOn } },
        }),
      ),
  });
