import { useTranslation } from 'react-i18next';
import { actingUnder, useSession } from '../../../api/session';
import { Notice } from '../../../ui/notice';
import { UnitName } from '../../../ui/names';

/** No merit fits; that may be due to the question, or to how far the officer's committees reach (ADR 36). */
export function NothingFound() {
  const { t } = useTranslation('recognition');
  const session = useSession();
  const unitIds = [
    ...new Set(
      actingUnder(session)
        .filter(({ role }) => role === 'committee_secretary' || role === 'committee_member')
        .map(({ unitId }) => unitId),
    ),
  ];
  return (
    <Notice kind="info" title={t('merits.empty')}>
      <p>{t('merits.emptyWhy')}</p>
      <ul>
        {unitIds.map((unitId) => (
          <li key={unitId}>
            <UnitName unitId={unitId} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
