import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import type { components } from '../../../api/schema/intake';
import { UnitName } from '../../../ui/names';
import styles from './new-tip.module.css';

/** What duplicates are looked for by. */
export type Probe = components['schemas']['PossibleDuplicatesDto'];

const LEAST_LETTERS = 12;

/** Tips that may tell of the same, and why. It fills while one types and takes no focus; F6 goes to it, Esc back. */
export function DuplicatesPanel({ probe, onLeave }: { readonly probe: Probe; readonly onLeave: () => void }) {
  const { t } = useTranslation('intake');
  const found = useQuery({
    queryKey: ['intake', 'possible-duplicates', probe],
    queryFn: async () =>
      (await bodyOf(api.intake.POST('/api/intake/tips/possible-duplicates', { body: probe }))).items,
    enabled: probe.narrative.trim().length >= LEAST_LETTERS,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Infinity,
  });
  const items = found.data ?? [];
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <section
        id="duplicates"
        tabIndex={-1}
        aria-labelledby="duplicates-title"
        className={styles['duplicates']}
      >
        <h2 id="duplicates-title">
          {t('duplicates.title')} <kbd>F6</kbd>
        </h2>
        <p role="status" className={styles['hint']}>
          {found.isError ? t('duplicates.failed') : t('duplicates.count', { count: items.length })}
        </p>
        <ol>
          {items.map((item) => (
            <Duplicate key={item.tipId} item={item} />
          ))}
        </ol>
      </section>
    </div>
  );
}

type Duplicate = components['schemas']['PossibleDuplicateView'];

function Duplicate({ item }: { readonly item: Duplicate }) {
  const { t } = useTranslation('intake');
  const number = `${item.registerNumber}/${item.registerYear}`;
  return (
    <li>
      {item.openable ? (
        <Link to="/intake/tips/$tipId" params={{ tipId: item.tipId }} target="_blank">
          {t('tip.number', { number })}
        </Link>
      ) : (
        <span>{t('tip.number', { number })}</span>
      )}{' '}
      · <UnitName unitId={item.unitId} />
      <div className={styles['hint']}>
        {item.reasons.map((reason) => t(`duplicateReasons.${reason}`)).join(' · ')}
      </div>
    </li>
  );
}
