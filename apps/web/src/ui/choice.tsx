import type { ComponentProps } from 'react';
import styles from './choice.module.css';

/** The browser's own list: typing a letter chooses, and it belongs to its form. */
export function Choice({ className, ...props }: ComponentProps<'select'>) {
  return <select {...props} className={`${styles['choice']} ${className ?? ''}`} />;
}
