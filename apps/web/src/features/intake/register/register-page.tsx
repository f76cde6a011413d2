import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { holds, useSession, type Role } from '../../../api/session';
import { formatDate } from '../../../lib/format';
import { vietnamToday } from '../../../lib/day-entry';
import { Choice } from '../../../ui/choice';
import { DayField } from '../../../ui/day-field';
import { UnitName } from '../../../ui/names';
import { ProblemNotice } from '../../../ui/problem-notice';
import type { RegisterSearch } from './register-search';
import { RegisterTable, type Register } from './register-table';
import { UnitOption } from './unit-option';
import styles from './register.module.css';

const route = getRouteApi('/shell/intake/intake/register');
const DESK: readonly Role[] = ['operator', 'desk_commander'];
const YEARS = 5;

/** The register of a unit and year, as it prints. */
export function RegisterPage() {
  const { t } = useTranslation('intake');
  const session = useSession();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/intake/register' });
  const units = [
    ...new Set(
      session.officer.appointments
        .map(({ unitId }) => unitId)
        .filter((unitId) => holds(session, DESK, unitId)),
    ),
  ];
  const thisYear = Number(vietnamToday().slice(0, 4));
  const unitId = search.unitId ?? units[0] ?? '';
  const year = search.year ?? thisYear;
  const period = { ...(search.from && { from: search.from }), ...(search.to && { to: search.to }) };
  const register = useQuery({
    queryKey: ['intake', 'register', unitId, year, period],
    queryFn: () =>
      bodyOf(
        api.intake.GET('/api/intake/registers/{unitId}/{year}', {
          params: { path: { unitId, year: String(year) }, query: period },
        }),
      ),
    enabled: unitId !== '',
  });
  const show = (change: RegisterSearch): void =>
    void navigate({ to: '.', replace: true, search: (before) => ({ ...before, ...change }) });
  const isEmpty = register.error instanceof Problem && register.error.slug === 'register-not-found';
  return (
    <div className={`${styles['page']} print-wide`}>
      <header className={`${styles['head']} no-print`}>
        <h1>{t('register.title')}</h1>
        {units.length > 1 && (
          <Choice
            aria-label={t('register.unit')}
            value={unitId}
            onChange={({ target }) => show({ unitId: target.value })}
          >
            {units.map((id) => (
              <UnitOption key={id} unitId={id} />
            ))}
          </Choice>
        )}
        <Choice
          aria-label={t('register.year')}
          value={year}
          onChange={({ target }) => show({ year: Number(target.value) })}
        >
          {Array.from({ length: YEARS }, (_, back) => thisYear - back).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Choice>
        <Period search={search} onShow={(next) => void navigate({ to: '.', replace: true, search: next })} />
        <a href={fileOf(unitId, year, { ...period, format: 'pdf' })} target="_blank" rel="noreferrer">
          {t('register.pdf')}
        </a>
        <a href={fileOf(unitId, year, { ...period, format: 'xlsx' })} download>
          {t('register.xlsx')}
        </a>
        <Button onClick={() => window.print()}>{t('register.print')}</Button>
      </header>
      {isEmpty ? (
        <p role="status">{t('register.none')}</p>
      ) : (
        <ProblemNotice error={register.error} onRetry={() => void register.refetch()} />
      )}
      {register.isPending && unitId !== '' && <p role="status">{t('register.loading')}</p>}
      {register.data && (
        <>
          <Summary register={register.data} />
          <RegisterTable entries={register.data.entries} />
        </>
      )}
    </div>
  );
}

interface PeriodProps {
  readonly search: RegisterSearch;
  readonly onShow: (search: RegisterSearch) => void;
}

function Period({ search, onShow }: PeriodProps) {
  const { t } = useTranslation('intake');
  const change = (key: 'from' | 'to', value: string): void => {
    const { [key]: _before, ...rest } = search;
    onShow(value === '' ? rest : { ...rest, [key]: value });
  };
  return (['from', 'to'] as const).map((key) => (
    <DayField
      key={key}
      isPast
      label={t(`filters.${key}`)}
      day={search[key]}
      onTake={(day) => change(key, day ?? '')}
    />
  ));
}

function Summary({ register }: { readonly register: Register }) {
  const { t } = useTranslation('intake');
  const { opening, closing } = register;
  return (
    <p>
      <UnitName unitId={register.unit.unitId} isFull /> ·{' '}
      {t('register.form', { form: register.formNumber, instrument: register.formInstrument })} ·{' '}
      {t('register.count', { count: register.entryCount, struck: register.struckCount })} ·{' '}
      {t('register.lines', {
        opened: formatDate(opening.on),
        first: opening.registerNumber ?? 1,
        closed: formatDate(closing.on),
        last: closing.registerNumber ?? '–',
      })}
    </p>
  );
}

function fileOf(unitId: string, year: number, wanted: Readonly<Record<string, string>>): string {
  return `/api/intake/registers/${unitId}/${year}?${new URLSearchParams(wanted).toString()}`;
}
