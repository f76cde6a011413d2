import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format';
import { Notice } from '../../../ui/notice';
import { useVocabulary } from '../vocabulary';
import { NewTip } from './new-tip';
import { formOfDraft, newReporter, type TipForm } from './tip-form';
import { discardDraft, draftsQuery, type TipDraft } from './use-draft';
import type { Start } from './use-tip-form';
import styles from './new-tip.module.css';

const PHONE = 'phone';
const EXCERPT = 80;

/** One form after the other; forms that were left unfinished are offered again. */
export function NewTipPage() {
  const { t } = useTranslation('intake');
  const { channels } = useVocabulary();
  const first = channels.find(({ code }) => code === PHONE) ?? channels[0];
  const [start, setStart] = useState(() => freshStart(first?.code ?? '', undefined));
  const [registered, setRegistered] = useState<string>();
  const queries = useQueryClient();
  const next = (number: string | undefined, unitId: string | undefined): void => {
    void queries.invalidateQueries({ queryKey: draftsQuery.queryKey });
    setRegistered(number);
    setStart(freshStart(first?.code ?? '', unitId));
  };
  return (
    <div className={styles['page']}>
      {registered !== undefined && (
        <Notice kind="success" title={t('newTip.registered', { number: registered })} />
      )}
      <UnfinishedForms current={start.draftId} onResume={(draft) => setStart(resumed(draft))} />
      <NewTip key={start.draftId} start={start} onNext={next} />
    </div>
  );
}

interface UnfinishedFormsProps {
  readonly current: string;
  readonly onResume: (draft: TipDraft) => void;
}

function UnfinishedForms({ current, onResume }: UnfinishedFormsProps) {
  const { t } = useTranslation('intake');
  const drafts = useQuery(draftsQuery);
  const discard = useMutation({ mutationFn: discardDraft, onSettled: () => drafts.refetch() });
  const unfinished = (drafts.data ?? []).filter(({ draftId }) => draftId !== current);
  if (unfinished.length === 0) return null;
  return (
    <Notice kind="warning" title={t('drafts.title', { count: unfinished.length })}>
      <ul className={styles['drafts']}>
        {unfinished.map((draft) => (
          <li key={draft.draftId}>
            {formatTime(draft.receivedAt)} · {excerptOf(draft)}{' '}
            <Button size="small" onClick={() => onResume(draft)}>
              {t('drafts.resume')}
            </Button>{' '}
            <Button size="small" onClick={() => discard.mutate(draft.draftId)}>
              {t('drafts.discard')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function excerptOf({ form }: TipDraft): string {
  const { narrative } = formOfDraft(form);
  return narrative.length > EXCERPT ? `${narrative.slice(0, EXCERPT)} …` : narrative;
}

function freshStart(channel: string, unitId: string | undefined): Start {
  const form: TipForm = { ...formOfDraft({ channel }), reporters: [newReporter(crypto.randomUUID())] };
  return { draftId: crypto.randomUUID(), revision: 0, openedAt: new Date().toISOString(), unitId, form };
}

function resumed({ draftId, revision, receivedAt, unitId, form }: TipDraft): Start {
  return { draftId, revision, openedAt: receivedAt, unitId, form: formOfDraft(form) };
}
