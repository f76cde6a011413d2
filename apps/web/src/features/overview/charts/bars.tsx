import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../../lib/format';
import type { Target } from '../../../ui/target';
import { BAR_HEIGHT, layOutBars } from './layout';
import { Patterns } from './patterns';
import styles from './charts.module.css';

const NUMBER_GAP = 8;
const NUMBER_DROP = 12;

export interface BarData {
  readonly key: string;
  /** Above the bar; with a shape where it stands for a state. */
  readonly name: string;
  readonly value: number;
  /** Which fill it has. */
  readonly pattern: number;
  /** The records that it counts. */
  readonly target: Target;
}

interface BarsProps {
  readonly prefix: string;
  readonly width: number;
  readonly data: readonly BarData[];
}

/** Bars below each other, named and numbered beside themselves; each number leads to its records. */
export function Bars({ prefix, width, data }: BarsProps) {
  const bars = layOutBars(
    data.map(({ value }) => value),
    width,
  );
  return (
    <>
      <Patterns prefix={prefix} />
      {bars.map(({ index, nameY, y, width: length, value }) => {
        const item = data[index];
        if (!item) return null;
        const number = (
          <text x={length + NUMBER_GAP} y={y + NUMBER_DROP} className={styles['number']}>
            {formatNumber(value)}
          </text>
        );
        return (
          <g key={item.key}>
            <text x={0} y={nameY} className={styles['name']} aria-hidden="true">
              {item.name}
            </text>
            <rect
              x={0}
              y={y}
              width={Math.max(1, length)}
              height={BAR_HEIGHT}
              fill={`url(#${prefix}${item.pattern})`}
              className={styles['segment']}
            />
            {value > 0 ? (
              <Link
                {...item.target}
                aria-label={`${item.name}: ${formatNumber(value)}`}
                className={styles['link'] ?? ''}
              >
                <rect x={0} y={y - 4} width={width} height={BAR_HEIGHT + 10} className={styles['hit']} />
                {number}
              </Link>
            ) : (
              number
            )}
          </g>
        );
      })}
    </>
  );
}
