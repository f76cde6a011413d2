import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import type { components } from '../../../api/schema/intake';
import { useDebounced } from '../../../lib/debounced';
import { formatEnd } from '../../../lib/format';
import { ProblemNotice } from '../../../ui/problem-notice';
import { caseNumberIn } from './case-number';
import styles from './tip.module.css';

type JoinableCase = components['schemas']['JoinableCaseView'];

/** The choice of no case that is there. */
export const NEW_CASE = 'new';
const PAUSE_MS = 200;

interface CaseFieldProps {
  readonly tipId: string;
  readonly caseId: string;
  readonly onChoose: (caseId: string) => void;
  readonly remedy: string | undefined;
}

/** A new case, or one of those under verification: the likely ones first, and why. */
export function CaseField({ tipId, caseId, onChoose, remedy }: CaseFieldProps) {
  const { t } = useTranslation('intake');
  const [typed, setTyped] = useState('');
  const wanted = caseNumberIn(useDebounced(typed, PAUSE_MS));
  const found = useQuery({
    queryKey: ['intake', 'joinable-cases', tipId, wanted],
    queryFn: () =>
      bodyOf(
        api.intake.GET('/api/intake/tips/{tipId}/joinable-cases', {
          params: { path: { tipId }, query: wanted },
        }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const cases = found.data?.items ?? [];
  return (
    <fieldset className={styles['cases']} aria-describedby={remedy && 'case-remedy'}>
      <legend>{t('tip.case')}</legend>
      <label>
        <input
          type="radio"
          name="caseId"
          value={NEW_CASE}
          checked={caseId === NEW_CASE}
          onChange={() => onChoose(NEW_CASE)}
        />{' '}
        {t('accept.newCase')}
      </label>
      <ul className={styles['caseList']}>
        {cases.map((each) => (
          <li key={each.caseId}>
            <label>
              <input
                type="radio"
                name="caseId"
                value={each.caseId}
                checked={caseId === each.caseId}
                onChange={() => onChoose(each.caseId)}
              />{' '}
              <CaseLine of={each} />
            </label>
          </li>
        ))}
      </ul>
      {remedy !== undefined && (
        <div id="case-remedy" role="alert" className={styles['remedy']}>
          ✕ {remedy}
        </div>
      )}
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      <p role="status" className={styles['hint']}>
        {found.data && cases.length === 0 && t('accept.noCase')}
        {found.data?.more === true && t('accept.moreCases')}
      </p>
      <label className={styles['caseSearch']}>
        {t('accept.findCase')}
        <Input
          value={typed}
          maxLength={12}
          autoComplete="off"
          placeholder="12/2026"
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
    </fieldset>
  );
}

function CaseLine({ of: each }: { readonly of: JoinableCase }) {
  const { t } = useTranslation('intake');
  const { caseNumber, caseYear, dueAt, tips, reasons } = each;
  return (
    <>
      {t('accept.join', { number: `${caseNumber}/${caseYear}` })}
      {reasons.length > 0 && (
        <strong> · {reasons.map((reason) => t(`duplicateReasons.${reason}`)).join(', ')}</strong>
      )}
      <div className={styles['hint']}>
        {t('accept.tips', {
          numbers: tips
            .map(({ registerNumber, registerYear }) => `${registerNumber}/${registerYear}`)
            .join(', '),
        })}
        {dueAt != null && ` · ${t('accept.due', { time: formatEnd(dueAt) })}`}
      </div>
    </>
  );
}
