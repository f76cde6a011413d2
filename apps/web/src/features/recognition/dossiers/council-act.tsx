import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent, ifVersion } from '../../../api/client';
import { vietnamToday } from '../../../lib/day-entry';
import { useNow } from '../../../lib/now';
import { DayField } from '../../../ui/day-field';
import { Field } from '../../../ui/field';
import { ProblemNotice, remedyOf } from '../../../ui/problem-notice';
import { useAct } from '../shared/act';
import styles from '../shared/desk.module.css';
import { RuleList } from '../shared/rule-list';
import { CouncilMembers } from './council-members';
import { countVotes, quorumOf, readVotes, type TypedVotes } from './council-count';
import { CouncilVotes } from './council-votes';
import { councilQuery, type Council, type Dossier } from './dossier-queries';

/** Enters what the council's minutes say; quorum, recusals and majorities are reckoned while one types. */
export function CouncilAct({ dossier }: { readonly dossier: Dossier }) {
  const now = useNow();
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const [heldOn, setHeldOn] = useState<string | undefined>(vietnamToday(now));
  const [asked, setAsked] = useState(vietnamToday(now));
  const council = useQuery({
    ...councilQuery(dossier, asked),
    // Votes that were typed must outlive a change of the day.
    placeholderData: keepPreviousData,
  });
  const change = (day: string | undefined): void => {
    setHeldOn(day);
    if (day !== undefined) setAsked(day);
  };
  return (
    <section className={styles['panel']}>
      <h2>{t('council.title')}</h2>
      <p className={styles['weak']}>{t('council.hint')}</p>
      <ProblemNotice error={council.error} onRetry={() => void council.refetch()} />
      <div className={styles['fields']}>
        <DayField label={t('council.heldOn')} isPast defaultValue={heldOn} onDay={change} />
      </div>
      {council.isPending && <p role="status">{core('common.loading')}</p>}
      {council.data && <CouncilForm dossier={dossier} council={council.data} heldOn={heldOn} />}
    </section>
  );
}

const NO_VOTES: TypedVotes = {
  votesFor: undefined,
  votesAgainst: undefined,
  abstained: undefined,
  writtenVotes: 0,
};

interface CouncilFormProps {
  readonly dossier: Dossier;
  readonly council: Council;
  readonly heldOn: string | undefined;
}

function CouncilForm({ dossier, council, heldOn }: CouncilFormProps) {
  const { t } = useTranslation('recognition');
  const [minutesId, membersId, rulesId] = [useId(), useId(), useId()];
  const [minutes, setMinutes] = useState('');
  const [memberCount, setMemberCount] = useState<number | undefined>(council.quorum.memberCount);
  const [present, setPresent] = useState<readonly string[]>(() =>
    council.members.map(({ officerId }) => officerId),
  );
  const [votes, setVotes] = useState<ReadonlyMap<string, TypedVotes>>(new Map());
  const sitting = { memberCount: memberCount ?? 0, presentOfficerIds: present, quorum: council.quorum };
  const quorum = quorumOf(sitting);
  const rows = dossier.nominations
    .filter(({ outcome }) => outcome === 'eligible')
    .flatMap((nomination) => {
      const rule = council.nominations.find(({ nominationId }) => nominationId === nomination.nominationId);
      if (rule === undefined) return [];
      const recused = present.filter((id) => rule.recusedOfficerIds.includes(id));
      const typed = votes.get(nomination.nominationId) ?? NO_VOTES;
      return [{ nomination, recused, typed, count: countVotes(typed, rule.threshold, recused, sitting) }];
    });
  const rules = [
    { text: t('council.rules.day'), isMet: heldOn !== undefined },
    { text: t('council.rules.minutes'), isMet: minutes.trim() !== '' },
    {
      text: t('council.rules.quorum', {
        present: quorum.present,
        needed: quorum.needed,
        members: memberCount ?? 0,
      }),
      isMet: quorum.isMet,
    },
    { text: t('council.rules.votes'), isMet: rows.length > 0 && rows.every(({ count }) => count.addsUp) },
  ];
  const { dossierId, version } = dossier;
  const act = useAct((_: undefined, key) =>
    bodyOf(
      api.recognition.POST('/api/recognition/dossiers/{dossierId}/council-result', {
        params: { path: { dossierId }, header: { ...idempotent(key), ...ifVersion(version) } },
        body: {
          heldOn: heldOn ?? '',
          minutesNumber: minutes.trim(),
          memberCount: sitting.memberCount,
          presentOfficerIds: [...present],
          results: rows.map(({ nomination, recused, typed }) => ({
            nominationId: nomination.nominationId,
            votesFor: typed.votesFor ?? 0,
            votesAgainst: typed.votesAgainst ?? 0,
            abstained: typed.abstained ?? 0,
            writtenVotes: typed.writtenVotes,
            recusedOfficerIds: [...recused],
          })),
        },
      }),
    ),
  );
  const unanimous = (): void =>
    setVotes(
      new Map(
        rows.map(({ nomination, typed, count }) => [
          nomination.nominationId,
          {
            votesFor: count.voters + typed.writtenVotes,
            votesAgainst: 0,
            abstained: 0,
            writtenVotes: typed.writtenVotes,
          },
        ]),
      ),
    );
  return (
    <>
      <div className={styles['fields']}>
        <Field label={t('council.minutes')} htmlFor={minutesId} remedy={remedyOf(act.error, 'minutesNumber')}>
          <Input
            id={minutesId}
            maxLength={64}
            autoComplete="off"
            placeholder="12/BB-HĐTĐKT"
            onChange={({ target }) => setMinutes(target.value)}
          />
        </Field>
        <Field
          label={t('council.memberCount')}
          htmlFor={membersId}
          hint={t('council.memberCountHint', { number: council.quorum.memberCount })}
          remedy={remedyOf(act.error, 'memberCount')}
        >
          <Input
            id={membersId}
            inputMode="numeric"
            defaultValue={council.quorum.memberCount}
            onChange={({ target }) => setMemberCount(readVotes(target.value))}
          />
        </Field>
      </div>
      <CouncilMembers members={council.members} present={present} onChange={setPresent} />
      <CouncilVotes
        rows={rows}
        members={council.members}
        absent={sitting.memberCount - present.length}
        onUnanimous={unanimous}
        onVotes={(nominationId, typed) => setVotes(new Map(votes).set(nominationId, typed))}
      />
      <RuleList id={rulesId} rules={rules} />
      <ProblemNotice error={act.error} shownFields={['minutesNumber', 'memberCount']} />
      <div>
        <Button
          type="primary"
          disabled={!rules.every(({ isMet }) => isMet)}
          aria-describedby={rulesId}
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('council.submit')}
        </Button>
      </div>
    </>
  );
}
