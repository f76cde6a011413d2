import { useTranslation } from 'react-i18next';
import { formatEnd, formatTime } from '../../lib/format';
import { useNow } from '../../lib/now';
import type { CaseClock } from './cases-api';
import { layOutClocks, type ClockBar } from './clock-picture-layout';
import styles from './clock-picture.module.css';

const ROW = 38;
const TEXT_Y = 14;
const BAR_Y = 20;
const BAR_HEIGHT = 10;
const AXIS = 24;

/** The clocks of a case on one line of time, and the same as a table. */
export function ClockPicture({ clocks }: { readonly clocks: readonly CaseClock[] }) {
  const { t } = useTranslation('cases');
  const now = useNow();
  const { bars, ticks, now: today } = layOutClocks(clocks, now);
  const height = bars.length * ROW + AXIS;
  if (clocks.length === 0) return <p>{t('picture.none')}</p>;
  return (
    <figure className={styles['figure']}>
      {/* The table below says the same. */}
      <svg width="100%" height={height} aria-hidden="true" className={styles['picture']}>
        {ticks.map(({ at, day }) => (
          <g key={day}>
            <line x1={percent(at)} x2={percent(at)} y1={0} y2={height - AXIS} className={styles['tick']} />
            <text x={percent(at)} y={height - 8} textAnchor={anchorOf(at)} className={styles['day']}>
              {day}
            </text>
          </g>
        ))}
        {bars.map((bar, index) => (
          <Bar key={bar.clock.clockId} bar={bar} top={index * ROW} />
        ))}
        <line
          x1={percent(today)}
          x2={percent(today)}
          y1={0}
          y2={height - AXIS + 4}
          className={styles['today']}
        />
        {bars.map(({ clock }, index) => (
          <BarName key={clock.clockId} clock={clock} top={index * ROW} />
        ))}
      </svg>
      <figcaption className={styles['legend']}>
        <span className={styles['todayKey']} aria-hidden="true" /> {t('picture.today')}{' '}
        {formatTime(new Date(now))}
      </figcaption>
      <details className={styles['details']}>
        <summary>{t('picture.asTable')}</summary>
        <ClockTable clocks={bars.map(({ clock }) => clock)} />
      </details>
    </figure>
  );
}

function BarName({ clock, top }: { readonly clock: CaseClock; readonly top: number }) {
  const { t } = useTranslation('cases');
  const name = t(`clocks.${clock.code}`);
  const status = t(`clockStatus.${clock.status}`);
  const [dueOn, legal] = [endOf(clock.dueAt), endOf(clock.legalEndAt)];
  const label =
    clock.satisfiedAt == null
      ? t(dueOn === legal ? 'picture.label' : 'picture.labelLegal', { name, status, due: dueOn, legal })
      : t('picture.labelDone', { name, at: formatTime(clock.satisfiedAt) });
  return (
    <text x={0} y={top + TEXT_Y} className={styles['name']}>
      {SHAPES[clock.status]} {label}
    </text>
  );
}

function Bar({ bar, top }: { readonly bar: ClockBar; readonly top: number }) {
  const { clock, from, due, legalEnd, satisfied } = bar;
  return (
    <g className={styles[clock.status]} transform={`translate(0 ${top})`}>
      <rect x={percent(from)} y={BAR_Y} width={percent(due - from)} height={BAR_HEIGHT} rx={2} />
      {legalEnd > due && (
        <rect
          x={percent(due)}
          y={BAR_Y + 2}
          width={percent(legalEnd - due)}
          height={BAR_HEIGHT - 4}
          className={styles['legal']}
        />
      )}
      <line x1={percent(due)} x2={percent(due)} y1={BAR_Y - 3} y2={BAR_Y + BAR_HEIGHT + 3} strokeWidth={2} />
      {satisfied !== undefined && (
        <circle cx={percent(satisfied)} cy={BAR_Y + BAR_HEIGHT / 2} r={6} className={styles['done']} />
      )}
    </g>
  );
}

function ClockTable({ clocks }: { readonly clocks: readonly CaseClock[] }) {
  const { t } = useTranslation('cases');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('picture.caption')}>
      <table>
        <caption className="visually-hidden">{t('picture.caption')}</caption>
        <thead>
          <tr>
            {(['code', 'start', 'due', 'legalEnd', 'status', 'basis'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`picture.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <tr key={clock.clockId}>
              <th scope="row">{t(`clocks.${clock.code}`)}</th>
              <td>{formatTime(clock.startedAt)}</td>
              <td>{formatEnd(clock.dueAt)}</td>
              <td>{formatEnd(clock.legalEndAt)}</td>
              <td>
                {SHAPES[clock.status]} {t(`clockStatus.${clock.status}`)}
                {clock.satisfiedAt != null && ` ${formatTime(clock.satisfiedAt)}`}
              </td>
              <td>{clock.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SHAPES: Readonly<Record<CaseClock['status'], string>> = {
  overdue: '■',
  due_soon: '▲',
  on_time: '●',
  satisfied: '✓',
  superseded: '○',
  lapsed: '–',
};

/** Whole days end at 24:00, which the day says; shorter clocks need their hour. */
const endOf = (instant: string): string => formatEnd(instant).replace(' 24:00', '');

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

/** Days at the ends of the line stay inside the picture. */
function anchorOf(at: number): 'start' | 'middle' | 'end' {
  if (at < 0.05) return 'start';
  return at > 0.95 ? 'end' : 'middle';
}
