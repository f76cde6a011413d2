import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice';
import styles from './stale-notice.module.css';

/** What both of us changed, in words. */
interface ShownCollision {
  readonly path: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly side: Side;
}
export type Side = 'mine' | 'theirs';

interface StaleNoticeProps {
  /** Who did what, and when; a line each. */
  readonly changes: readonly { readonly key: string; readonly line: ReactNode }[];
  /** Names of the parts that were taken over into what I have typed. */
  readonly taken?: readonly string[];
  readonly collisions?: readonly ShownCollision[];
  readonly onChoose?: (path: string, side: Side) => void;
  /** Where what is sent next may count as sent with knowledge of this. */
  readonly onSeen?: (() => void) | undefined;
  /** What it means for what is being typed. */
  readonly children?: ReactNode;
}

/** Somebody else changed the record while I was at work on it: what they did, and what became of what I typed. */
export function StaleNotice({ changes, taken = [], collisions = [], ...rest }: StaleNoticeProps) {
  const { t } = useTranslation();
  const { onChoose, onSeen, children } = rest;
  return (
    <div className={styles['notice']}>
      <Notice kind="warning" title={t('stale.title')}>
        <ul className={styles['lines']}>
          {changes.map(({ key, line }) => (
            <li key={key}>{line}</li>
          ))}
        </ul>
        {taken.length > 0 && <p>{t('stale.taken', { parts: taken.join(', ') })}</p>}
        {collisions.map((collision) => (
          <Sides key={collision.path} collision={collision} onChoose={onChoose} />
        ))}
        {children}
        <p>{t('stale.kept')}</p>
        {onSeen && (
          <Button size="small" onClick={onSeen}>
            {t('stale.seen')}
          </Button>
        )}
      </Notice>
    </div>
  );
}

interface SidesProps {
  readonly collision: ShownCollision;
  readonly onChoose: StaleNoticeProps['onChoose'];
}

/** Both texts beside each other; one of them is sent. */
function Sides({ collision: { path, label, mine, theirs, side }, onChoose }: SidesProps) {
  const { t } = useTranslation();
  const name = useId();
  const texts: Readonly<Record<Side, string>> = { mine, theirs };
  return (
    <fieldset className={styles['sides']}>
      <legend>{t('stale.both', { part: label })}</legend>
      {(['mine', 'theirs'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={side === each} onChange={() => onChoose?.(path, each)} />{' '}
          <span>
            <strong>{t(`stale.${each}`)}</strong>{' '}
            <span className={styles['text']}>{texts[each] === '' ? t('stale.empty') : texts[each]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
