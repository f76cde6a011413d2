import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { officersQuery } from '../../../api/officers';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { OfficerName } from '../../../ui/names';
import { UnitBox } from '../../../ui/unit-box';
import styles from './new-tip.module.css';

interface RecusedOfficersProps {
  readonly officerIds: readonly string[];
  readonly onChange: (officerIds: readonly string[]) => void;
}

/** Officers whom the tip names: they never see it, and a unit of theirs does not keep it. */
export function RecusedOfficers({ officerIds, onChange }: RecusedOfficersProps) {
  const { t } = useTranslation('intake');
  const [unitId, setUnitId] = useState<string>();
  return (
    <details className={styles['recused']} open={officerIds.length > 0 || undefined}>
      <summary>{t('recused.title', { count: officerIds.length })}</summary>
      <p className={styles['hint']}>{t('recused.hint')}</p>
      <ul className={styles['chips']}>
        {officerIds.map((officerId) => (
          <li key={officerId}>
            <OfficerName officerId={officerId} />{' '}
            <Button
              size="small"
              type="text"
              aria-label={t('recused.remove')}
              onClick={() => onChange(officerIds.filter((id) => id !== officerId))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <Field label={t('recused.unit')} htmlFor="recused-unit">
        <UnitBox
          id="recused-unit"
          label={t('recused.unit')}
          among={POLICE}
          unitId={unitId}
          onChoose={setUnitId}
        />
      </Field>
      {unitId !== undefined && (
        <OfficersOf
          unitId={unitId}
          except={officerIds}
          onChoose={(officerId) => onChange([...officerIds, officerId])}
        />
      )}
    </details>
  );
}

const POLICE = { kind: 'police' } as const;

interface OfficersOfProps {
  readonly unitId: string;
  readonly except: readonly string[];
  readonly onChoose: (officerId: string) => void;
}

function OfficersOf({ unitId, except, onChoose }: OfficersOfProps) {
  const { t } = useTranslation('intake');
  const { data = [] } = useQuery(officersQuery({ unitId }));
  return (
    <Field label={t('recused.officer')} htmlFor="recused-officer">
      <Choice id="recused-officer" value="" onChange={({ target }) => onChoose(target.value)}>
        <option value="" disabled>
          {t('common.choose')}
        </option>
        {data
          .filter(({ officerId }) => !except.includes(officerId))
          .map(({ officerId, displayName }) => (
            <option key={officerId} value={officerId}>
              {displayName}
            </option>
          ))}
      </Choice>
    </Field>
  );
}
