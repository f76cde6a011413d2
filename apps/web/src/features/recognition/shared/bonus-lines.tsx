import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema/recognition';
import { formatMoney } from '../../../lib/format';
import styles from './desk.module.css';

type Bonus = components['schemas']['BonusView'];

interface BonusLinesProps {
  readonly bonus: Bonus;
  /** Where the amount is being decided. */
  readonly isOpen?: boolean;
}

/** How an amount came about, figure by figure with the instrument of each. */
export function BonusLines({ bonus: { amount, isCeiling, lines }, isOpen = false }: BonusLinesProps) {
  const { t } = useTranslation('recognition');
  if (lines.length === 0) return <>{t('bonus.none')}</>;
  return (
    <details open={isOpen}>
      <summary className={styles['day']}>
        {formatMoney(amount)}
        {isCeiling && ` ${t('bonus.ceiling')}`}
      </summary>
      <ul className={styles['list']}>
        {lines.map(({ step, value, basis }) => (
          <li key={step}>
            {t(`bonus.${step}`)}:{' '}
            {step === 'coefficient' ? value.replace('.', ',') : formatMoney(Number(value))}
            {basis != null && <span className={styles['weak']}> · {basis}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
