import { useTranslation } from 'react-i18next';
import { formatEnd } from '../lib/format';
import { nearnessOf, type Nearness } from '../lib/nearness';
import { useNow } from '../lib/now';
import styles from './clock-tag.module.css';

interface ClockTagProps {
  /** Raw due time, which drives queues. */
  readonly dueAt: string | undefined;
  /** End after days off; until then nothing is late. */
  readonly legalEndAt?: string;
  /** What the clock counts, e.g. "phân loại". */
  readonly label?: string;
  /** Its legal basis, shown on hover and focus. */
  readonly basis?: string;
}

/** How near a legal clock is: by colour, shape and word at once. */
export function ClockTag({ dueAt, legalEndAt, label, basis }: ClockTagProps) {
  const { t } = useTranslation();
  const now = useNow();
  if (dueAt === undefined) return <span className={styles['none']}>{t('clock.none')}</span>;
  const nearness = nearnessOf(dueAt, now, legalEndAt);
  return (
    <span className={styles[nearness]} title={basis}>
      <span aria-hidden="true">{SHAPES[nearness]}</span> {label !== undefined && `${label}: `}
      {t(`clock.${nearness}`)} · {formatEnd(dueAt)}
    </span>
  );
}

const SHAPES: Readonly<Record<Nearness, string>> = { breached: '■', soon: '▲', today: '◆', later: '●' };
