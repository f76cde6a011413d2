import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** Absent: it stays until what it asks for is done. */
  readonly onClose?: (() => void) | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * The browser's own dialog: it keeps the focus, closes by Esc, and gives the focus back to where it was. Ant Design's
 * would put a style without a nonce into every page that scrolls, which the security policy refuses.
 */
export function Dialog({ title, onClose, className, children }: DialogProps) {
  const { t } = useTranslation();
  const name = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={name}
      className={`${styles['dialog']} ${className ?? ''}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={name} className={styles['title']}>
        {title}
      </h2>
      {children}
      {onClose && (
        <button
          type="button"
          className={`${styles['close']} no-print`}
          aria-label={t('common.close')}
          onClick={onClose}
        >
          ✕
        </button>
      )}
    </dialog>,
    document.body,
  );
}
