import { useTranslation } from 'react-i18next';
import { actingUnder, useSession } from '../../../api/session';
import { useUnits } from '../../../api/units';
import { ChoiceField } from '../../../ui/fields';
import { UnitName } from '../../../ui/names';
import { remedyOf } from '../../../ui/problem-notice';
import styles from '../shared/desk.module.css';

/** Units for which the officer may propose: as a secretary, under the appointment that was chosen for the session. */
export function useProposingUnits(): readonly string[] {
  const session = useSession();
  return [
    ...new Set(
      actingUnder(session)
        .filter(({ role }) => role === 'committee_secretary')
        .map(({ unitId }) => unitId),
    ),
  ];
}

interface ProposingUnitProps {
  readonly unitIds: readonly string[];
  readonly unitId: string | undefined;
  readonly onChoose: (unitId: string | undefined) => void;
  readonly error: unknown;
}

/** Who proposes: the own unit, or one of several. */
export function ProposingUnit({ unitIds, unitId, onChoose, error }: ProposingUnitProps) {
  const { t } = useTranslation('recognition');
  const units = useUnits(unitIds);
  const [only] = unitIds;
  if (unitIds.length === 1 && only !== undefined)
    return (
      <p className={styles['plain']}>
        <strong>{t('dossier.unit')}:</strong> <UnitName unitId={only} />
      </p>
    );
  return (
    <ChoiceField
      label={t('dossier.unit')}
      name="unitId"
      hint={t('dossier.unitHint')}
      remedy={remedyOf(error, 'unitId')}
      empty={t('appraisal.choose')}
      {...(unitId !== undefined && { defaultValue: unitId })}
      options={unitIds.map((id) => ({
        value: id,
        label: units.find((unit) => unit.unitId === id)?.fullName ?? '…',
      }))}
      onChoose={(chosen) => onChoose(chosen === '' ? undefined : chosen)}
    />
  );
}
