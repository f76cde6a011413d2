import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session';
import { DayField } from '../../../ui/day-field';
import { useVocabulary, useWording } from '../vocabulary';
import { CodeFilter } from './code-filter';
import { MoreFilters } from './more-filters';
import { STATUSES, STEPS, type QueueSearch } from './queue-search';
import styles from './queue.module.css';

/** How the queue is shown, not which tips are in it. */
const NO_FILTERS: ReadonlySet<string> = new Set(['lane', 'sort']);

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
  const isNarrowed = Object.keys(search).some((key) => !NO_FILTERS.has(key));
  const clear = (): void =>
    void navigate({
      to: '.',
      replace: true,
      search: ({ lane, sort }) => ({ ...(lane && { lane }), ...(sort && { sort }) }),
    });
  return (
    <div role="group" aria-label={t('filters.title')} className={styles['filters']}>
      <CodeFilter
        label={t('filters.waitsFor')}
        any={t('filters.anyStep')}
        value={search.waitsFor}
        options={STEPS.map((value) => ({ value, label: t(`steps.${value}`) }))}
        onChoose={(value) => narrow('waitsFor', value)}
      />
      <CodeFilter
        label={t('columns.status')}
        any={t('filters.anyStatus')}
        value={search.status}
        options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChoose={(value) => narrow('status', value)}
      />
      <CodeFilter
        label={t('filters.channel')}
        any={t('filters.anyChannel')}
        value={search.channel}
        options={channels.map((row) => ({ value: row.code, label: wording.of(row) }))}
        onChoose={(value) => narrow('channel', value)}
      />
      <CodeFilter
        label={t('filters.kind')}
        any={t('filters.anyKind')}
        value={search.kind}
        options={kinds.map((row) => ({ value: row.code, label: wording.of(row) }))}
        onChoose={(value) => narrow('kind', value)}
      />
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
      <MoreFilters search={search} onNarrow={narrow} />
      {isNarrowed && <Button onClick={clear}>{t('filters.clear')}</Button>}
    </div>
  );
}
