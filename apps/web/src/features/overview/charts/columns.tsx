import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../../lib/format';
import type { Target } from '../../../ui/target';
import { layOutColumns, type Column } from './layout';
import { Patterns } from './patterns';
import styles from './charts.module.css';

export const COLUMNS_HEIGHT = 220;
const BOTTOM = 22;
const TOP = 20;
const DIGIT_WIDTH = 8;
const SCALE_GAP = 8;
/** Half a name: it must not stick out at the right. */
const NAME_HALF = 18;

export interface ColumnData {
  readonly key: string;
  /** Below the column. */
  readonly name: string;
  /** Read out. */
  readonly label: string;
  /** One for each series. */
  readonly values: readonly number[];
  /** The records that it counts. */
  readonly target: Target;
}

interface ColumnsProps {
  readonly prefix: string;
  readonly width: number;
  readonly data: readonly ColumnData[];
}

/** Stacked columns over time; each leads to its records. */
export function Columns({ prefix, width, data }: ColumnsProps) {
  const totals = data.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const left = formatNumber(Math.max(10, ...totals)).length * DIGIT_WIDTH + SCALE_GAP;
  const frame = { width, height: COLUMNS_HEIGHT, left, bottom: BOTTOM, top: TOP };
  const { columns, ticks, named } = layOutColumns(
    data.map(({ values }) => values),
    frame,
  );
  return (
    <>
      <Patterns prefix={prefix} />
      <g aria-hidden="true">
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <line x1={left} x2={width} y1={y} y2={y} className={styles['tick']} />
            <text x={left - SCALE_GAP} y={y + 4} textAnchor="end" className={styles['scale']}>
              {formatNumber(value)}
            </text>
          </g>
        ))}
      </g>
      {columns.map((column) => {
        const item = data[column.index];
        return (
          item && (
            <ColumnOf
              key={item.key}
              prefix={prefix}
              frameWidth={width}
              column={column}
              item={item}
              isNamed={named.has(column.index)}
            />
          )
        );
      })}
    </>
  );
}

interface ColumnOfProps {
  readonly prefix: string;
  readonly frameWidth: number;
  readonly column: Column;
  readonly item: ColumnData;
  readonly isNamed: boolean;
}

function ColumnOf({ prefix, frameWidth, column, item, isNamed }: ColumnOfProps) {
  const { x, width, top, total, segments } = column;
  const middle = x + width / 2;
  const nameAt = Math.min(middle, frameWidth - NAME_HALF);
  const body = (
    <>
      <rect x={x} y={0} width={width} height={COLUMNS_HEIGHT - BOTTOM} className={styles['hit']} />
      {segments.map(({ series, y, height }) => (
        <rect
          key={series}
          x={x}
          y={y}
          width={width}
          height={height}
          fill={`url(#${prefix}${series})`}
          className={styles['segment']}
        />
      ))}
      {total > 0 && (
        <text x={middle} y={top - 5} textAnchor="middle" className={styles['number']}>
          {formatNumber(total)}
        </text>
      )}
    </>
  );
  return (
    <>
      {total > 0 ? (
        <Link {...item.target} aria-label={item.label} className={styles['link'] ?? ''}>
          {body}
        </Link>
      ) : (
        <g>{body}</g>
      )}
      {isNamed && (
        <text x={nameAt} y={COLUMNS_HEIGHT - 6} textAnchor="middle" className={styles['scale']}>
          {item.name}
        </text>
      )}
    </>
  );
}
