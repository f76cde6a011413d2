import { formatDate } from '../../../lib/format';
import type { Target } from '../../../ui/target';
import type { TipFigures } from '../figures';
import type { Bin } from '../period';

/** The queue with a filter. */
export type TipTarget = (filter: Readonly<Record<string, string>>) => Target;

export interface TipChartProps {
  readonly figures: TipFigures;
  readonly target: TipTarget;
}

/** How many tips came in these days, in these channels or in any. */
export const countIn = ({ days }: TipFigures, { from, to }: Bin, codes?: readonly string[]): number =>
  days
    .filter(({ day, channel }) => day >= from && day <= to && (codes?.includes(channel) ?? true))
    .reduce((sum, { count }) => sum + count, 0);

/** `22/11`, or `11/2026` for a month. */
export const shortName = ({ key }: Bin): string => {
  const [year = '', month = '', day] = key.split('-');
  return day === undefined ? `${month}/${year}` : `${day}/${month}`;
};

export const longName = ({ key, from, to }: Bin): string =>
  from === to && key === from ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
