import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '../../../lib/format';
import { OfficerName } from '../../../ui/names';
import styles from '../shared/desk.module.css';
import { useReasonWord } from './appraisal-reasons';
import type { Dossier } from './dossier-queries';

interface Moment {
  readonly when: string;
  readonly what: string;
  readonly by?: string | null | undefined;
}

/** What has happened to the dossier, oldest first. */
export function DossierHistory({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('recognition');
  const moments = useMoments(dossier);
  return (
    <section className={styles['panel']}>
      <h2>{t('history.title')}</h2>
      <ol className={styles['list']}>
        {moments.map(({ when, what, by }) => (
          <li key={what}>
            <span className={styles['weak']}>{when}</span> · {what}
            {by != null && (
              <>
                {' '}
                (<OfficerName officerId={by} />)
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useMoments(dossier: Dossier): readonly Moment[] {
  const { t } = useTranslation('recognition');
  const reason = useReasonWord();
  const moments: Moment[] = [
    { when: formatDate(dossier.receivedOn), what: t('history.received'), by: dossier.createdBy },
  ];
  const { submittedAt, submittedBy, appraisal, councilResult: council, decision } = dossier;
  if (submittedAt)
    moments.push({ when: formatTime(submittedAt), what: t('history.submitted'), by: submittedBy });
  if (appraisal)
    moments.push({
      when: formatTime(appraisal.appraisedAt),
      what: [
        t(`appraisalOutcome.${appraisal.outcome}`),
        ...(appraisal.reasonCode ? [reason(appraisal.reasonCode)] : []),
      ].join(': '),
      by: appraisal.appraisedBy,
    });
  if (council)
    moments.push({
      when: formatDate(council.heldOn),
      what: t('history.voted', {
        minutes: council.minutesNumber,
        present: council.presentOfficerIds.length,
        members: council.memberCount,
      }),
    });
  if (decision)
    moments.push({
      when: formatDate(decision.signedOn),
      what: t('history.decided', { number: decision.decisionNumber }),
      by: decision.signedByOfficerId,
    });
  return [...moments, ...useHandOvers(dossier)];
}

function useHandOvers({ awards }: Dossier): readonly Moment[] {
  const { t } = useTranslation('recognition');
  const days = awards.flatMap(({ handedOverOn }) => handedOverOn ?? []);
  return [...new Set(days)].sort().map((day) => ({
    when: formatDate(day),
    what: t('history.handedOver', {
      number: days.filter((other) => other === day).length,
      day: formatDate(day),
    }),
  }));
}
