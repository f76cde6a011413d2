import { useTranslation } from 'react-i18next';
import { Problem, Unreachable } from '../api/problem';
import controls from './controls.module.css';
import { Notice } from './notice';

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Fields whose remedies stand beside them already. */
  readonly shownFields?: readonly string[];
}

/** What went wrong and what to do, in the server's words where it gave some. Nothing where nothing went wrong. */
export function ProblemNotice({ error, onRetry, shownFields = [] }: ProblemNoticeProps) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const retry = onRetry && (
    <button type="button" className={controls['plain']} onClick={onRetry}>
      {t('problem.retry')}
    </button>
  );
  if (error instanceof Problem) {
    const isStale = error.slug === 'stale-version';
    return (
      <Notice kind="error" title={isStale ? t('problem.staleTitle') : error.title}>
        <p>{isStale ? t('problem.staleHint') : error.detail}</p>
        <ul>
          {error.fields
            .filter(({ name }) => !shownFields.includes(name))
            .map(({ name, remedy }) => (
              <li key={name}>{remedy}</li>
            ))}
        </ul>
        {retry}
      </Notice>
    );
  }
  const away = error instanceof Unreachable;
  return (
    <Notice kind="error" title={away ? t('problem.unreachable') : t('problem.unexpected')}>
      <p>{away ? t('problem.unreachableHint') : t('problem.unexpectedHint')}</p>
      {retry}
    </Notice>
  );
}

export { remedyOf } from '../api/problem';
