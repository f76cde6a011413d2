import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent, ifVersion } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { useKeys } from '../../../lib/keys';
import { ProblemNotice } from '../../../ui/problem-notice';
import type { Side } from '../../../ui/stale-notice';
import { useAct } from '../shared/act';
import styles from '../shared/desk.module.css';
import { LeaveGuard } from '../../../ui/leave-guard';
import { DraftBar } from './draft-bar';
import { draftOf, lacksOf, writtenOf, type DossierDraft } from './dossier-draft';
import { DossierForm, SHOWN_FIELDS } from './dossier-form';
import { mergeDrafts, withSide } from './dossier-merge';
import { DossierMergeNotice, type DossierMerge } from './dossier-merge-notice';
import { dossierQuery, type Dossier } from './dossier-queries';

interface EditDossierProps {
  readonly dossier: Dossier;
  readonly onDone: () => void;
}

/** Changes a draft. Where another officer was faster, both changes are put together and shown before sending again. */
export function EditDossier({ dossier, onDone }: EditDossierProps) {
  const { t } = useTranslation('recognition');
  const client = useQueryClient();
  // What I began with; live updates must not change it below the text.
  const [base, setBase] = useState(dossier);
  const [draft, setDraft] = useState<DossierDraft>(() => draftOf(dossier));
  const [merge, setMerge] = useState<DossierMerge>();
  // Fields are written anew when this changes, and at no other moment.
  const [round, setRound] = useState(0);
  const { dossierId } = dossier;
  const catchUp = async (): Promise<void> => {
    const theirs = await client.fetchQuery({ ...dossierQuery(dossierId), staleTime: 0 });
    const together = mergeDrafts(draftOf(base), draft, draftOf(theirs));
    const { revisedBy, revisedAt } = theirs;
    const saved =
      revisedBy != null && revisedAt != null && revisedAt !== base.revisedAt
        ? { officerId: revisedBy, at: revisedAt }
        : undefined;
    setMerge({
      ...together,
      saved,
      collisions: together.collisions.map((each) => ({ ...each, side: 'mine' })),
    });
    setDraft(together.merged);
    setBase(theirs);
    setRound(round + 1);
  };
  const choose = (path: string, side: Side): void => {
    const chosen = merge?.collisions.find((each) => each.path === path);
    if (!merge || !chosen) return;
    setDraft(withSide(draft, chosen, side));
    setMerge({
      ...merge,
      collisions: merge.collisions.map((each) => (each === chosen ? { ...each, side } : each)),
    });
    setRound(round + 1);
  };
  const save = useAct(
    (_: undefined, key) =>
      bodyOf(
        api.recognition.PUT('/api/recognition/dossiers/{dossierId}', {
          params: { path: { dossierId }, header: { ...idempotent(key), ...ifVersion(base.version) } },
          body: writtenOf(draft),
        }),
      ),
    onDone,
  );
  const send = (): void => {
    if (lacksOf(draft).length > 0 || save.isPending) return;
    save.mutate(undefined, {
      onError: (error) => {
        if (isStaleVersion(error)) void catchUp();
      },
    });
  };
  useKeys({ F9: send });
  const isStale = isStaleVersion(save.error);
  return (
    <section className={styles['panel']}>
      <LeaveGuard isDirty={JSON.stringify(draft) !== JSON.stringify(draftOf(base))} />
      <h2>{t('edit.title')}</h2>
      {merge && <DossierMergeNotice merge={merge} draft={draft} onChoose={choose} />}
      <DossierForm
        key={round}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        error={save.error}
      />
      {!isStale && <ProblemNotice error={save.error} shownFields={SHOWN_FIELDS} />}
      <DraftBar draft={draft} isSaving={save.isPending} onSave={send} onLeave={onDone} />
    </section>
  );
}

const isStaleVersion = (error: unknown): boolean =>
  error instanceof Problem && error.slug === 'stale-version';
