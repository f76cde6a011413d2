import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery, type Unit, type UnitFilter } from '../../../api/units';
import { UnitName } from '../../../ui/names';

interface UnitSelectProps {
  readonly id: string;
  readonly value: readonly string[];
  readonly onChange: (unitIds: readonly string[]) => void;
  /** Which units come into question. */
  readonly among?: Pick<UnitFilter, 'kind' | 'unitType'>;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** Offered before anything is typed. */
  readonly suggested?: readonly string[];
}

const AT_ONCE = 20;

/** Units found by name: of today or before, marks optional. */
export function UnitSelect(props: UnitSelectProps) {
  const { id, value, onChange, among = {}, multiple = false, disabled = false, suggested = [] } = props;
  const { t } = useTranslation('recognition');
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    ...unitsQuery({ ...among, ...(q === '' ? {} : { q }), limit: AT_ONCE }),
    placeholderData: keepPreviousData,
    enabled: q.length > 0 || suggested.length === 0,
  });
  const offered =
    q === ''
      ? [...suggested, ...(found.data ?? []).map(({ unitId }) => unitId)]
      : (found.data ?? []).map(({ unitId }) => unitId);
  const names = new Map((found.data ?? []).map((unit) => [unit.unitId, unit]));
  const options = [...new Set([...offered, ...(q === '' ? value : [])])].map((unitId) => ({
    value: unitId,
    label: <UnitOption unitId={unitId} unit={names.get(unitId)} />,
  }));
  const shared = {
    id,
    options,
    disabled,
    showSearch: { filterOption: false, onSearch: setTyped },
    notFoundContent: t('unit.none'),
    placeholder: t('unit.placeholder'),
    allowClear: true,
  };
  if (multiple)
    return <Select<string[]> {...shared} mode="multiple" value={[...value]} onChange={onChange} />;
  return (
    <Select<string | null>
      {...shared}
      value={value[0] ?? null}
      onChange={(unitId) => onChange(unitId == null ? [] : [unitId])}
    />
  );
}

function UnitOption({ unitId, unit }: { readonly unitId: string; readonly unit: Unit | undefined }) {
  if (unit === undefined) return <UnitName unitId={unitId} />;
  return (
    <span title={unit.fullName}>
      {unit.matchedName ?? unit.fullName}
      {unit.parentName !== undefined && unit.parentName !== null && ` · ${unit.parentName}`}
    </span>
  );
}
