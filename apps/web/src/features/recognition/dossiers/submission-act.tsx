import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent, ifVersion } from '../../../api/client';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useAct } from '../shared/act';
import styles from '../shared/desk.module.css';
import { useHonoureeText } from '../shared/honouree-name';
import { UsedMark } from '../shared/merit-line';
import { completenessQuery, type Completeness, type Dossier } from './dossier-queries';

/** Hands the dossier in; what is missing stands beside it first. */
export function SubmissionAct({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('recognition');
  const { dossierId, version } = dossier;
  const { data, error, refetch } = useQuery(completenessQuery(dossierId));
  const submission = useAct((_: undefined, key) =>
    bodyOf(
      api.recognition.POST('/api/recognition/dossiers/{dossierId}/submission', {
        params: { path: { dossierId }, header: { ...idempotent(key), ...ifVersion(version) } },
      }),
    ),
  );
  return (
    <>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data && <CompletenessList dossier={dossier} completeness={data} />}
      <ProblemNotice error={submission.error} />
      <div className={styles['bar']}>
        <Button
          type="primary"
          disabled={data?.complete !== true}
          loading={submission.isPending}
          onClick={() => submission.mutate(undefined)}
        >
          {t('submission.submit')}
        </Button>
        <span className={styles['weak']} role="status">
          {data?.complete === true ? t('submission.ready') : t('submission.notReady')}
        </span>
      </div>
    </>
  );
}

interface CompletenessListProps {
  readonly dossier: Dossier;
  readonly completeness: Completeness;
}

/** Parts of the dossier, then of each nomination that lacks some or meets an obstacle. */
function CompletenessList({ dossier, completeness: { parts, obstacles } }: CompletenessListProps) {
  const { t } = useTranslation('recognition');
  const textOf = useHonoureeText();
  const own = parts.filter(({ nominationId }) => nominationId == null);
  const troubled = dossier.nominations
    .map(({ nominationId, honouree, partyName }) => ({
      nominationId,
      name: textOf({ honouree, name: partyName }),
      missing: parts.filter((part) => part.nominationId === nominationId && !part.complete),
      obstacles: obstacles.filter((obstacle) => obstacle.nominationId === nominationId),
    }))
    .filter((nomination) => nomination.missing.length + nomination.obstacles.length > 0);
  return (
    <ul className={styles['list']} aria-label={t('submission.parts')}>
      {own.map(({ part, complete }) => (
        <PartLine key={part} isThere={complete} text={t(`part.${part}`)} />
      ))}
      {troubled.length === 0 && dossier.nominations.length > 0 && (
        <PartLine isThere text={t('submission.allNominations')} />
      )}
      {troubled.map(({ nominationId, name, missing, obstacles: found }) => (
        <li key={nominationId}>
          <strong>{name}</strong>
          <ul className={styles['list']}>
            {missing.map(({ part }) => (
              <PartLine key={part} isThere={false} text={t(`part.${part}`)} />
            ))}
            {found.map(({ problem, meritId, usedBy }) => (
              <li key={`${problem}${meritId ?? ''}`}>
                {usedBy ? (
                  <UsedMark use={usedBy} />
                ) : (
                  <PartText isThere={false} text={t(obstacleKey(problem))} />
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface PartProps {
  readonly isThere: boolean;
  readonly text: string;
}

function PartLine(props: PartProps) {
  return (
    <li>
      <PartText {...props} />
    </li>
  );
}

function PartText({ isThere, text }: PartProps) {
  const { t } = useTranslation('recognition');
  return (
    <span className={isThere ? undefined : styles['bad']}>
      <span aria-hidden="true" className={isThere ? styles['calm'] : undefined}>
        {isThere ? '✓' : '✕'}
      </span>{' '}
      {text} {!isThere && `— ${t('part.missing')}`}
    </span>
  );
}

const OBSTACLES = [
  'merit-already-used',
  'merit-contested',
  'form-not-for-issuer',
  'award-form-not-in-force',
  'form-not-for-party-kind',
] as const;

function obstacleKey(problem: string) {
  const known = OBSTACLES.find((slug) => slug === problem);
  return known === undefined ? 'obstacle.other' : (`obstacle.${known}` as const);
}
