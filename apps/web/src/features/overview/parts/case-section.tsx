import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import { caseFiguresQuery, type CaseFigures } from '../figures';
import { casesWith, LANES } from './case-lanes';
import { ClockTable } from './clock-table';
import { Loaded, Section, Tiles } from './section';
import { StateChart } from './state-chart';
import styles from '../overview.module.css';

/** Cases in my reach as they stand now, by their clocks. */
export function CaseSection() {
  const { t } = useTranslation('overview');
  return (
    <Section title={t('cases.title')}>
      <Loaded answer={useQuery(caseFiguresQuery)}>{(figures) => <Cases figures={figures} />}</Loaded>
    </Section>
  );
}

function Cases({ figures }: { readonly figures: CaseFigures }) {
  const { t } = useTranslation('overview');
  const { total, states, lanes } = figures;
  if (total === 0) return <p role="status">{t('cases.none')}</p>;
  const countOf = (lane: string): number => lanes.find((row) => row.lane === lane)?.count ?? 0;
  return (
    <>
      <Tiles
        tiles={[
          { key: 'cases', name: t('cases.total'), value: total, target: casesWith({}) },
          ...states.map(({ state, count }) => ({
            key: `state-${state}`,
            name: t(`states.${state}`),
            value: count,
            target: casesWith({ state }),
          })),
        ]}
      />
      <div className={styles['charts']}>
        <StateChart
          title={t('cases.clocks')}
          description={t('cases.clocksWords', {
            overdue: formatNumber(countOf('overdue')),
            dueSoon: formatNumber(countOf('due_soon')),
          })}
          column={t('cases.lane')}
          rows={LANES.map(({ lane, shape }) => ({
            key: lane,
            name: `${shape} ${t(`caseLanes.${lane}`)}`,
            value: countOf(lane),
            target: casesWith({ lane }),
          }))}
        />
        <ClockTable figures={figures} />
      </div>
    </>
  );
}
