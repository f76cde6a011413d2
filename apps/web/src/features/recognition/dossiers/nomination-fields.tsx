import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/problem-notice';
import { BY_NAME } from '../shared/by-name';
import styles from '../shared/desk.module.css';
import { useHonoureeText } from '../shared/honouree-name';
import { isFree, MeritLine } from '../shared/merit-line';
import { meritsOfQuery } from '../shared/merit-queries';
import type { AwardForm } from '../shared/vocabulary';
import type { NominationDraft } from './dossier-draft';

interface NominationFieldsProps {
  readonly nomination: NominationDraft;
  readonly forms: readonly AwardForm[];
  readonly onChange: (part: Partial<NominationDraft>) => void;
  readonly onRemove: () => void;
}

/** As many letters as a certificate holds at a size that can be read. */
const CITATION_MAX = 600;

/** One nomination: form, citation, merits. */
export function NominationFields({ nomination, forms, onChange, onRemove }: NominationFieldsProps) {
  const { t } = useTranslation('recognition');
  const [form, citation] = [useId(), useId()];
  const name = useHonoureeText()(nomination);
  const isKnown = forms.some(({ awardFormCode }) => awardFormCode === nomination.awardFormCode);
  return (
    <fieldset className={styles['group']}>
      <legend>{name}</legend>
      <Field
        label={t('nominations.form')}
        htmlFor={form}
        remedy={
          nomination.awardFormCode !== undefined && !isKnown && forms.length > 0
            ? t('nominations.formUnfit')
            : undefined
        }
      >
        <Select<string | null>
          id={form}
          value={nomination.awardFormCode ?? null}
          showSearch={BY_NAME}
          placeholder={t('appraisal.choose')}
          options={forms.map(({ awardFormCode, label, basis }) => ({
            value: awardFormCode,
            label,
            title: basis,
          }))}
          onChange={(code) => onChange({ awardFormCode: code ?? undefined })}
        />
      </Field>
      <Field label={t('nominations.citation')} htmlFor={citation} hint={t('nominations.citationHint')}>
        <Input.TextArea
          id={citation}
          rows={2}
          maxLength={CITATION_MAX}
          defaultValue={nomination.citation}
          onChange={({ target }) => onChange({ citation: target.value })}
        />
      </Field>
      <MeritChoice nomination={nomination} onChange={(meritIds) => onChange({ meritIds })} />
      <div>
        <Button size="small" onClick={onRemove} aria-label={`${t('nominations.remove')}: ${name}`}>
          {t('nominations.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

interface MeritChoiceProps {
  readonly nomination: NominationDraft;
  readonly onChange: (meritIds: readonly string[]) => void;
}

/** Which merits the nomination rests on; those already honoured show the earlier award. */
function MeritChoice({ nomination: { honouree, meritIds }, onChange }: MeritChoiceProps) {
  const { t } = useTranslation('recognition');
  const { data: merits = [], error, isPending, refetch } = useQuery(meritsOfQuery(honouree));
  const toggle = (meritId: string): void =>
    onChange(meritIds.includes(meritId) ? meritIds.filter((id) => id !== meritId) : [...meritIds, meritId]);
  return (
    <div role="group" aria-label={t('nominations.merits')}>
      <strong>{t('nominations.merits')}</strong>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {!isPending && merits.length === 0 && <p className={styles['weak']}>{t('nominations.noMerits')}</p>}
      <ul className={styles['list']}>
        {merits.map((merit) => (
          <li key={merit.meritId}>
            <Checkbox
              checked={meritIds.includes(merit.meritId)}
              disabled={!isFree(merit) && !meritIds.includes(merit.meritId)}
              onChange={() => toggle(merit.meritId)}
            >
              <MeritLine merit={merit} />
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}
