import { useTranslation } from 'react-i18next';
import { formatEnd, formatTime } from '../../lib/format';
import { useNow } from '../../lib/now';
import type { CaseClock, CaseDetail } from './cases-api';
import { layOutClocks, type ClockBar, type ClockPicture as ClockPictureLayout } from './clock-picture-layout';
import styles from './clock-picture.module.css';

const ROW = 18;
const BAR_Y = 4;
const BAR_HEIGHT = 10;
const AXIS = 20;

interface ClockPictureProps {
  readonly clocks: readonly CaseClock[];
  /** Tips of the case: with more than one, a clock of one of them says of which. */
  readonly tips: CaseDetail['tips'];
}

/** The clocks of a case on one line of time, and the same as a table. */
export function ClockPicture({ clocks, tips }: ClockPictureProps) {
  const { t } = useTranslation('cases');
  const now = useNow();
  const nameOf = useClockName(tips);
  const picture = layOutClocks(clocks, now);
  if (clocks.length === 0) return <p>{t('picture.none')}</p>;
  return (
    <figure className={styles['figure']}>
      <ol className={styles['rows']}>
        {picture.bars.map((bar) => (
          <li key={bar.clock.clockId}>
            <BarLabel clock={bar.clock} name={nameOf(bar.clock)} />
            {/* The label and the table below say the same. */}
            <svg width="100%" height={ROW} aria-hidden="true" className={styles['picture']}>
              <Grid picture={picture} height={ROW} />
              <Bar bar={bar} />
              <Today at={picture.now} height={ROW} />
            </svg>
          </li>
        ))}
      </ol>
      <svg width="100%" height={AXIS} aria-hidden="true" className={styles['picture']}>
        {picture.ticks.map(({ at, day }) => (
          <text key={day} x={percent(at)} y={AXIS - 6} textAnchor={anchorOf(at)} className={styles['day']}>
            {day}
          </text>
        ))}
      </svg>
      <figcaption className={styles['legend']}>
        <span className={styles['todayKey']} aria-hidden="true" /> {t('picture.today')}{' '}
        {formatTime(new Date(now))}
      </figcaption>
      <details className={styles['details']}>
        <summary>{t('picture.asTable')}</summary>
        <ClockTable clocks={picture.bars.map(({ clock }) => clock)} nameOf={nameOf} />
      </details>
    </figure>
  );
}

type NameOf = (clock: CaseClock) => string;

/** What a clock is for; notices run for each tip. */
function useClockName(tips: CaseDetail['tips']): NameOf {
  const { t } = useTranslation('cases');
  return ({ code, tipId }) => {
    const name = t(`clocks.${code}`);
    const tip = tips.length > 1 ? tips.find((each) => each.tipId === tipId) : undefined;
    if (tip === undefined) return name;
    return t('picture.ofTip', { name, number: tip.registerNumber, year: tip.registerYear });
  };
}

function Grid({ picture, height }: { readonly picture: ClockPictureLayout; readonly height: number }) {
  return picture.ticks.map(({ at, day }) => (
    <line key={day} x1={percent(at)} x2={percent(at)} y1={0} y2={height} className={styles['tick']} />
  ));
}

function Today({ at, height }: { readonly at: number; readonly height: number }) {
  return <line x1={percent(at)} x2={percent(at)} y1={0} y2={height} className={styles['today']} />;
}

function BarLabel({ clock, name }: { readonly clock: CaseClock; readonly name: string }) {
  const { t } = useTranslation('cases');
  const status = t(`clockStatus.${clock.status}`);
  const [dueOn, legal] = [endOf(clock.dueAt), endOf(clock.legalEndAt)];
  const label =
    clock.satisfiedAt == null
      ? t(dueOn === legal ? 'picture.label' : 'picture.labelLegal', { name, status, due: dueOn, legal })
      : t('picture.labelDone', { name, at: formatTime(clock.satisfiedAt) });
  return (
    <span className={styles['name']}>
      <span aria-hidden="true">{SHAPES[clock.status]}</span> {label}
    </span>
  );
}

function Bar({ bar }: { readonly bar: ClockBar }) {
  const { clock, from, due, legalEnd, satisfied } = bar;
  return (
    <g className={styles[clock.status]}>
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

interface ClockTableProps {
  readonly clocks: readonly CaseClock[];
  readonly nameOf: NameOf;
}

function ClockTable({ clocks, nameOf }: ClockTableProps) {
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
              <th scope="row">{nameOf(clock)}</th>
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
