import { useQueries } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent } from '../../../api/client';
import { vietnamToday } from '../../../lib/day-entry';
import { useKeys } from '../../../lib/keys';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useAct } from '../shared/act';
import styles from '../shared/desk.module.css';
import { LeaveGuard } from '../../../ui/leave-guard';
import { meritsOfQuery, type Merit } from '../shared/merit-queries';
import { honoureesOf, nominationsOf, periodOf } from './chosen-merits';
import { lacksOf, writtenOf, type DossierDraft } from './dossier-draft';
import { DossierForm, SHOWN_FIELDS } from './dossier-form';
import { DraftBar } from './draft-bar';
import { ProposingUnit, useProposingUnits } from './proposing-unit';

/** Draws up a dossier; the merits that were chosen in the query are nominated already. */
export function NewDossierPage() {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const chosen = useLocation({ select: ({ state }) => state.chosenMerits }) ?? [];
  const answers = useQueries({ queries: honoureesOf(chosen).map(meritsOfQuery) });
  const failed = answers.find(({ error }) => error !== null);
  const isReady = answers.every(({ data }) => data !== undefined);
  const merits = answers
    .flatMap(({ data = [] }) => data)
    .filter(({ meritId }) => chosen.some((each) => each.meritId === meritId));
  return (
    <div className={styles['page']}>
      <h1>{t('dossiers.new')}</h1>
      {failed && <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {isReady ? (
        <NewDossierForm merits={merits} />
      ) : (
        !failed && <p role="status">{core('common.loading')}</p>
      )}
    </div>
  );
}

function firstDraft(merits: readonly Merit[], unitIds: readonly string[]): DossierDraft {
  const today = vietnamToday(Date.now());
  return {
    // Of several none is likelier than the others, and it cannot be changed later.
    unitId: unitIds.length === 1 ? unitIds[0] : undefined,
    title: '',
    occasion: '',
    periodFrom: periodOf(merits)?.from ?? `${today.slice(0, 4)}-01-01`,
    periodTo: periodOf(merits)?.to ?? today,
    receivedOn: today,
    issuerUnitId: undefined,
    nominations: nominationsOf(merits, () => crypto.randomUUID()),
  };
}

function NewDossierForm({ merits }: { readonly merits: readonly Merit[] }) {
  const { t } = useTranslation('recognition');
  const navigate = useNavigate();
  const unitIds = useProposingUnits();
  const [first] = useState(() => firstDraft(merits, unitIds));
  const [draft, setDraft] = useState(first);
  const creation = useAct(
    (_: undefined, key) =>
      bodyOf(
        api.recognition.POST('/api/recognition/dossiers', {
          params: { header: idempotent(key) },
          body: writtenOf(draft),
        }),
      ),
    ({ dossierId }) =>
      void navigate({
        to: '/recognition/dossiers/$dossierId',
        params: { dossierId },
        replace: true,
        ignoreBlocker: true,
      }),
  );
  const save = (): void => {
    if (lacksOf(draft).length === 0 && !creation.isPending) creation.mutate(undefined);
  };
  useKeys({ F9: save });
  return (
    <section className={styles['panel']}>
      <LeaveGuard isDirty={draft !== first} />
      <h2 className="visually-hidden">{t('edit.title')}</h2>
      <ProposingUnit
        unitIds={unitIds}
        unitId={draft.unitId}
        onChoose={(unitId) => setDraft((before) => ({ ...before, unitId }))}
        error={creation.error}
      />
      <DossierForm
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        error={creation.error}
      />
      <ProblemNotice error={creation.error} shownFields={SHOWN_FIELDS} />
      <DraftBar
        draft={draft}
        isSaving={creation.isPending}
        onSave={save}
        onLeave={() => void navigate({ to: '/recognition/dossiers' })}
      />
    </section>
  );
}
