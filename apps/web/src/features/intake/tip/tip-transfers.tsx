import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format';
import { UnitName } from '../../../ui/names';
import { useVocabulary, useWording } from '../vocabulary';
import type { Tip } from '../tips';
import styles from './tip.module.css';

/** Slips that sent the tip on, and what was answered. */
export function TipTransfers({ tip }: { readonly tip: Tip }) {
  const { t } = useTranslation('intake');
  const { transferReasons, transferRefusalReasons } = useVocabulary();
  const wording = useWording();
  if (tip.transfers.length === 0) return null;
  return (
    <section aria-labelledby="transfers">
      <h2 id="transfers">{t('transfer.title')}</h2>
      <ul className={styles['lines']}>
        {tip.transfers.map((transfer) => (
          <li key={transfer.transferId}>
            <strong>{t('transfer.slip', { number: transfer.slipNumber })}</strong> ·{' '}
            <UnitName unitId={transfer.fromUnitId} /> → <UnitName unitId={transfer.toUnitId} /> ·{' '}
            {formatTime(transfer.requestedAt)} · {wording.named(transferReasons, transfer.reasonCode)} ·{' '}
            <strong>
              {transfer.outcome == null
                ? t(transfer.outside ? 'transfer.outside' : 'transfer.pending')
                : t(`transfer.${transfer.outcome}`)}
            </strong>
            {transfer.answerReason != null &&
              `: ${wording.named(transferRefusalReasons, transfer.answerReason)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
