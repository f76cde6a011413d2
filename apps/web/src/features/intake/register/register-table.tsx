import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema/intake';
import { formatTime } from '../../../lib/format';
import { CorrectionLines } from '../correction-lines';
import { useVocabulary, useWording } from '../vocabulary';
import styles from './register.module.css';

export type Register = components['schemas']['RegisterView'];
type Entry = Register['entries'][number];

/** Entries in the columns of the form; struck ones stay, with the number that stands for them. */
export function RegisterTable({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation('intake');
  if (entries.length === 0) return <p role="status">{t('register.empty')}</p>;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('register.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.number')}</th>
            <th scope="col">{t('columns.received')}</th>
            <th scope="col">{t('columns.providers')}</th>
            <th scope="col">{t('columns.content')}</th>
            <th scope="col">{t('columns.receivedBy')}</th>
            <th scope="col">{t('columns.matter')}</th>
            <th scope="col">{t('columns.handling')}</th>
            <th scope="col">{t('columns.slips')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.entryId} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('intake');
  const { channels } = useVocabulary();
  const wording = useWording();
  return (
    <tr className={entry.struck ? styles['struck'] : undefined}>
      <th scope="row">
        {entry.tipId === undefined || entry.tipId === null ? (
          entry.registerNumber
        ) : (
          <Link to="/intake/tips/$tipId" params={{ tipId: entry.tipId }}>
            {entry.registerNumber}
          </Link>
        )}
        {entry.struck && (
          <div className={styles['note']}>
            {t('register.struck')}
            {entry.replacedByNumber != null && ` → ${entry.replacedByNumber}`}
          </div>
        )}
      </th>
      <td>
        {entry.receivedAt && formatTime(entry.receivedAt)}
        {entry.enteredLate && <div className={styles['note']}>{t('register.late')}</div>}
        {entry.channel && <div>{wording.named(channels, entry.channel)}</div>}
      </td>
      <td>
        {entry.providers.map(({ alias, identityStatus }) => (
          <div key={alias}>{t(`sealedStatus.${identityStatus}`)}</div>
        ))}
      </td>
      <td className={styles['content']}>
        {entry.restricted ? t('register.restricted') : entry.content}
        <div className={styles['note']}>
          {[entry.placeText, entry.commune?.fullName].filter(Boolean).join(' · ')}
        </div>
        {entry.additions.map(({ at, text }) => (
          <div key={at}>
            <strong>{t('tip.added', { time: formatTime(at) })}:</strong> {text}
          </div>
        ))}
        {entry.corrections.length > 0 && (
          <>
            <div className={styles['note']}>{t('corrections.title')}</div>
            <CorrectionLines corrections={entry.corrections} />
          </>
        )}
      </td>
      <td>{entry.receivedBy?.displayName}</td>
      <td>
        <Classification entry={entry} />
      </td>
      <td>{entry.handling && t(`status.${entry.handling.status}`)}</td>
      <td>
        {[entry.incomingSlip, entry.outgoingSlip].map(
          (slip) =>
            slip && (
              <div key={slip.slipNumber}>
                {slip.slipNumber} · {slip.unit.fullName}
              </div>
            ),
        )}
      </td>
    </tr>
  );
}

function Classification({ entry: { classification } }: { readonly entry: Entry }) {
  const { categories, kinds } = useVocabulary();
  const wording = useWording();
  if (!classification) return null;
  return (
    <>
      {wording.named(kinds, classification.kind)}
      <div>{wording.named(categories, classification.categoryCode)}</div>
    </>
  );
}
