import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { holds, useSession } from '../../api/session';
import { unitsQuery } from '../../api/units';
import { ChoiceField, type ChoiceOption } from '../../ui/fields';
import { CLOCK_CODES, COMMAND_STEPS, readCaseFilter, STATES } from './case-filter';
import type { CaseListFilter } from './cases-api';
import { useCommandedOfficers, useCommandedUnitIds } from './commanded';
import styles from './cases.module.css';

/** Narrows the queue; what is chosen stands in the address, so that it can be kept as a bookmark. */
export function QueueFilters({ filter }: { readonly filter: CaseListFilter }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const session = useSession();
  const commands = holds(session, ['case_commander']);
  const set = (name: keyof CaseListFilter) => (value: string) =>
    void navigate({ to: '/cases', search: readCaseFilter({ ...filter, [name]: value }) });
  const isFiltered = Object.keys(filter).some((name) => name !== 'lane');
  return (
    <form aria-label={t('queue.filters')} className={styles['filters']} key={JSON.stringify(filter)}>
      <ChoiceField
        label={t('queue.state')}
        name="state"
        empty={t('queue.anyState')}
        options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        defaultValue={filter.state ?? ''}
        onChoose={set('state')}
      />
      <ChoiceField
        label={t('queue.orderBy')}
        name="clockCode"
        empty={t('queue.anyClock')}
        options={CLOCK_CODES.map((value) => ({ value, label: t(`clocks.${value}`) }))}
        defaultValue={filter.clockCode ?? ''}
        onChoose={set('clockCode')}
      />
      {commands && <CommandFilters filter={filter} set={set} />}
      {isFiltered && (
        <Button onClick={() => void navigate({ to: '/cases', search: {} })}>{t('queue.clear')}</Button>
      )}
    </form>
  );
}

interface CommandFiltersProps {
  readonly filter: CaseListFilter;
  readonly set: (name: keyof CaseListFilter) => (value: string) => void;
}

/** Officer and unit: for those who see more than their own cases. */
function CommandFilters({ filter, set }: CommandFiltersProps) {
  const { t } = useTranslation('cases');
  const officers = useCommandedOfficers();
  const units = useCommandedUnits();
  return (
    <>
      <ChoiceField
        label={t('queue.waitsFor')}
        name="waitsFor"
        empty={t('queue.anyStep')}
        options={COMMAND_STEPS.map((value) => ({ value, label: t(`waits.${value}`) }))}
        defaultValue={filter.waitsFor ?? ''}
        onChoose={set('waitsFor')}
      />
      <ChoiceField
        key={`officers-${officers.length}`}
        label={t('queue.officer')}
        name="officerId"
        empty={t('queue.anyOfficer')}
        options={officers}
        defaultValue={filter.officerId ?? ''}
        onChoose={set('officerId')}
      />
      <ChoiceField
        key={`units-${units.length}`}
        label={t('queue.unit')}
        name="unitId"
        empty={t('queue.anyUnit')}
        options={units}
        defaultValue={filter.unitId ?? ''}
        onChoose={set('unitId')}
      />
    </>
  );
}

const MOST_UNITS = 100;

/** The units commanded and those right below them. */
function useCommandedUnits(): readonly ChoiceOption[] {
  const unitIds = useCommandedUnitIds();
  const { data: own = [] } = useQuery(unitsQuery({ ids: [...unitIds] }));
  return useQueries({
    queries: unitIds.map((parentId) => unitsQuery({ parentId, limit: MOST_UNITS })),
    combine: (answers) =>
      [...own, ...answers.flatMap(({ data }) => data ?? [])].map(({ unitId, name }) => ({
        value: unitId,
        label: name,
      })),
  });
}
