import { useTranslation } from 'react-i18next';
import { useOfficer } from '../api/officers';
import { useUnit } from '../api/units';

/** The name of a unit, with its full name on hover. */
export function UnitName({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation();
  const unit = useUnit(unitId);
  if (unit === undefined) return <span aria-busy="true">…</span>;
  return <span title={unit?.fullName}>{unit?.name ?? t('common.unknownUnit')}</span>;
}

/** Its full name, where another unit of the same short name would be taken for it. */
export function FullUnitName({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation();
  const unit = useUnit(unitId);
  if (unit === undefined) return <span aria-busy="true">…</span>;
  return <span>{unit?.fullName ?? t('common.unknownUnit')}</span>;
}

/** The name of an officer. */
export function OfficerName({ officerId }: { readonly officerId: string }) {
  const { t } = useTranslation();
  const officer = useOfficer(officerId);
  if (officer === undefined) return <span aria-busy="true">…</span>;
  return <span>{officer?.displayName ?? t('common.unknownOfficer')}</span>;
}
