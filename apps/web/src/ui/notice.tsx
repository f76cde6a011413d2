import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  /** `error` is read out at once by screen readers. */
  readonly kind: 'error' | 'warning' | 'info' | 'success';
  readonly title: string;
  readonly children?: ReactNode;
}

/** Something that is to be known here; colour, mark and words say the same. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={styles[kind]} role={kind === 'error' ? 'alert' : 'status'}>
      <span aria-hidden="true" className={styles['mark']}>
        {MARKS[kind]}
      </span>
      <div>
        <strong>{title}</strong>
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  );
}

const MARKS = { error: '✕', warning: '!', info: 'i', success: '✓' } as const;
