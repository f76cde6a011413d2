import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../lib/format';
import { UnitName } from '../../../ui/names';
import type { Merit, MeritUse } from './merit-queries';
import { useMeritWords } from './vocabulary';
import styles from './desk.module.css';

interface MeritLineProps {
  readonly merit: Merit;
  /** Awards of the dossier itself: that they have used the merit up is no obstacle. */
  readonly own?: readonly { readonly awardId: string }[];
}

/** A merit in one line. */
export function MeritLine({ merit, own = [] }: MeritLineProps) {
  const { t } = useTranslation('recognition');
  const words = useMeritWords();
  return (
    <span>
      {words.kind(merit.kind)} · {words.category(merit.categoryCode)} · {formatDate(merit.occurredOn)} ·{' '}
      <UnitName unitId={merit.communeUnitId ?? merit.unitId} />
      {own.some(({ awardId }) => awardId === merit.awardId) ? (
        <span className={styles['calm']}> ✓ {t('merit.usedHere')}</span>
      ) : (
        <MeritMarks merit={merit} />
      )}
    </span>
  );
}

/** What keeps a merit from being nominated, where something does. */
export function MeritMarks({ merit }: { readonly merit: Merit }) {
  const { t } = useTranslation('recognition');
  return (
    <>
      {merit.usedBy && <UsedMark use={merit.usedBy} />}
      {merit.status === 'contested' && <span className={styles['bad']}> ✕ {t('merit.contested')}</span>}
      {merit.recognitionWanted === false && <span className={styles['soon']}> ! {t('merit.notWanted')}</span>}
    </>
  );
}

/** The earlier award that has used a merit up. */
export function UsedMark({ use }: { readonly use: MeritUse }) {
  const { t } = useTranslation('recognition');
  return (
    <span className={styles['bad']}>
      {' '}
      ✕{' '}
      {t('merit.used', {
        number: use.decisionNumber,
        date: formatDate(use.signedOn),
        award: use.awardNumber,
      })}
    </span>
  );
}

/** Whether a merit may be nominated. */
export const isFree = ({ usedBy, awardId, status, recognitionWanted }: Merit): boolean =>
  !usedBy && !awardId && status === 'valid' && recognitionWanted !== false;
