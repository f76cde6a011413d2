import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { SERVICES, stateQuery, type OperationsState, type Service } from './operations-api';
import styles from './administration.module.css';

/** A line for each service, anew every few seconds. */
export function ServiceTable() {
  const { t } = useTranslation('administration');
  const states = useQueries({ queries: SERVICES.map(stateQuery) });
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('operations.services')}>
      <table className={`${styles['table']} stacked`}>
        <thead>
          <tr>
            <th scope="col">{t('operations.service')}</th>
            <th scope="col">{t('operations.health')}</th>
            <th scope="col">{t('operations.outbox')}</th>
            <th scope="col">{t('operations.groups')}</th>
            <th scope="col">{t('operations.parkedCount')}</th>
          </tr>
        </thead>
        <tbody>
          {SERVICES.map((service, index) => (
            <ServiceLine
              key={service}
              service={service}
              state={states[index]?.data}
              isAway={states[index]?.isError === true}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ServiceLineProps {
  readonly service: Service;
  readonly state: OperationsState | undefined;
  readonly isAway: boolean;
}

function ServiceLine({ service, state, isAway }: ServiceLineProps) {
  const { t } = useTranslation('administration');
  const stands = isAway || state?.groups.some((group) => group.state !== 'running') === true;
  return (
    <tr>
      <th scope="row">{t(`services.${service}`)}</th>
      <td data-label={t('operations.health')} className={stands ? styles['bad'] : styles['good']}>
        {state === undefined && !isAway
          ? '…'
          : stands
            ? `■ ${t('operations.stands')}`
            : `● ${t('operations.runs')}`}
      </td>
      <td data-label={t('operations.outbox')}>
        {state &&
          t('operations.outboxState', {
            rows: formatNumber(state.outboxRows),
            seconds: formatNumber(Math.round(state.outboxAgeSeconds)),
          })}
      </td>
      <td data-label={t('operations.groups')}>
        <ul className={styles['plain']}>
          {state?.groups.map((group) => (
            <li key={group.name}>
              <code>{group.name}</code> {t(`groupStates.${group.state}`)} ·{' '}
              {group.lag == null
                ? t('operations.lagUnknown')
                : t('operations.lag', { lag: formatNumber(group.lag) })}
            </li>
          ))}
        </ul>
      </td>
      <td data-label={t('operations.parkedCount')}>{state && formatNumber(state.parked)}</td>
    </tr>
  );
}
