import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useUnit } from '../../../api/units';
import { Choice } from '../../../ui/choice';
import { DayField } from '../../../ui/day-field';
import { NAMED_PERIODS, periodName, type NamedPeriod, type OverviewSearch, type Period } from '../period';
import styles from '../overview.module.css';

interface PeriodChoiceProps {
  readonly search: OverviewSearch;
  readonly period: Period;
  /** Units between whose desks one may choose. */
  readonly desks: readonly string[];
}

/** Which days, and which desk where the officer serves at several; stands in the address. */
export function PeriodChoice({ search, period, desks }: PeriodChoiceProps) {
  const { t } = useTranslation('overview');
  const navigate = useNavigate();
  const unit = search.unitId === undefined ? {} : { unitId: search.unitId };
  const go = (next: OverviewSearch): void => void navigate({ to: '/overview', search: next, replace: true });
  const chooseDay = (end: keyof Period) => (day: string | undefined) =>
    go({ ...period, [end]: day ?? period[end], ...unit });
  return (
    <div role="group" aria-label={t('period.title')} className={`${styles['choice']} no-print`}>
      <Choice
        aria-label={t('period.title')}
        value={periodName(search) ?? ''}
        onChange={({ target }) =>
          go(target.value === '' ? { ...period, ...unit } : { period: target.value as NamedPeriod, ...unit })
        }
      >
        {NAMED_PERIODS.map((name) => (
          <option key={name} value={name}>
            {t(`period.${name}`)}
          </option>
        ))}
        <option value="">{t('period.chosen')}</option>
      </Choice>
      <DayField label={t('period.from')} day={period.from} onTake={chooseDay('from')} isPast />
      <DayField label={t('period.to')} day={period.to} onTake={chooseDay('to')} isPast />
      {desks.length > 1 && (
        <Choice
          aria-label={t('desk')}
          value={search.unitId ?? ''}
          onChange={({ target }) => {
            const { unitId: _before, ...rest } = search;
            go(target.value === '' ? rest : { ...rest, unitId: target.value });
          }}
        >
          <option value="">{t('allDesks')}</option>
          {desks.map((unitId) => (
            <UnitOption key={unitId} unitId={unitId} />
          ))}
        </Choice>
      )}
    </div>
  );
}

function UnitOption({ unitId }: { readonly unitId: string }) {
  return <option value={unitId}>{useUnit(unitId)?.name ?? ''}</option>;
}
