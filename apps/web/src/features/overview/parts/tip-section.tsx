import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { STATUSES } from '../../../lib/tip-statuses';
import { tipClocksQuery, tipFiguresQuery, type TipFigures } from '../figures';
import type { Period } from '../period';
import { Loaded, Section, Tiles } from './section';
import { TipClocks } from './tip-clocks';
import type { TipTarget } from './tip-counts';
import { TipsByDay } from './tips-by-day';
import styles from '../overview.module.css';

interface TipSectionProps {
  readonly period: Period;
  readonly unitId: string | undefined;
}

/** Tips of my desks: those of the period, and what their clocks say now. */
export function TipSection({ period, unitId }: TipSectionProps) {
  const { t } = useTranslation('overview');
  const figures = useQuery(tipFiguresQuery(period, unitId));
  const clocks = useQuery(tipClocksQuery(unitId));
  const target: TipTarget = (filter) => ({
    to: '/intake',
    search: { ...filter, ...(unitId !== undefined && { unitId }) },
  });
  return (
    <Section title={t('tips.title')}>
      <Loaded answer={figures}>{(data) => <Received figures={data} target={target} />}</Loaded>
      <div className={styles['charts']}>
        {figures.data && figures.data.total > 0 && <TipsByDay figures={figures.data} target={target} />}
        <Loaded answer={clocks}>{(data) => <TipClocks counts={data} target={target} />}</Loaded>
      </div>
    </Section>
  );
}

function Received({ figures, target }: { readonly figures: TipFigures; readonly target: TipTarget }) {
  const { t } = useTranslation('overview');
  const { from, to, total, statuses } = figures;
  const days = { receivedFrom: from, receivedTo: to };
  if (total === 0) return <p role="status">{t('tips.none')}</p>;
  const countOf = new Map(statuses.map(({ status, count }) => [status, count]));
  return (
    <Tiles
      tiles={[
        { key: 'received', name: t('tips.total'), value: total, target: target(days) },
        ...STATUSES.filter((status) => countOf.has(status)).map((status) => ({
          key: `status-${status}`,
          name: t(`status.${status}`),
          value: countOf.get(status) ?? 0,
          target: target({ ...days, status }),
        })),
      ]}
    />
  );
}
