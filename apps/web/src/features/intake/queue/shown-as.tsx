import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SavedSearches } from '../../../ui/saved-searches';
import { CodeFilter } from './code-filter';
import { ColumnsMenu } from './columns-menu';
import { queueSearch, SORTS, type QueueSearch } from './queue-search';
import styles from './queue.module.css';

/** How the queue is shown: its order, its columns, and views of it that were saved. */
export function ShownAs({ search }: { readonly search: QueueSearch }) {
  const { t } = useTranslation('intake');
  const navigate = useNavigate({ from: '/intake' });
  const sortBy = (value: string): void =>
    void navigate({
      to: '.',
      replace: true,
      search: ({ sort: _before, ...rest }) => {
        const sort = SORTS.find((known) => known === value);
        return sort === undefined ? rest : { ...rest, sort };
      },
    });
  return (
    <div role="group" aria-label={t('filters.shownAs')} className={styles['shownAs']}>
      <CodeFilter
        label={t('filters.sort')}
        any={t('filters.sorts.clock')}
        value={search.sort === 'clock' ? undefined : search.sort}
        options={SORTS.filter((sort) => sort !== 'clock').map((value) => ({
          value,
          label: t(`filters.sorts.${value}`),
        }))}
        onChoose={sortBy}
      />
      <ColumnsMenu />
      <SavedSearches
        keptAs="intake.queue-filters"
        search={search}
        read={queueSearch}
        onGo={(saved) => void navigate({ to: '.', replace: true, search: () => saved })}
      />
    </div>
  );
}
