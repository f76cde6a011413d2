import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import type { components, operations } from '../../api/schema/cases';

export type CaseDetail = components['schemas']['CaseDetailView'];
export type CaseItem = components['schemas']['CaseListItemView'];
export type CaseClock = components['schemas']['CaseClockView'];
export type ClockCode = CaseClock['code'];
export type CaseListFilter = Omit<
  NonNullable<operations['Cases_list']['parameters']['query']>,
  'cursor' | 'limit' | 'caseNumber' | 'caseYear'
>;

const PAGE = 50;

/** The queue, the case whose clock ends first at the top. */
export const casesQuery = (filter: CaseListFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', filter],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.cases.GET('/api/cases/cases', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

const MOST_AT_ONCE = 100;
/** A command that reads more open cases than this says so. */
const MOST_PAGES = 20;

export interface OpenCases {
  readonly items: readonly CaseItem[];
  /** Whether there are more than were read. */
  readonly isCut: boolean;
}

/** Every case in reach that somebody still has to work on, for figures over all of them. */
export const openCasesQuery = queryOptions({
  queryKey: ['cases', 'open'],
  queryFn: async (): Promise<OpenCases> => {
    const waiting = await readAll('awaiting_assignment');
    const verifying = await readAll('verifying');
    return {
      items: [...waiting.items, ...verifying.items],
      isCut: waiting.isCut || verifying.isCut,
    };
  },
});

async function readAll(state: 'awaiting_assignment' | 'verifying'): Promise<OpenCases> {
  const items: CaseItem[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { state, limit: MOST_AT_ONCE, ...(cursor !== undefined && { cursor }) };
    const answer = await bodyOf(api.cases.GET('/api/cases/cases', { params: { query } }));
    items.push(...answer.items);
    cursor = answer.nextCursor ?? undefined;
    if (cursor === undefined) return { items, isCut: false };
  }
  return { items, isCut: true };
}

/** One case with all its parts; read anew whenever its page is opened, as not all that is done to it is told. */
export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'case', caseId],
    queryFn: () => bodyOf(api.cases.GET('/api/cases/cases/{caseId}', { params: { path: { caseId } } })),
    staleTime: 0,
  });

/** What intake lets this officer read of a tip; refused where the officer has no right to it (decisions 2.4). */
export const sharedTipQuery = (tipId: string) =>
  queryOptions({
    queryKey: ['intake', 'tip', tipId],
    queryFn: () => bodyOf(api.intake.GET('/api/intake/tips/{tipId}', { params: { path: { tipId } } })),
  });

const VOCABULARY_STALE_MS = 10 * 60_000;

/** Labels of categories, with the law they come from. Not below `intake`: it changes with the law, not with tips. */
export const vocabularyQuery = queryOptions({
  queryKey: ['vocabulary', 'cases'],
  queryFn: () => bodyOf(api.intake.GET('/api/intake/vocabulary', { params: { query: {} } })),
  staleTime: VOCABULARY_STALE_MS,
});
