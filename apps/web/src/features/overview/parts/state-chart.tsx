import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../ui/target';
import { Bars } from '../charts/bars';
import { Chart } from '../charts/chart';
import { barsHeight } from '../charts/layout';
import { PATTERNS } from '../charts/patterns';
import { NumberLink } from './section';

export interface StateRow {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly target: Target;
}

interface StateChartProps {
  readonly title: string;
  readonly description: string;
  /** What the names are. */
  readonly column: string;
  readonly rows: readonly StateRow[];
}

/** How many stand where: bars, and the same as a table. */
export function StateChart({ title, description, column, rows }: StateChartProps) {
  const { t } = useTranslation('overview');
  const prefix = useId();
  return (
    <Chart
      title={title}
      description={description}
      height={barsHeight(rows.length)}
      renderPicture={(width) => (
        <Bars
          prefix={prefix}
          width={width}
          data={rows.map((row, index) => ({ ...row, pattern: index % PATTERNS }))}
        />
      )}
      table={
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col">{t('number')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, value, target }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  <NumberLink value={value} target={target} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
