import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format';
import { OfficerName, UnitName } from '../../../ui/names';
import type { Tip } from '../tips';

type Entry = Tip['history'][number];

const ACTIONS = [
  'registered',
  'classified',
  'transfer-requested',
  'transfer-answered',
  'accepted',
  'closed',
  'assessed',
  'corrected',
] as const;

/** Who did what, and when. */
export function HistoryLine({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('intake');
  const action = ACTIONS.find((known) => known === entry.action);
  return (
    <span>
      {formatTime(entry.at)} · {action ? t(`history.${action}`) : entry.action} ·{' '}
      <OfficerName officerId={entry.officerId} /> · <UnitName unitId={entry.unitId} />
    </span>
  );
}
