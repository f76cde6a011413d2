import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import { ProblemNotice } from '../../../ui/problem-notice';
import type { Target } from '../../../ui/target';
import styles from '../overview.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface LoadedProps<Data> {
  readonly answer: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: Data) => ReactNode;
}

/** What was read, while it is on its way, or why it did not arrive. */
export function Loaded<Data>({ answer: { data, error, refetch }, children }: LoadedProps<Data>) {
  const { t } = useTranslation();
  return (
    <>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data === undefined ? error == null && <p role="status">{t('common.loading')}</p> : children(data)}
    </>
  );
}

export interface Tile {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** Instead of the plain number. */
  readonly text?: string;
  readonly target: Target;
}

/** Single numbers; each that is not zero leads to its records. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }) {
  return (
    <dl className={styles['tiles']}>
      {tiles.map(({ key, name, value, text, target }) => (
        <div key={key} data-figure={key}>
          <dt>{name}</dt>
          <dd>
            <NumberLink value={value} target={target}>
              {text ?? formatNumber(value)}
            </NumberLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface NumberLinkProps {
  readonly value: number;
  readonly target: Target;
  readonly children?: ReactNode;
  readonly label?: string;
}

/** A number that leads to its records where it has some. */
export function NumberLink({ value, target, children, label }: NumberLinkProps) {
  const shown = children ?? formatNumber(value);
  if (value === 0) return <span>{shown}</span>;
  return (
    <Link {...target} aria-label={label}>
      {shown}
    </Link>
  );
}
