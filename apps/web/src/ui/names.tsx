import { useTranslation } from 'react-i18next';
import { useOfficer } from '../api/officers';
import { useSession } from '../api/session';
import { useUnit } from '../api/units';

interface UnitNameProps {
  readonly unitId: string;
  /** As it stands on paper. */
  readonly isFull?: boolean;
  /** With the unit above a place: communes of many provinces bear one name. */
  readonly withParent?: boolean;
}

/** The name of a unit. Every province has bodies of the same short name, so it serves for one's own unit alone. */
export function UnitName({ unitId, isFull = false, withParent = false }: UnitNameProps) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const unit = useUnit(unitId);
  if (unit === undefined) return <span aria-busy="true">…</span>;
  if (unit === null) return <span>{t('common.unknownUnit')}</span>;
  const isOwn = officer.appointments.some((held) => held.unitId === unitId);
  const isShort = !isFull && (isOwn || unit.kind === 'administrative');
  if (isShort) return <span title={unit.fullName}>{unit.name}</span>;
  const above = withParent && unit.kind === 'administrative' ? unit.parentName : undefined;
  return <span>{above == null ? unit.fullName : `${unit.fullName} · ${above}`}</span>;
}

/** The name of an officer. */
export function OfficerName({ officerId }: { readonly officerId: string }) {
  const { t } = useTranslation();
  const officer = useOfficer(officerId);
  if (officer === undefined) return <span aria-busy="true">…</span>;
  return <span>{officer?.displayName ?? t('common.unknownOfficer')}</span>;
}
