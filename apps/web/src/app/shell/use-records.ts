import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { holds, type Session } from '../../api/session';
import { useDebounced } from '../../lib/debounced';
import { readNumber, type Entry, type RecordNumber } from './palette-entries';

/** A search is audited, so it is made for what was meant and not for each digit on the way. */
const SETTLED_MS = 350;
const MOST = 10;

interface Records {
  readonly entries: readonly Entry[];
  readonly isSearching: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Tips and cases with the number that was typed, as far as my roles list them. */
export function useRecords(session: Session, typed: string): Records {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sought = readNumber(typed);
  const settled = readNumber(useDebounced(typed, SETTLED_MS));
  const wantsTips = holds(session, ['operator', 'desk_commander']) && sought?.of !== 'case';
  const wantsCases = holds(session, ['investigator', 'case_commander']) && sought?.of !== 'tip';
  const isSettled = JSON.stringify(settled) === JSON.stringify(sought);
  const tips = useQuery({ ...tipsQuery(settled), enabled: settled !== undefined && isSettled && wantsTips });
  const cases = useQuery({
    ...casesQuery(settled),
    enabled: settled !== undefined && isSettled && wantsCases,
  });
  if (sought === undefined || !(wantsTips || wantsCases)) {
    return { entries: [], isSearching: false, error: null, retry: () => undefined };
  }
  const found = isSettled ? [tips, cases] : [];
  return {
    entries: !isSettled
      ? []
      : [
          ...(tips.data ?? []).map(({ tipId, registerNumber, registerYear, status }): Entry => ({
            id: `tip-${tipId}`,
            group: 'records',
            name: t('palette.tip', { number: `${registerNumber}/${registerYear}` }),
            hint: t(`palette.tipStatus.${status}`),
            run: () => void navigate({ to: '/intake/tips/$tipId', params: { tipId } }),
          })),
          ...(cases.data ?? []).map(({ caseId, caseNumber, caseYear, state }): Entry => ({
            id: `case-${caseId}`,
            group: 'records',
            name: t('palette.case', { number: `${caseNumber}/${caseYear}` }),
            hint: t(`palette.caseState.${state}`),
            run: () => void navigate({ to: '/cases/$caseId', params: { caseId } }),
          })),
        ],
    isSearching: !isSettled || found.some(({ isFetching }) => isFetching),
    error: found.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const each of found.filter(({ error }) => error !== null)) void each.refetch();
    },
  };
}

const tipsQuery = (sought: RecordNumber | undefined) => ({
  // Not below `intake`: a change of some tip must not repeat an audited search.
  queryKey: ['palette', 'tips', sought],
  queryFn: async () =>
    (
      await bodyOf(
        api.intake.POST('/api/intake/tips/search', {
          body: {
            limit: MOST,
            ...(sought && { registerNumber: sought.number }),
            ...(sought?.year !== undefined && { registerYear: sought.year }),
          },
        }),
      )
    ).items,
  gcTime: 0,
});

const casesQuery = (sought: RecordNumber | undefined) => ({
  queryKey: ['palette', 'cases', sought],
  queryFn: async () =>
    (
      await bodyOf(
        api.cases.GET('/api/cases/cases', {
          params: {
            query: {
              limit: MOST,
              ...(sought && { caseNumber: sought.number }),
              ...(sought?.year !== undefined && { caseYear: sought.year }),
            },
          },
        }),
      )
    ).items,
  gcTime: 0,
});
