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

/**
 * Who sits on the council on that day, and the rules of the vote. Like the preview below it goes by the dossier's version
 * instead of the service's changes: once the dossier has left the stage, asking would only be refused.
 */
export const councilQuery = ({ dossierId, version }: Dossier, heldOn: string) =>
  queryOptions({
    queryKey: ['recognition-stage', 'council', dossierId, version, heldOn],
    queryFn: () =>
      bodyOf(
        api.recognition.GET('/api/recognition/dossiers/{dossierId}/council', {
          params: { ...path(dossierId), query: { heldOn } },
        }),
      ),
  });

/** What a decision signed on that day would grant. */
export const decisionPreviewQuery = ({ dossierId, version }: Dossier, signedOn: string) =>
  queryOptions({
    queryKey: ['recognition-stage', 'decision-preview', dossierId, version, signedOn],
    queryFn: () =>
      bodyOf(
        api.recognition.GET('/api/recognition/dossiers/{dossierId}/decision-preview', {
          params: { ...path(dossierId), query: { signedOn } },
        }),
      ),
  });
