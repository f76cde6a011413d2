import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { holds, useSession } from '../../../api/session';
import { formatDate, formatNumber } from '../../../lib/format';
import { useListKeys } from '../../../lib/list-keys';
import { UnitName } from '../../../ui/names';
import styles from '../shared/desk.module.css';
import { QuietTable } from '../shared/quiet-table';
import { DossierStatusTag } from '../shared/status-tag';
import { DossiersFilter } from './dossiers-filter';
import { dossiersQuery } from './dossier-queries';

const route = getRouteApi('/shell/recognition/recognition/dossiers');

/** All dossiers that concern the officer's bodies, newest first. */
export function DossiersPage() {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const session = useSession();
  const filter = route.useSearch();
  const navigate = useNavigate();
  const list = useInfiniteQuery(dossiersQuery(filter));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (row: number): void => {
    const dossierId = items[row]?.dossierId;
    if (dossierId !== undefined)
      void navigate({ to: '/recognition/dossiers/$dossierId', params: { dossierId } });
  };
  const { onKeyDown } = useListKeys(undefined, { open });
  return (
    <div className={styles['page']}>
      <div className={styles['heading']}>
        <h1>{core('pages.dossiers')}</h1>
        {holds(session, ['committee_secretary']) && (
          <Link to="/recognition/dossiers/new">{t('dossiers.new')}</Link>
        )}
      </div>
      <DossiersFilter
        filter={filter}
        onChange={(search) => void navigate({ to: '/recognition/dossiers', search, replace: true })}
      />
      <QuietTable
        isLoading={list.isPending}
        error={list.error}
        isEmpty={items.length === 0}
        empty={t('dossiers.empty')}
        onRetry={() => void list.refetch()}
      >
        <table className={styles['table']}>
          <caption>{t('list.hint')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dossier.title')}</th>
              <th scope="col">{t('dossier.status')}</th>
              <th scope="col">{t('dossier.next')}</th>
              <th scope="col" className={styles['number']}>
                {t('dossiers.nominations')}
              </th>
              <th scope="col">{t('dossier.receivedOn')}</th>
              <th scope="col">{t('dossier.unit')}</th>
              <th scope="col">{t('dossier.issuer')}</th>
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown}>
            {items.map((dossier, row) => (
              <tr key={dossier.dossierId} data-row tabIndex={row === 0 ? 0 : -1}>
                <th scope="row">
                  <Link to="/recognition/dossiers/$dossierId" params={{ dossierId: dossier.dossierId }}>
                    {dossier.title === '' ? t('dossier.untitled') : dossier.title}
                  </Link>
                </th>
                <td>
                  <DossierStatusTag status={dossier.status} />
                </td>
                <td>{dossier.nextStep ? t(`step.${dossier.nextStep}`) : t('step.none')}</td>
                <td className={styles['number']}>{formatNumber(dossier.nominationCount)}</td>
                <td className={styles['day']}>{formatDate(dossier.receivedOn)}</td>
                <td>
                  <UnitName unitId={dossier.unitId} />
                </td>
                <td>{dossier.issuerName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </QuietTable>
      {list.hasNextPage && (
        <div>
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {core('common.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
