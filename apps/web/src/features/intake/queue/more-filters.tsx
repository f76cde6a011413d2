import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { officersQuery, useOfficer } from '../../../api/officers';
import { holds, useSession, type Role } from '../../../api/session';
import { UnitBox } from '../../../ui/unit-box';
import { useVocabulary, useWording } from '../vocabulary';
import { CodeFilter } from './code-filter';
import type { QueueSearch } from './queue-search';
import styles from './queue.module.css';

const DESK: readonly Role[] = ['operator', 'desk_commander'];
const DESKS = { kind: 'police' } as const;

interface MoreFiltersProps {
  readonly search: QueueSearch;
  readonly onNarrow: (key: keyof QueueSearch, value: string) => void;
}

/** What the queue is narrowed by less often. */
export function MoreFilters({ search, onNarrow }: MoreFiltersProps) {
  const { t } = useTranslation('intake');
  const { categories } = useVocabulary();
  const wording = useWording();
  const session = useSession();
  const desks = [
    ...new Map(
      session.officer.appointments
        .filter(({ unitId }) => holds(session, DESK, unitId))
        .map(({ unitId, unitName }) => [unitId, unitName]),
    ),
  ];
  return (
    <>
      <CodeFilter
        label={t('tip.category')}
        any={t('filters.anyCategory')}
        value={search.categoryCode}
        options={categories.map((row) => ({ value: row.code, label: wording.of(row) }))}
        onChoose={(value) => onNarrow('categoryCode', value)}
      />
      <OfficerFilter
        unitIds={desks.map(([unitId]) => unitId)}
        officerId={search.officerId}
        onChoose={(value) => onNarrow('officerId', value)}
      />
      {desks.length > 1 && (
        <CodeFilter
          label={t('filters.unit')}
          any={t('filters.anyUnit')}
          value={search.unitId}
          options={desks.map(([value, label]) => ({ value, label }))}
          onChoose={(value) => onNarrow('unitId', value)}
        />
      )}
      <div className={styles['holderField']}>
        <label htmlFor="holder">{t('tip.holder')}</label>
        <UnitBox
          key={search.holderUnitId}
          id="holder"
          label={t('tip.holder')}
          among={DESKS}
          unitId={search.holderUnitId}
          onChoose={(unitId) => onNarrow('holderUnitId', unitId ?? '')}
        />
      </div>
    </>
  );
}

interface OfficerFilterProps {
  readonly unitIds: readonly string[];
  readonly officerId: string | undefined;
  readonly onChoose: (officerId: string) => void;
}

/** Who registers tips at my desks. */
function OfficerFilter({ unitIds, officerId, onChoose }: OfficerFilterProps) {
  const { t } = useTranslation('intake');
  const { officer } = useSession();
  const atDesks = useQueries({
    queries: unitIds.map((unitId) => officersQuery({ role: 'operator', unitId })),
  });
  // Somebody who has left the desk since may still be asked for, by a saved filter.
  const asked = useOfficer(officerId ?? officer.officerId);
  const operators = [...atDesks.flatMap(({ data = [] }) => data), ...(asked ? [asked] : [])];
  const names = new Map(operators.map(({ officerId: id, displayName }) => [id, displayName]));
  return (
    <CodeFilter
      label={t('columns.receivedBy')}
      any={t('filters.anyOfficer')}
      value={officerId}
      options={[...names].map(([value, label]) => ({ value, label }))}
      onChoose={onChoose}
    />
  );
}
