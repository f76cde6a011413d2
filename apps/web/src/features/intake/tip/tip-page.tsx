import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format';
import { OfficerName, UnitName } from '../../../ui/names';
import { ProblemNotice } from '../../../ui/problem-notice';
import { describe } from '../../../ui/time-field';
import { PresenceMarks } from '../queue/presence-marks';
import { CorrectionLines } from '../correction-lines';
import { tipQuery, type Tip } from '../tips';
import { usePresence } from '../use-presence';
import { useVocabulary, useWording } from '../vocabulary';
import type { Act } from './acts';
import { DoneNote } from './done-note';
import { HistoryLine } from './history';
import { TipActs } from './tip-acts';
import { TipClocks } from './tip-clocks';
import { TipReporters } from './tip-reporters';
import { TipStory } from './tip-story';
import { TipTransfers } from './tip-transfers';
import styles from './tip.module.css';

const route = getRouteApi('/shell/intake/intake/tips/$tipId');

/** A tip, what became of it, and what can be decided about it. */
export function TipPage() {
  const { t } = useTranslation('intake');
  const { tipId } = route.useParams();
  const tip = useQuery(tipQuery(tipId));
  const { act, __TSR_key: visit } = useLocation({ select: ({ state }) => state });
  // Asked for an act once more, the page opens its form once more.
  const key = act === undefined ? tipId : `${tipId} ${visit}`;
  if (tip.data) return <TipSheet key={key} tip={tip.data} asked={act} />;
  if (tip.error) {
    return (
      <>
        <h1>{t('tip.title')}</h1>
        <ProblemNotice error={tip.error} onRetry={() => void tip.refetch()} />
      </>
    );
  }
  return <p role="status">{t('tip.loading')}</p>;
}

function TipSheet({ tip, asked }: { readonly tip: Tip; readonly asked: Act | undefined }) {
  const { t } = useTranslation('intake');
  const [open, setOpen] = useState(asked);
  const present = usePresence(tip.tipId);
  return (
    <article className={styles['page']}>
      <header className={styles['head']}>
        <h1>
          {t('tip.number', { number: numberIn(tip) })} · {t(`status.${tip.status}`)}
        </h1>
        <PresenceMarks officers={present} />
        <span className={`${styles['tools']} no-print`}>
          <Link to="/intake">{t('tip.toQueue')}</Link>
          <Button onClick={() => window.print()}>{t('tip.print')}</Button>
        </span>
      </header>
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <DoneNote />
          <TipActs tip={tip} number={numberIn(tip)} open={open} onOpen={setOpen} />
          <TipStory tip={tip} />
          <TipReporters tip={tip} />
          <TipTransfers tip={tip} />
          {tip.corrections.length > 0 && (
            <section aria-labelledby="corrections">
              <h2 id="corrections">{t('corrections.title')}</h2>
              <CorrectionLines corrections={tip.corrections} />
            </section>
          )}
        </div>
        <aside className={styles['main']}>
          <Facts tip={tip} />
          <TipClocks clocks={tip.clocks} />
          <Entries tip={tip} />
          <section aria-labelledby="history">
            <h2 id="history">{t('history.title')}</h2>
            <ol className={styles['lines']}>
              {tip.history.map((entry) => (
                <li key={`${entry.at} ${entry.action}`}>
                  <HistoryLine entry={entry} />
                </li>
              ))}
            </ol>
          </section>
        </aside>
      </div>
    </article>
  );
}

/** The number of the register that holds the tip now. */
function numberIn({ entries, holderUnitId }: Tip): string {
  const entry = entries.findLast(({ unitId }) => unitId === holderUnitId) ?? entries.at(-1);
  return entry ? `${entry.registerNumber}/${entry.registerYear}` : '–';
}

function Facts({ tip }: { readonly tip: Tip }) {
  const { t } = useTranslation('intake');
  const { channels, kinds, categories, lateReasons, closureReasons } = useVocabulary();
  const wording = useWording();
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [t('tip.kind'), tip.kind && wording.named(kinds, tip.kind)],
    [t('tip.category'), tip.categoryCode && <Category key="category" tip={tip} categories={categories} />],
    [t('tip.urgency'), tip.urgency && t(`urgencies.${tip.urgency}`)],
    [t('fields.channel'), wording.named(channels, tip.channel)],
    [t('columns.received'), formatTime(tip.receivedAt)],
    [t('tip.late'), tip.lateReason && wording.named(lateReasons, tip.lateReason)],
    [t('columns.receivedBy'), <OfficerName key="by" officerId={tip.registeredBy} />],
    [t('tip.holder'), <UnitName key="holder" unitId={tip.holderUnitId} isFull />],
    [t('columns.place'), tip.communeUnitId && <UnitName key="place" unitId={tip.communeUnitId} />],
    [
      t('fields.from'),
      tip.occurred && describe({ at: tip.occurred.from, precision: tip.occurred.precision }),
    ],
    [t('tip.closure'), tip.closureReason && wording.named(closureReasons, tip.closureReason)],
    [
      t('tip.assessment'),
      tip.valuable != null && (tip.valuable ? t('assess.valuable') : t('assess.notValuable')),
    ],
    [
      t('tip.case'),
      tip.case &&
        (tip.case.caseNumber ? `${tip.case.caseNumber}/${tip.case.caseYear}` : t('tip.caseOpening')),
    ],
  ];
  return (
    <dl className={styles['facts']}>
      {rows.map(([term, value]) =>
        value ? (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

interface CategoryProps {
  readonly tip: Tip;
  readonly categories: ReturnType<typeof useVocabulary>['categories'];
}

function Category({ tip, categories }: CategoryProps) {
  const wording = useWording();
  const row = categories.find(({ code }) => code === tip.categoryCode);
  if (!row) return tip.categoryCode;
  return (
    <>
      {wording.of(row)} <small className={styles['hint']}>({row.citation})</small>
    </>
  );
}

function Entries({ tip }: { readonly tip: Tip }) {
  const { t } = useTranslation('intake');
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{t('tip.entries')}</h2>
      <ul className={styles['lines']}>
        {tip.entries.map((entry) => (
          <li
            key={`${entry.unitId} ${entry.registerNumber}`}
            className={entry.struck ? styles['struck'] : undefined}
          >
            {entry.registerNumber}/{entry.registerYear} · <UnitName unitId={entry.unitId} /> ·{' '}
            {formatTime(entry.enteredAt)}
            {entry.struck && ` · ${t('register.struck')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
