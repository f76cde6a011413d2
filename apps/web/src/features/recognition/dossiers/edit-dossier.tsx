import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent, ifVersion } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { useKeys } from '../../../lib/keys';
import { Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useAct } from '../shared/act';
import styles from '../shared/desk.module.css';
import { LeaveGuard } from '../../../ui/leave-guard';
import { DraftBar } from './draft-bar';
import { draftOf, lacksOf, mergeDrafts, writtenOf, type DossierDraft, type Merged } from './dossier-draft';
import { DossierForm, SHOWN_FIELDS } from './dossier-form';
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
  const [merged, setMerged] = useState<Merged>();
  const { dossierId } = dossier;
  const catchUp = async (): Promise<void> => {
    const theirs = await client.fetchQuery({ ...dossierQuery(dossierId), staleTime: 0 });
    const together = mergeDrafts(draftOf(base), draft, draftOf(theirs));
    setMerged(together);
    setDraft(together.draft);
    setBase(theirs);
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
        if (error instanceof Problem && error.slug === 'stale-version') void catchUp();
      },
    });
  };
  useKeys({ F9: send });
  return (
    <section className={styles['panel']}>
      <LeaveGuard isDirty={JSON.stringify(draft) !== JSON.stringify(draftOf(base))} />
      <h2>{t('edit.title')}</h2>
      {merged && <MergeNotice merged={merged} />}
      <DossierForm
        // Fields that were taken over from the other officer are written anew, at no moment but this.
        key={base.version}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        error={save.error}
      />
      <ProblemNotice error={save.error} shownFields={SHOWN_FIELDS} />
      <DraftBar draft={draft} isSaving={save.isPending} onSave={send} onLeave={onDone} />
    </section>
  );
}

function MergeNotice({ merged: { taken, collisions } }: { readonly merged: Merged }) {
  const { t } = useTranslation('recognition');
  const names = (fields: typeof taken): string => fields.map((field) => t(`draftField.${field}`)).join(', ');
  return (
    <Notice kind="warning" title={t('merge.title')}>
      {taken.length > 0 && <p>{t('merge.taken', { fields: names(taken) })}</p>}
      {collisions.length > 0 && <p>{t('merge.collisions', { fields: names(collisions) })}</p>}
    </Notice>
  );
}
