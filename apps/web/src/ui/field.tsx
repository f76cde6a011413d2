import type { ReactNode } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  /** Id of the control. */
  readonly htmlFor: string;
  readonly hint?: ReactNode;
  /** What is wrong with it and what to do; stands beside the field. */
  readonly remedy?: string | undefined;
  readonly children: ReactNode;
}

/** A control with its label, and its trouble next to it. The control names `<id>-remedy` in `aria-describedby`. */
export function Field({ label, htmlFor, hint, remedy, children }: FieldProps) {
  return (
    <div className={styles['field']}>
      <label htmlFor={htmlFor}>{label}</label>
      {children}
      {hint !== undefined && <div className={styles['hint']}>{hint}</div>}
      {remedy !== undefined && (
        <div id={`${htmlFor}-remedy`} role="alert" className={styles['remedy']}>
          ✕ {remedy}
        </div>
      )}
    </div>
  );
}
