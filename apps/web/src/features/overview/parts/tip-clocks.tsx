import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import type { LaneCounts } from '../figures';
import { StateChart } from './state-chart';
import type { TipTarget } from './tip-counts';

/** Lanes of the desk in the order of urgency, each with the shape that the queue shows. */
const LANES = [
  { lane: 'breached', count: 'breached', shape: '■' },
  { lane: 'due_soon', count: 'dueSoon', shape: '▲' },
  { lane: 'today', count: 'today', shape: '◆' },
  { lane: 'incoming', count: 'incoming', shape: '▼' },
  { lane: 'waiting', count: 'waiting', shape: '◌' },
  { lane: 'later', count: 'later', shape: '●' },
] as const satisfies readonly { readonly count: keyof LaneCounts; readonly [key: string]: string }[];

interface TipClocksProps {
  readonly counts: LaneCounts;
  readonly target: TipTarget;
}

/** What the desks' clocks say now. */
export function TipClocks({ counts, target }: TipClocksProps) {
  const { t } = useTranslation('overview');
  return (
    <StateChart
      title={t('tips.clocks')}
      description={t('tips.clocksWords', {
        breached: formatNumber(counts.breached),
        dueSoon: formatNumber(counts.dueSoon),
      })}
      column={t('tips.lane')}
      rows={LANES.map(({ lane, count, shape }) => ({
        key: lane,
        name: `${shape} ${t(`lanes.${lane}`)}`,
        value: counts[count],
        target: target({ lane }),
      }))}
    />
  );
}
