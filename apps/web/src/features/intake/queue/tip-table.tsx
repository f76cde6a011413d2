import { Link, useRouter } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { chordOf } from '../../../lib/keys';
import { formatTime } from '../../../lib/format';
import { ClockTag } from '../../../ui/clock-tag';
import { UnitName } from '../../../ui/names';
import { numberOf, type TipRow } from '../tips';
import { usePresence } from '../use-presence';
import { useVocabulary, useWording } from '../vocabulary';
import { PresenceMarks } from './presence-marks';
import styles from './queue.module.css';

const STEPS: Readonly<Record<string, 1 | -1>> = { KeyJ: 1, ArrowDown: 1, KeyK: -1, ArrowUp: -1 };
/** Dots that follow each other within this time are one command. */
const DOTS_MS = 700;

/** Tips in rows. With the focus in it J and K go up and down, Enter opens, dots copy. */
export function TipTable({ rows }: { readonly rows: readonly TipRow[] }) {
  const { t } = useTranslation('intake');
  const body = useRef<HTMLTableSectionElement>(null);
  const { copied, copy } = useDots();
  const onKey = (event: KeyboardEvent): void => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('th a') ?? [])];
    const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement) === true);
    const chord = chordOf(event.nativeEvent) ?? '';
    const step = STEPS[chord];
    const row = rows[at];
    if (step !== undefined) links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
    else if (chord === 'Period' && row !== undefined) copy(row);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles['scroll']} role="presentation" onKeyDown={onKey}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{t('queue.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columns.number')}</th>
              <th scope="col">{t('columns.clock')}</th>
              <th scope="col">{t('columns.matter')}</th>
              <th scope="col">{t('columns.place')}</th>
              <th scope="col">{t('columns.channel')}</th>
              <th scope="col">{t('columns.received')}</th>
              <th scope="col">{t('columns.status')}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => (
              <Row key={row.tipId} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className={styles['hint']}>
        {copied === undefined ? t('queue.keys') : t(`copied.${copied}`)}
      </p>
    </>
  );
}

function Row({ row }: { readonly row: TipRow }) {
  const { t } = useTranslation('intake');
  const { channels } = useVocabulary();
  const wording = useWording();
  const present = usePresence(row.tipId);
  return (
    <tr>
      <th scope="row">
        <Link to="/intake/tips/$tipId" params={{ tipId: row.tipId }}>
          {numberOf(row)}
        </Link>
        <PresenceMarks officers={present} />
      </th>
      <td>
        <NextClock row={row} />
      </td>
      <td>
        <Matter row={row} />
      </td>
      <td>{row.communeUnitId ? <UnitName unitId={row.communeUnitId} /> : '–'}</td>
      <td className={styles['channel']}>{wording.named(channels, row.channel)}</td>
      <td className={styles['time']}>{formatTime(row.receivedAt)}</td>
      <td>{t(`status.${row.status}`)}</td>
    </tr>
  );
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

type Copied = 'number' | 'title' | 'link';

/** One dot copies the number, two the number and what it is about, three the link. */
function useDots() {
  const { t } = useTranslation('intake');
  const { categories } = useVocabulary();
  const wording = useWording();
  const router = useRouter();
  const [copied, setCopied] = useState<Copied>();
  const dots = useRef({ count: 0, at: 0 });
  const copy = (row: TipRow): void => {
    const now = Date.now();
    const count = now - dots.current.at < DOTS_MS ? Math.min(dots.current.count + 1, 3) : 1;
    dots.current = { count, at: now };
    const number = t('tip.number', { number: numberOf(row) });
    const matter = row.categoryCode ? wording.named(categories, row.categoryCode) : t('queue.unclassified');
    const { href } = router.buildLocation({ to: '/intake/tips/$tipId', params: { tipId: row.tipId } });
    const texts = [number, `${number} · ${matter}`, `${location.origin}${href}`];
    void navigator.clipboard.writeText(texts[count - 1] ?? number).then(() => setCopied(WHAT[count - 1]));
  };
  return { copied, copy };
}

const WHAT: readonly Copied[] = ['number', 'title', 'link'];
