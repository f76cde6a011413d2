import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '../../../lib/format';
import { UnitName } from '../../../ui/names';
import { ProblemNotice } from '../../../ui/problem-notice';
import { AwardsTable } from '../awards/awards-table';
import styles from '../shared/desk.module.css';
import { MeritsTable } from '../merits/merits-table';
import { partyQuery, type PartyHistory } from './party-queries';

const route = getRouteApi('/shell/recognition/recognition/parties/$partyId');

/** Somebody of the register: what they did, and what they earned for it. */
export function PartyPage() {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const { partyId } = route.useParams();
  const { data: party, error, isPending, refetch } = useQuery(partyQuery(partyId));
  if (isPending) return <p role="status">{core('common.loading')}</p>;
  if (party === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <article className={styles['page']}>
      <h1>{party.name}</h1>
      <PartyFacts party={party} />
      {!party.isWhole && <p className={styles['weak']}>{t('party.notWhole')}</p>}
      <section className={styles['panel']}>
        <h2>{t('party.awards', { number: party.awards.length })}</h2>
        {party.awards.length === 0 ? <p>{t('party.noAwards')}</p> : <AwardsTable awards={party.awards} />}
      </section>
      <section className={styles['panel']}>
        <h2>{t('party.merits', { number: party.merits.length })}</h2>
        {party.merits.length === 0 ? <p>{t('party.noMerits')}</p> : <MeritsTable merits={party.merits} />}
      </section>
    </article>
  );
}

function PartyFacts({ party }: { readonly party: PartyHistory }) {
  const { t } = useTranslation('recognition');
  const { partyKind, unitId, associationUnitId, registeredAt, unitNames } = party;
  const former = unitNames.filter(({ validTo }) => validTo != null);
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t('party.kind')}</dt>
        <dd>{t(`partyKind.${partyKind}`)}</dd>
      </div>
      <div>
        <dt>{t('party.unit')}</dt>
        <dd>
          <UnitName unitId={unitId} />
        </dd>
      </div>
      {former.length > 0 && (
        <div>
          <dt>{t('party.formerUnits')}</dt>
          {former.map(({ fullName, validFrom, validTo }) => (
            <dd key={`${validFrom} ${fullName}`}>
              {fullName} ({formatDate(validFrom)} – {validTo != null && formatDate(validTo)})
            </dd>
          ))}
        </div>
      )}
      {associationUnitId != null && (
        <div>
          <dt>{t('party.association')}</dt>
          <dd>
            <UnitName unitId={associationUnitId} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('party.registeredAt')}</dt>
        <dd>{formatTime(registeredAt)}</dd>
      </div>
    </dl>
  );
}
