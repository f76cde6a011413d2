import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../lib/format';
import { UnitName } from '../../../ui/names';
import { ProblemNotice } from '../../../ui/problem-notice';
import { AwardsTable } from '../awards/awards-table';
import styles from '../shared/desk.module.css';
import { DossierStatusTag } from '../shared/status-tag';
import { DossierHistory } from './dossier-history';
import { dossierQuery, type Dossier } from './dossier-queries';
import { DecisionLine } from './decision-line';
import { NextStep } from './next-step';
import { NominationsTable } from './nominations-table';

const route = getRouteApi('/shell/recognition/recognition/dossiers/$dossierId');

/** A dossier from draft to certificate: where it stands, what comes next, all that happened. */
export function DossierPage() {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const { dossierId } = route.useParams();
  const { data: dossier, error, isPending, refetch } = useQuery(dossierQuery(dossierId));
  if (isPending) return <p role="status">{core('common.loading')}</p>;
  if (dossier === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <article className={styles['page']} key={dossierId}>
      <header className={styles['heading']}>
        <h1>{dossier.title === '' ? t('dossier.untitled') : dossier.title}</h1>
        <DossierStatusTag status={dossier.status} />
      </header>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      <DossierFacts dossier={dossier} />
      <NextStep dossier={dossier} />
      <NominationsTable dossier={dossier} />
      {dossier.decision && (
        <section className={styles['panel']}>
          <h2>{t('awards.title')}</h2>
          <DecisionLine dossier={dossier} decision={dossier.decision} />
          <AwardsTable awards={dossier.awards} unitId={dossier.unitId} />
        </section>
      )}
      <DossierHistory dossier={dossier} />
    </article>
  );
}

function DossierFacts({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('recognition');
  const lawText = useLawText();
  const { unitId, issuerUnitId, occasion, periodFrom, periodTo, receivedOn, lawVersion } = dossier;
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t('dossier.unit')}</dt>
        <dd>
          <UnitName unitId={unitId} />
        </dd>
      </div>
      <div>
        <dt>{t('dossier.issuer')}</dt>
        <dd>
          <UnitName unitId={issuerUnitId} />
        </dd>
      </div>
      <div>
        <dt>{t('dossier.occasion')}</dt>
        <dd>{occasion === '' ? '—' : occasion}</dd>
      </div>
      <div>
        <dt>{t('dossier.period')}</dt>
        <dd>
          {formatDate(periodFrom)} – {formatDate(periodTo)}
        </dd>
      </div>
      <div>
        <dt>{t('dossier.receivedOn')}</dt>
        <dd>
          {formatDate(receivedOn)} · {t('dossier.law', { version: lawText(lawVersion) })}
        </dd>
      </div>
    </dl>
  );
}

const AMENDED = /amended_(?<year>\d{4})$/u;

/** `law_2022_amended_2026` → `2022, sửa đổi 2026` in the page's words. */
function useLawText(): (version: string) => string {
  const { t } = useTranslation('recognition');
  return (version) => {
    const [enacted] = /\d{4}/u.exec(version) ?? [version];
    const amended = AMENDED.exec(version)?.groups?.['year'];
    return amended === undefined ? enacted : t('dossier.lawAmended', { enacted, amended });
  };
}
