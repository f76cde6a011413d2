import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import type { components as cases } from './schema/cases';
import type { components as intake } from './schema/intake';
import type { components as recognition } from './schema/recognition';

export type WaitingTips = intake['schemas']['WaitingTipsView'];
export type WaitingCases = cases['schemas']['WaitingCasesView'];
export type WaitingDossiers = recognition['schemas']['WaitingDossiersView'];

/** Changes are told live; clocks run out without one. */
const REFRESH_MS = 30_000;

/** What waits for me at my desks. */
export const waitingTipsQuery = queryOptions({
  queryKey: ['intake', 'waiting'],
  queryFn: () => bodyOf(api.intake.GET('/api/intake/waiting')),
  refetchInterval: REFRESH_MS,
});

/** What waits for me in my cases. */
export const waitingCasesQuery = queryOptions({
  queryKey: ['cases', 'waiting'],
  queryFn: () => bodyOf(api.cases.GET('/api/cases/waiting')),
  refetchInterval: REFRESH_MS,
});

/** Dossiers that wait for my act. */
export const waitingDossiersQuery = queryOptions({
  queryKey: ['recognition', 'waiting'],
  queryFn: () => bodyOf(api.recognition.GET('/api/recognition/waiting')),
  refetchInterval: REFRESH_MS,
});
