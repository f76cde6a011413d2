import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format';
import { ClockTag } from '../../../ui/clock-tag';
import { OfficerName, UnitName } from '../../../ui/names';
import { numberOf, type TipRow } from '../tips';
import { usePresence } from '../use-presence';
import { useVocabulary, useWording } from '../vocabulary';
import { chosenTips } from './chosen-tips';
import type { Column } from './columns';
import { PresenceMarks } from './presence-marks';
import styles from './queue.module.css';

interface TipTableRowProps {
  readonly row: TipRow;
  readonly columns: readonly Column[];
  readonly isChosen: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export function TipTableRow({ row, columns, isChosen, onKeyDown }: TipTableRowProps) {
  const { t } = useTranslation('intake');
  const present = usePresence(row.tipId);
  return (
    <tr className={isChosen ? styles['chosen'] : undefined}>
      <td className={styles['choice']}>
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={t('queue.choose', { number: numberOf(row) })}
          onChange={() => chosenTips.toggle(row)}
        />
      </td>
      <th scope="row">
        <Link to="/intake/tips/$tipId" params={{ tipId: row.tipId }} data-row onKeyDown={onKeyDown}>
          {numberOf(row)}
        </Link>
        <PresenceMarks officers={present} />
      </th>
      {columns.map((column) => (
        <Cell key={column} column={column} row={row} />
      ))}
    </tr>
  );
}

const CELLS: Readonly<Record<Column, (props: { readonly row: TipRow }) => ReactNode>> = {
  clock: NextClock,
  matter: Matter,
  place: ({ row }) => (row.communeUnitId ? <UnitName unitId={row.communeUnitId} /> : '–'),
  channel: Channel,
  received: ({ row }) => <span className={styles['time']}>{formatTime(row.receivedAt)}</span>,
  status: Status,
  receivedBy: ({ row }) => <OfficerName officerId={row.registeredBy} />,
  holder: ({ row }) => <UnitName unitId={row.holderUnitId} />,
};

function Cell({ column, row }: { readonly column: Column; readonly row: TipRow }) {
  const Content = CELLS[column];
  return (
    <td className={styles[column]}>
      <Content row={row} />
    </td>
  );
}

function Channel({ row }: { readonly row: TipRow }) {
  const { channels } = useVocabulary();
  return useWording().named(channels, row.channel);
}

function Status({ row }: { readonly row: TipRow }) {
  const { t } = useTranslation('intake');
  return t(`status.${row.status}`);
}

function NextClock({ row: { nextClock, clocks } }: { readonly row: TipRow }) {
  const { t } = useTranslation('intake');
  if (!nextClock || nextClock.state === 'satisfied') return <ClockTag dueAt={undefined} />;
  const [first] = clocks;
  return (
    <>
      <ClockTag dueAt={nextClock.dueAt} {...(first && { basis: first.basis })} />
      <div className={styles['hint']}>{t(`clocks.${clockKey(nextClock.clockCode)}`)}</div>
    </>
  );
}

function Matter({ row }: { readonly row: TipRow }) {
  const { t } = useTranslation('intake');
  const { categories } = useVocabulary();
  const wording = useWording();
  if (!row.categoryCode) return <span className={styles['hint']}>{t('queue.unclassified')}</span>;
  return (
    <>
      {row.urgency === 'urgent' && <strong className={styles['urgent']}>▲ {t('queue.urgent')} · </strong>}
      {wording.named(categories, row.categoryCode)}
      {row.sharedNarrative != null && <div className={styles['excerpt']}>{row.sharedNarrative}</div>}
    </>
  );
}

type ClockKey = 'classification' | 'transfer_to_competent_body' | 'transfer_after_determination' | 'other';

function clockKey(code: string): ClockKey {
  return code === 'classification' ||
    code === 'transfer_to_competent_body' ||
    code === 'transfer_after_determination'
    ? code
    : 'other';
}
