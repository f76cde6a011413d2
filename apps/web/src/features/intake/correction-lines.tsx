import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema/intake';
import { formatTime } from '../../lib/format';
import { describe } from '../../ui/time-field';
import { useVocabulary, useWording } from './vocabulary';
import styles from './correction-lines.module.css';

type Correction = components['schemas']['CorrectionView'];
type Values = NonNullable<Correction['earlier']>;

/** What was struck and what took its place, by whom and why. Both stay to be read. */
export function CorrectionLines({ corrections }: { readonly corrections: readonly Correction[] }) {
  return (
    <ol className={styles['lines']}>
      {corrections.map((correction) => (
        <li key={correction.no}>
          <Line correction={correction} />
        </li>
      ))}
    </ol>
  );
}

function Line({ correction }: { readonly correction: Correction }) {
  const { t } = useTranslation('intake');
  const { correctionReasons } = useVocabulary();
  const wording = useWording();
  const wordsOf = useWords();
  const { no, field, earlier, later, reasonCode, officer, at, note } = correction;
  return (
    <>
      <strong>
        {no}. {t(`correctionFields.${field}`)}:
      </strong>{' '}
      {earlier == null && later == null ? (
        t(field === 'narrative' ? 'corrections.added' : 'corrections.unread')
      ) : (
        <>
          <span className="visually-hidden">{t('corrections.struck')} </span>
          <del>{wordsOf(earlier)}</del> → <span className="visually-hidden">{t('corrections.now')} </span>
          <ins>{wordsOf(later)}</ins>
        </>
      )}
      <div className={styles['by']}>
        {wording.named(correctionReasons, reasonCode)} · {officer.displayName} · {formatTime(at)}
        {note != null && ` · ${note}`}
      </div>
    </>
  );
}

/** A value as it is said; every correction has one field only. */
function useWords(): (values: Values | null | undefined) => string {
  const { t } = useTranslation('intake');
  const { channels, lateReasons } = useVocabulary();
  const wording = useWording();
  return (values) => {
    const { channel, receivedAt, lateReason, occurred, commune, placeText, facts } = values ?? {};
    const words = [
      channel != null && wording.named(channels, channel),
      receivedAt != null && formatTime(receivedAt),
      lateReason != null && wording.named(lateReasons, lateReason),
      occurred != null && describe({ at: occurred.from, precision: occurred.precision }),
      occurred?.to != null && `– ${formatTime(occurred.to)}`,
      commune?.fullName,
      placeText,
      facts?.map(({ kind, value }) => `${t(`factKinds.${kind}`)}: ${value}`).join('; '),
    ].filter(Boolean);
    return words.length === 0 ? t('correct.empty') : words.join(' · ');
  };
}
