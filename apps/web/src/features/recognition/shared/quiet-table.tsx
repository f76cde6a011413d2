import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem-notice';
import styles from './desk.module.css';

interface QuietTableProps {
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly isEmpty: boolean;
  readonly empty: string;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** A list that scrolls sideways in itself, with its loading, failed and empty states. */
export function QuietTable({ isLoading, error, isEmpty, empty, onRetry, children }: QuietTableProps) {
  const { t } = useTranslation();
  if (isLoading) return <p role="status">{t('common.loading')}</p>;
  return (
    <>
      <ProblemNotice error={error} onRetry={onRetry} />
      {isEmpty ? (
        (error === null || error === undefined) && <p role="status">{empty}</p>
      ) : (
        <div className={styles['scroll']}>{children}</div>
      )}
    </>
  );
}
