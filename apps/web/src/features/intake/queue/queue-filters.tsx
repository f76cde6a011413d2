import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session';
import { STATUSES } from '../../../lib/tip-statuses';
import { DayField } from '../../../ui/day-field';
import { useVocabulary, useWording } from '../vocabulary';
import { CodeFilter } from './code-filter';
import { MoreFilters } from './more-filters';
import { STEPS, type QueueSearch } from './queue-search';
import styles from './queue.module.css';

/** How the queue is shown, not which tips are in it. */
const NO_FILTERS: ReadonlySet<string> = new Set(['lane', 'sort']);

/** Narrows the queue; out of sight until asked for, or while something narrows it. */
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
  const count = Object.keys(search).filter((key) => !NO_FILTERS.has(key)).length;
  const isNarrowed = count > 0;
  const clear = (): void =>
    void navigate({
      to: '.',
      replace: true,
      search: ({ lane, sort }) => ({ ...(lane && { lane }), ...(sort && { sort }) }),
    });
  const [isOpen, setIsOpen] = useState(isNarrowed);
  return (
    <details
      open={isOpen}
      className={styles['filters']}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        {t('filters.title')}
        {count > 0 && <strong> · {t('filters.inForce', { count })}</strong>}
      </summary>
      <div role="group" aria-label={t('filters.title')} className={styles['fields']}>
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
    </details>
  );
}
