import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holds, useSession } from '../../../api/session';
import { formatDate } from '../../../lib/format';
import { useListKeys } from '../../../lib/list-keys';
import { BonusLines } from '../shared/bonus-lines';
import { usePart } from '../shared/committee';
import styles from '../shared/desk.module.css';
import { HonoureeName, useHonoureeText } from '../shared/honouree-name';
import { AwardStatusTag } from '../shared/status-tag';
import type { Award } from './award-queries';
import { HandOverForm } from './hand-over-form';

interface AwardsTableProps {
  readonly awards: readonly Award[];
  /** The proposing unit, where it is known: its secretary hands over, too. */
  readonly unitId?: string;
}

/** Awards with amount, certificate and hand-over. */
export function AwardsTable({ awards, unitId = '' }: AwardsTableProps) {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const textOf = useHonoureeText();
  const [handedOver, setHandedOver] = useState<Award>();
  const { onKeyDown, copied } = useListKeys((row) => {
    const award = awards[row];
    return (
      award && {
        number: award.awardNumber,
        title: textOf({ honouree: award.honouree, name: award.partyName }),
        path: `/check/${award.awardNumber}`,
      }
    );
  });
  return (
    <>
      <div className={styles['scroll']}>
        <table className={`${styles['table']} stacked`}>
          <thead>
            <tr>
              <th scope="col">{t('award.number')}</th>
              <th scope="col">{t('nominations.honouree')}</th>
              <th scope="col">{t('nominations.form')}</th>
              <th scope="col">{t('award.decision')}</th>
              <th scope="col">{t('bonus.title')}</th>
              <th scope="col">{t('dossier.status')}</th>
              <th scope="col">{t('award.acts')}</th>
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown}>
            {awards.map((award, row) => (
              <AwardLine
                key={award.awardId}
                award={award}
                row={row}
                unitId={unitId}
                onHandOver={() => setHandedOver(award)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className={styles['weak']}>
        {copied !== undefined && core('common.copied', { text: copied })}
      </p>
      {handedOver && (
        <HandOverForm
          key={handedOver.awardId}
          award={awards.find(({ awardId }) => awardId === handedOver.awardId) ?? handedOver}
          onClose={() => setHandedOver(undefined)}
        />
      )}
    </>
  );
}

interface AwardLineProps {
  readonly award: Award;
  readonly row: number;
  readonly unitId: string;
  readonly onHandOver: () => void;
}

function AwardLine({ award, row, unitId, onHandOver }: AwardLineProps) {
  const { t } = useTranslation('recognition');
  return (
    <tr data-row tabIndex={row === 0 ? 0 : -1}>
      <td data-label={t('award.number')}>
        <a href={`/check/${award.awardNumber}`} target="_blank" rel="noreferrer">
          {award.awardNumber}
        </a>
        <div className={styles['weak']}>
          {t('award.register', { no: award.registerNo, year: award.registerYear })}
        </div>
      </td>
      <th scope="row">
        <HonoureeName honouree={award.honouree} name={award.partyName} />
      </th>
      <td data-label={t('nominations.form')}>{award.formLabel}</td>
      <td data-label={t('award.decision')}>
        <Link to="/recognition/decisions/$decisionId" params={{ decisionId: award.decisionId }}>
          {award.decisionNumber}
        </Link>
        <div className={styles['weak']}>{formatDate(award.signedOn)}</div>
      </td>
      <td data-label={t('bonus.title')}>
        <BonusLines bonus={award.bonus} />
      </td>
      <td data-label={t('dossier.status')}>
        <AwardStatusTag status={award.status} />
        {award.handedOverOn != null && (
          <div className={styles['weak']}>
            {formatDate(award.handedOverOn)}
            {award.handOverMinutes != null && ` · ${award.handOverMinutes}`}
          </div>
        )}
      </td>
      <td data-label={t('award.acts')}>
        <AwardActs award={award} unitId={unitId} onHandOver={onHandOver} />
      </td>
    </tr>
  );
}

function AwardActs({ award, unitId, onHandOver }: Omit<AwardLineProps, 'row'>) {
  const { t } = useTranslation('recognition');
  const session = useSession();
  const part = usePart(unitId, award.issuerUnitId);
  const name = useHonoureeText()({ honouree: award.honouree, name: award.partyName });
  if (award.status === 'revoked') return <span className={styles['weak']}>{t('award.noPrint')}</span>;
  const mayPrint = holds(session, ['committee_secretary', 'issuer']);
  const mayHandOver = (part.proposes || part.standsBy) && award.handedOverOn == null;
  return (
    <div className={styles['bar']}>
      {mayPrint && (
        <a
          href={`/api/recognition/awards/${award.awardId}/certificate`}
          target="_blank"
          rel="noreferrer"
          aria-label={`${t('award.certificate')}: ${name}`}
        >
          {t('award.certificate')}
        </a>
      )}
      {mayHandOver && (
        <Button size="small" onClick={onHandOver} aria-label={`${t('handOver.open')}: ${name}`}>
          {t('handOver.open')}
        </Button>
      )}
    </div>
  );
}
