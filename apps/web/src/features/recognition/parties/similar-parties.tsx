import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { UnitName } from '../../../ui/names';
import { Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import styles from '../shared/desk.module.css';
import { partyQuery } from './party-queries';

interface SimilarPartiesProps {
  readonly name: string;
  /** Ids only: a refusal carries no name. */
  readonly candidates: readonly string[];
  readonly isSaving: boolean;
  readonly onUse: (partyId: string) => void;
  readonly onCreate: () => void;
}

/** Is it one of these, or really somebody else? */
export function SimilarParties({ name, candidates, isSaving, onUse, onCreate }: SimilarPartiesProps) {
  const { t } = useTranslation('recognition');
  return (
    <Notice kind="warning" title={t('similar.title', { number: candidates.length })}>
      <ul className={styles['list']}>
        {candidates.map((partyId) => (
          <Candidate key={partyId} partyId={partyId} onUse={() => onUse(partyId)} />
        ))}
      </ul>
      <Button loading={isSaving} onClick={onCreate}>
        {t('similar.create', { name })}
      </Button>
    </Notice>
  );
}

function Candidate({ partyId, onUse }: { readonly partyId: string; readonly onUse: () => void }) {
  const { t } = useTranslation('recognition');
  const { data: party, error, refetch } = useQuery(partyQuery(partyId));
  if (party === undefined)
    return (
      <li>
        {error ? (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <span aria-busy="true">…</span>
        )}
      </li>
    );
  return (
    <li>
      <strong>{party.name}</strong> · {t(`partyKind.${party.partyKind}`)} · <UnitName unitId={party.unitId} />
      {party.associationUnitId != null && (
        <>
          {' '}
          · <UnitName unitId={party.associationUnitId} />
        </>
      )}{' '}
      <Button size="small" onClick={onUse} aria-label={`${t('similar.use')}: ${party.name}`}>
        {t('similar.use')}
      </Button>
    </li>
  );
}
