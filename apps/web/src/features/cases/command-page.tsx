import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { useNow } from '../../lib/now';
import { OfficerName } from '../../ui/names';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { CaseTable } from './case-table';
import { openCasesQuery, type CaseItem } from './cases-api';
import { commandFigures, type Load } from './command-figures';
import { useCommandedOfficers } from './commanded';
import styles from './cases.module.css';

/** What a commander has to see each morning: who has how much, what lapses, what nobody leads. */
export function CommandPage() {
  const { t } = useTranslation('cases');
  return (
    <>
      <h1>{t('command.title')}</h1>
      <Command />
    </>
  );
}

function Command() {
  const { t } = useTranslation(['cases', 'core']);
  const now = useNow();
  const officerIds = useCommandedOfficers().map(({ value }) => value);
  const { data, error, isPending, refetch } = useQuery(openCasesQuery);
  if (isPending) return <p role="status">{t('core:common.loading')}</p>;
  if (data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const { loads, unassigned, lapsing, overdue } = commandFigures(data.items, now, officerIds);
  return (
    <>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data.isCut && <Notice kind="warning" title={t('command.cut')} />}
      <dl className={styles['figures']}>
        <div>
          <dt>{t('command.open')}</dt>
          <dd>
            <Link to="/cases">{formatNumber(data.items.length)}</Link>
          </dd>
        </div>
        <div>
          <dt>{t('command.overdue')}</dt>
          <dd>
            <Link to="/cases" search={{ lane: 'overdue' }}>
              {formatNumber(overdue)}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('command.unassigned')}</dt>
          <dd>
            <Link to="/cases" search={{ state: 'awaiting_assignment' }}>
              {formatNumber(unassigned.length)}
            </Link>
          </dd>
        </div>
      </dl>
      <Loads loads={loads} />
      <Rows title={t('command.unassigned')} items={unassigned} empty={t('command.noUnassigned')} />
      <Rows title={t('command.lapsing')} items={lapsing} empty={t('command.noLapsing')} />
    </>
  );
}

function Loads({ loads }: { readonly loads: readonly Load[] }) {
  const { t } = useTranslation('cases');
  return (
    <section className={styles['section']}>
      <h2>{t('command.loads')}</h2>
      {loads.length === 0 ? (
        <p>{t('command.noLoads')}</p>
      ) : (
        <table className={`${styles['table']} ${styles['narrow']} stacked`}>
          <caption className="visually-hidden">{t('command.loads')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('command.officer')}</th>
              <th scope="col">{t('command.open')}</th>
              <th scope="col">{t('command.overdue')}</th>
              <th scope="col">{t('command.dueSoon')}</th>
            </tr>
          </thead>
          <tbody>
            {loads.map(({ officerId, open, overdue, dueSoon }) => (
              <tr key={officerId}>
                <th scope="row">
                  <Link to="/cases" search={{ officerId, state: 'verifying' }}>
                    <OfficerName officerId={officerId} />
                  </Link>
                </th>
                <td data-label={t('command.open')}>{formatNumber(open)}</td>
                <td data-label={t('command.overdue')}>{formatNumber(overdue)}</td>
                <td data-label={t('command.dueSoon')}>{formatNumber(dueSoon)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowsProps {
  readonly title: string;
  readonly items: readonly CaseItem[];
  readonly empty: string;
}

function Rows({ title, items, empty }: RowsProps) {
  return (
    <section className={styles['section']}>
      <h2>
        {title} ({formatNumber(items.length)})
      </h2>
      {items.length === 0 ? <p>{empty}</p> : <CaseTable items={items} caption={title} />}
    </section>
  );
}
