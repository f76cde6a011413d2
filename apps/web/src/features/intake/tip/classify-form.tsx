import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { Field } from '../../../ui/field';
import { ProblemNotice, remedyOf } from '../../../ui/problem-notice';
import type { ActBodies } from '../acts/decisions';
import { dangersIn } from '../danger';
import { useVocabulary } from '../vocabulary';
import { ActForm, textIn, type TipActProps } from './act-form';
import { CategoryField } from './category-field';
import { CodeField } from './code-field';
import styles from './tip.module.css';

type Classification = ActBodies['classify'];
type Urgency = Classification['urgency'];

/** Kind, category and urgency, and the text that every later reader sees, beside the story that they do not see. */
export function ClassifyForm({ tip, act, onCancel }: TipActProps) {
  const { t } = useTranslation('intake');
  const { kinds, refusalReasons, dangerWords } = useVocabulary();
  const [category, setCategory] = useState({
    code: tip.categoryCode ?? '',
    urgency: tip.urgency ?? 'normal',
  });
  const [urgency, setUrgency] = useState<Urgency>();
  const proposal = useProposal(tip.tipId, tip.sharedNarrative ?? undefined);
  const isDangerous = dangersIn(tip.narrative ?? '', dangerWords).length > 0;
  const proposedUrgency = isDangerous ? 'urgent' : category.urgency;
  const unasked = tip.reporters.filter(({ identityStatus }) => identityStatus === 'not_asked');
  const submit = (data: FormData): void => {
    const kind = kinds.find(({ code }) => code === textIn(data, 'kind'))?.code;
    act.mutate({
      act: 'classify',
      body: {
        kind: (kind ?? '') as Classification['kind'],
        categoryCode: category.code,
        urgency: urgency ?? proposedUrgency,
        sharedNarrative: textIn(data, 'sharedNarrative'),
        refusals: unasked.flatMap(({ alias }) => {
          const refusalReason = textIn(data, `refusal.${alias}`);
          return refusalReason === '' ? [] : [{ alias, refusalReason }];
        }),
      },
    });
  };
  return (
    <ActForm
      tip={tip}
      title={t('acts.classify')}
      submitLabel={t('acts.classify')}
      isPending={act.isPending}
      error={act.error}
      shownFields={['kind', 'categoryCode', 'sharedNarrative', 'refusals']}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <div className={styles['pair']}>
        <CodeField
          id="kind"
          name="kind"
          label={t('classify.kind')}
          codes={kinds}
          remedy={remedyOf(act.error, 'kind')}
          initial={tip.kind ?? undefined}
        />
        <CategoryField
          initial={category.code}
          onChoose={setCategory}
          remedy={remedyOf(act.error, 'categoryCode')}
        />
      </div>
      <Radio.Group
        aria-label={t('classify.urgency')}
        value={urgency ?? proposedUrgency}
        onChange={({ target }) => setUrgency(target.value === 'urgent' ? 'urgent' : 'normal')}
        options={(['normal', 'urgent'] as const).map((value) => ({ value, label: t(`urgencies.${value}`) }))}
      />
      {isDangerous && <p className={styles['hint']}>▲ {t('classify.danger')}</p>}
      <ProblemNotice error={proposal.error} onRetry={proposal.onRetry} />
      {proposal.text !== undefined && (
        <div className={tip.narrative == null ? undefined : styles['pair']}>
          {tip.narrative != null && (
            <div>
              <h3>{t('tip.story')}</h3>
              <p className={styles['story']}>{tip.narrative}</p>
            </div>
          )}
          <Field
            label={t('classify.shared')}
            htmlFor="shared"
            hint={t('classify.sharedHint', { count: proposal.masked })}
            remedy={remedyOf(act.error, 'sharedNarrative')}
          >
            <textarea
              id="shared"
              name="sharedNarrative"
              defaultValue={proposal.text}
              maxLength={20_000}
              rows={7}
              className={styles['text']}
              aria-describedby="shared-remedy"
            />
          </Field>
        </div>
      )}
      {unasked.map(({ alias }, index) => (
        <CodeField
          key={alias}
          id={`refusal-${alias}`}
          name={`refusal.${alias}`}
          label={t('classify.unasked', { place: index + 1 })}
          codes={refusalReasons}
          remedy={remedyOf(act.error, 'refusals')}
        />
      ))}
    </ActForm>
  );
}

/** The wording to begin with; the text is not asked for again while somebody works on it. */
function useProposal(tipId: string, shared: string | undefined) {
  const query = useQuery({
    queryKey: ['shared-narrative-proposal', tipId],
    queryFn: () =>
      bodyOf(
        api.intake.GET('/api/intake/tips/{tipId}/shared-narrative-proposal', { params: { path: { tipId } } }),
      ),
    enabled: shared === undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
  return {
    text: shared ?? query.data?.text,
    masked: query.data?.masked.length ?? 0,
    error: query.error,
    onRetry: () => void query.refetch(),
  };
}
