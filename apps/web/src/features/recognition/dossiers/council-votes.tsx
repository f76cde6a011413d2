import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../shared/desk.module.css';
import { HonoureeName, useHonoureeText } from '../shared/honouree-name';
import { readVotes, type Count, type TypedVotes } from './council-count';
import type { Council, Nomination } from './dossier-queries';

/** A nomination with its votes so far. */
export interface VoteRow {
  readonly nomination: Nomination;
  /** Members present who may not vote on it. */
  readonly recused: readonly string[];
  readonly typed: TypedVotes;
  readonly count: Count;
}

interface CouncilVotesProps {
  readonly rows: readonly VoteRow[];
  readonly members: Council['members'];
  /** How many members may vote in writing. */
  readonly absent: number;
  readonly onUnanimous: () => void;
  readonly onVotes: (nominationId: string, votes: TypedVotes) => void;
}

/** The table of the count: one line a nomination, what it comes to beside it. */
export function CouncilVotes({ rows, members, absent, onUnanimous, onVotes }: CouncilVotesProps) {
  const { t } = useTranslation('recognition');
  const [filled, setFilled] = useState(0);
  const fill = (): void => {
    onUnanimous();
    setFilled(filled + 1);
  };
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>
          {t('council.votes')} <Button onClick={fill}>{t('council.unanimous')}</Button>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('nominations.honouree')}</th>
            <th scope="col">{t('council.for')}</th>
            <th scope="col">{t('council.against')}</th>
            <th scope="col">{t('council.abstained')}</th>
            {absent > 0 && <th scope="col">{t('council.written')}</th>}
            <th scope="col">{t('council.result')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            // Filling all in writes the fields anew, which are not controlled otherwise.
            <VoteLine
              key={`${row.nomination.nominationId}-${filled}`}
              row={row}
              members={members}
              isWritten={absent > 0}
              onVotes={onVotes}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface VoteLineProps {
  readonly row: VoteRow;
  readonly members: Council['members'];
  readonly isWritten: boolean;
  readonly onVotes: CouncilVotesProps['onVotes'];
}

function VoteLine({ row, members, isWritten, onVotes }: VoteLineProps) {
  const { t } = useTranslation('recognition');
  const textOf = useHonoureeText();
  const { nomination, recused, typed, count } = row;
  const name = textOf({ honouree: nomination.honouree, name: nomination.partyName });
  const box = (part: keyof TypedVotes, label: string) => (
    <td>
      <Input
        className={styles['votes'] ?? ''}
        inputMode="numeric"
        maxLength={3}
        aria-label={`${label}: ${name}`}
        defaultValue={typed[part]}
        onChange={({ target }) =>
          onVotes(nomination.nominationId, { ...typed, [part]: readVotes(target.value) ?? EMPTY[part] })
        }
      />
    </td>
  );
  const names = members.filter(({ officerId }) => recused.includes(officerId));
  return (
    <tr>
      <th scope="row">
        <HonoureeName honouree={nomination.honouree} name={nomination.partyName} />
        {names.length > 0 && (
          <div className={styles['soon']}>
            ! {t('council.recused', { names: names.map(({ displayName }) => displayName).join(', ') })}
          </div>
        )}
      </th>
      {box('votesFor', t('council.for'))}
      {box('votesAgainst', t('council.against'))}
      {box('abstained', t('council.abstained'))}
      {isWritten && box('writtenVotes', t('council.written'))}
      <td>
        <span role="status">
          <CountWord count={count} />
        </span>
      </td>
    </tr>
  );
}

const EMPTY = { votesFor: undefined, votesAgainst: undefined, abstained: undefined, writtenVotes: 0 };

function CountWord({ count: { addsUp, cast, expected, needed, isPassed } }: { readonly count: Count }) {
  const { t } = useTranslation('recognition');
  if (!addsUp) return <span className={styles['soon']}>! {t('council.notAddedUp', { cast, expected })}</span>;
  return isPassed === true ? (
    <span className={styles['calm']}>✓ {t('council.passes', { needed })}</span>
  ) : (
    <span className={styles['bad']}>✕ {t('council.fails', { needed })}</span>
  );
}
