import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session';
import { Choice } from '../../../ui/choice';
import { DayField } from '../../../ui/day-field';
import { SavedSearches } from '../../../ui/saved-searches';
import { useVocabulary, useWording } from '../vocabulary';
import { queueSearch, STEPS, type QueueSearch } from './queue-search';
import styles from './queue.module.css';

/** Narrows the queue. */
export function QueueFilters({ search }: { readonly search: QueueSearch }) {
  const { t } = useTranslation('intake');
  const { channels, kinds } = useVocabulary();
  const { officer } = useSession();
  const wording = useWording();
  const navigate = useNavigate({ from: '/intake' });
  const narrow = (key: keyof QueueSearch, value: string): void =>
    void navigate({
      to: '.',
      replace: true,
      search: ({ [key]: _before, ...rest }) => (value === '' ? rest : { ...rest, [key]: value }),
    });
  const isNarrowed = Object.keys(search).some((key) => key !== 'lane');
  return (
    <div role="group" aria-label={t('filters.title')} className={styles['filters']}>
      <Choice
        aria-label={t('filters.waitsFor')}
        value={search.waitsFor ?? ''}
        onChange={({ target }) => narrow('waitsFor', target.value)}
      >
        <option value="">{t('filters.anyStep')}</option>
        {STEPS.map((step) => (
          <option key={step} value={step}>
            {t(`steps.${step}`)}
          </option>
        ))}
      </Choice>
      <Choice
        aria-label={t('filters.channel')}
        value={search.channel ?? ''}
        onChange={({ target }) => narrow('channel', target.value)}
      >
        <option value="">{t('filters.anyChannel')}</option>
        {channels.map((row) => (
          <option key={row.code} value={row.code}>
            {wording.of(row)}
          </option>
        ))}
      </Choice>
      <Choice
        aria-label={t('filters.kind')}
        value={search.kind ?? ''}
        onChange={({ target }) => narrow('kind', target.value)}
      >
        <option value="">{t('filters.anyKind')}</option>
        {kinds.map((row) => (
          <option key={row.code} value={row.code}>
            {wording.of(row)}
          </option>
        ))}
      </Choice>
      <DayField
        isPast
        label={t('filters.from')}
        day={search.receivedFrom}
        onTake={(day) => narrow('receivedFrom', day ?? '')}
      />
      <DayField
        isPast
        label={t('filters.to')}
        day={search.receivedTo}
        onTake={(day) => narrow('receivedTo', day ?? '')}
      />
      <label>
        <input
          type="checkbox"
          checked={search.officerId === officer.officerId}
          onChange={({ target }) => narrow('officerId', target.checked ? officer.officerId : '')}
        />{' '}
        {t('filters.mine')}
      </label>
      <SavedSearches
        keptAs="intake.queue-filters"
        search={search}
        read={queueSearch}
        onGo={(saved) => void navigate({ to: '.', replace: true, search: () => saved })}
      />
      {isNarrowed && (
        <Button
          onClick={() =>
            void navigate({ to: '.', replace: true, search: search.lane ? { lane: search.lane } : {} })
          }
        >
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}
