import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';

/** A rule that an act is held against. */
export interface Rule {
  readonly text: string;
  readonly isMet: boolean;
}

/** Which rules allow or forbid the act, before anybody tries it. */
export function RuleList({ id, rules }: { readonly id: string; readonly rules: readonly Rule[] }) {
  const { t } = useTranslation('recognition');
  return (
    <ul id={id} className={styles['list']} aria-label={t('rules.title')}>
      {rules.map(({ text, isMet }) => (
        <li key={text} className={isMet ? undefined : styles['soon']}>
          <span aria-hidden="true" className={isMet ? styles['calm'] : styles['soon']}>
            {isMet ? '✓' : '○'}
          </span>{' '}
          <span className="visually-hidden">{isMet ? t('rules.met') : t('rules.unmet')}: </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
