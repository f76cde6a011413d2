import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '../../lib/format';
import { OfficerName } from '../../ui/names';
import type { CaseDetail } from './cases-api';
import { DELIVERIES } from './choices';
import { NOTICE_CODES } from './steps';
import styles from './cases.module.css';

/** Decisions and notices, as they stand on paper. */
export function CaseHistory({ record }: { readonly record: CaseDetail }) {
  const { t } = useTranslation('cases');
  const lines = useLines(record);
  return (
    <section className={styles['section']}>
      <h2>{t('history.title')}</h2>
      {lines.length === 0 ? (
        <p>{t('history.none')}</p>
      ) : (
        <table className={`${styles['table']} ${styles['narrow']}`}>
          <caption className="visually-hidden">{t('history.caption')}</caption>
          <thead>
            <tr>
              {(['day', 'act', 'number', 'by'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`history.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, day, act, number, by }) => (
              <tr key={id}>
                <td>{formatDate(day)}</td>
                <td>{act}</td>
                <td>{number}</td>
                <td>
                  <OfficerName officerId={by} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface Line {
  readonly id: string;
  readonly day: string;
  readonly act: string;
  readonly number: string;
  readonly by: string;
  readonly recordedAt: string;
}

function useLines({ decisions, notices }: CaseDetail): readonly Line[] {
  const { t } = useTranslation('cases');
  const decided = decisions.map(
    ({ decisionId, kind, decidedOn, decisionNumber, recordedBy, recordedAt }) => ({
      id: decisionId,
      day: decidedOn,
      act: t(`history.${kind}`),
      number: decisionNumber,
      by: recordedBy,
      recordedAt,
    }),
  );
  const sent = notices.map(
    ({ noticeId, noticeCode, sentOn, documentNumber, deliveredBy, recordedBy, recordedAt }) => {
      const code = NOTICE_CODES.find((each) => each === noticeCode);
      const by = DELIVERIES.find((each) => each === deliveredBy);
      return {
        id: noticeId,
        day: sentOn,
        act: [code && t(`clocks.${code}`), by && t(`delivery.${by}`)].filter(Boolean).join(' · '),
        number: documentNumber ?? '',
        by: recordedBy,
        recordedAt,
      };
    },
  );
  return [...decided, ...sent].sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt));
}

/** What was done, newest first. */
export function CaseLog({ entries }: { readonly entries: CaseDetail['entries'] }) {
  const { t } = useTranslation('cases');
  return (
    <section className={styles['section']}>
      <h2>{t('entry.title')}</h2>
      {entries.length === 0 && <p>{t('entry.none')}</p>}
      <ul className={styles['plain']}>
        {[...entries]
          .sort((a, b) => Date.parse(b.occurredAt) - Date.parse(a.occurredAt))
          .map(({ entryId, kind, occurredAt, authorId, text }) => (
            <li key={entryId} className={styles['tip']}>
              <strong>{t(`entryKinds.${kind}`)}</strong> · {formatTime(occurredAt)} ·{' '}
              <OfficerName officerId={authorId} />
              <p className={styles['text']}>{text ?? t('plan.unreadable')}</p>
            </li>
          ))}
      </ul>
    </section>
  );
}
