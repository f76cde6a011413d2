import { Button } from 'antd';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/problem';
import { ProblemNotice } from '../../../ui/problem-notice';
import type { Tip } from '../tips';
import type { RunningAct } from './use-act';
import styles from './tip.module.css';

/** What every form of an act gets. */
export interface ActProps {
  /** Undefined: the act is about several tips at once. */
  readonly tip: Tip | undefined;
  readonly act: RunningAct;
  readonly onCancel: () => void;
}

/** Of forms that are about one tip. */
export interface TipActProps extends ActProps {
  readonly tip: Tip;
}

interface ActFormProps {
  readonly tip: Tip | undefined;
  readonly title: string;
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly shownFields?: readonly string[];
  readonly onSubmit: (data: FormData) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A compact form in place. Esc leaves it; Ctrl+Enter sends it. */
export function ActForm(props: ActFormProps) {
  const { t } = useTranslation('intake');
  const { title, submitLabel, isPending, error, shownFields = [], onSubmit, onCancel, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isPending) onSubmit(new FormData(event.currentTarget));
  };
  // Who was faster, and with what, stands above the form.
  const isStale = error instanceof Problem && error.slug === 'stale-version';
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && event.ctrlKey) form.current?.requestSubmit();
      }}
    >
      <form ref={form} className={`${styles['act']} no-print`} aria-label={title} onSubmit={submit}>
        <h2>{title}</h2>
        {!isStale && <ProblemNotice error={error} shownFields={shownFields} />}
        {children}
        <div className={styles['actions']}>
          <Button type="primary" htmlType="submit" loading={isPending}>
            {submitLabel} <kbd>Ctrl+Enter</kbd>
          </Button>
          <Button onClick={onCancel}>
            {t('common.cancel')} <kbd>Esc</kbd>
          </Button>
        </div>
      </form>
    </div>
  );
}

/** What a field of a form holds. */
export function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
