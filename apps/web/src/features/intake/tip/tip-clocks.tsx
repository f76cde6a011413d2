import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format';
import { ClockTag } from '../../../ui/clock-tag';
import type { Tip } from '../tips';
import styles from './tip.module.css';

type Clock = Tip['clocks'][number];
const NAMED = ['classification', 'transfer_to_competent_body', 'transfer_after_determination'] as const;

/** Legal clocks with what they rest on; those that were replaced stay out of sight. */
export function TipClocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  const { t } = useTranslation('intake');
  const shown = clocks.filter(({ state }) => state !== 'superseded');
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{t('clocks.title')}</h2>
      <ul className={styles['lines']}>
        {shown.map((clock) => (
          <li key={clock.clockId}>
            <ClockLine
              clock={clock}
              label={t(`clocks.${NAMED.find((code) => code === clock.clockCode) ?? 'other'}`)}
            />
            <div className={styles['hint']}>{clock.basis}</div>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>{t('clocks.none')}</p>}
    </section>
  );
}

function ClockLine({ clock, label }: { readonly clock: Clock; readonly label: string }) {
  const { t } = useTranslation();
  if (clock.satisfiedAt != null) {
    return (
      <span title={clock.basis}>
        ✓ {label}: {t('clock.satisfied', { time: formatTime(clock.satisfiedAt) })}
      </span>
    );
  }
  return (
    <>
      <div>{label}</div>
      <ClockTag dueAt={clock.dueAt} basis={clock.basis} />
      {clock.legalEndAt !== clock.dueAt && (
        <div>{t('clock.legalEnd', { time: formatTime(clock.legalEndAt) })}</div>
      )}
    </>
  );
}
