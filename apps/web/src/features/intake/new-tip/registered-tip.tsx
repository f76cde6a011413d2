import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../lib/format';
import { FullUnitName } from '../../../ui/names';
import { Notice } from '../../../ui/notice';
import { Receipt } from './receipt';
import type { Registered } from './use-registration';
import styles from './new-tip.module.css';

interface RegisteredTipProps {
  readonly registered: Registered;
  readonly aliases: readonly string[];
  /** Somebody waits for the code; a letter box does not. */
  readonly isSomebodyWaiting: boolean;
  readonly onNext: () => void;
}

/** The number in large type, and the receipt code of each reporter. Prints as the slip for who came in person. */
export function RegisteredTip({ registered, aliases, isSomebodyWaiting, onNext }: RegisteredTipProps) {
  const { t } = useTranslation('intake');
  const { tip, leftOut } = registered;
  const [today] = useState(() => new Date());
  return (
    <article className={`${styles['registered']} print-a5`}>
      <h1>{t('registered.title')}</h1>
      <p className={styles['number']}>
        {tip.registerNumber}/{tip.registerYear}
      </p>
      <p>
        <FullUnitName unitId={tip.unitId} /> · {formatDate(today)}
      </p>
      {leftOut !== undefined && (
        <Notice kind="warning" title={t('registered.leftOut')}>
          <p>{t('registered.leftOutHint')}</p>
          <textarea
            readOnly
            rows={6}
            className={styles['leftOut']}
            value={leftOut}
            aria-label={t('registered.leftOut')}
          />
        </Notice>
      )}
      {aliases.map((alias, index) => (
        <Receipt key={alias} tipId={tip.tipId} alias={alias} isImmediate={isSomebodyWaiting && index === 0} />
      ))}
      <p className={styles['slipHint']}>{t('registered.slipHint')}</p>
      <div className={`${styles['actions']} no-print`}>
        <Button id="next-tip" type="primary" onClick={onNext}>
          {t('registered.next')} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button onClick={() => window.print()}>{t('registered.print')}</Button>
        <Link to="/intake/tips/$tipId" params={{ tipId: tip.tipId }}>
          {t('registered.open')}
        </Link>
      </div>
    </article>
  );
}
