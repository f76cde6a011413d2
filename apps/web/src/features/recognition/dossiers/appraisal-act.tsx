import { Button, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent, ifVersion } from '../../../api/client';
import { useSession } from '../../../api/session';
import { Field } from '../../../ui/field';
import { ProblemNotice, remedyOf } from '../../../ui/problem-notice';
import { useAct } from '../shared/act';
import styles from '../shared/desk.module.css';
import { useHonoureeText } from '../shared/honouree-name';
import { RuleList } from '../shared/rule-list';
import { APPRAISAL_REASONS } from './appraisal-reasons';
import { appraisalRules, findingOf, type AppraisalOutcome } from './appraisal';
import type { Dossier } from './dossier-queries';

const OUTCOMES = ['eligible', 'supplement_requested', 'on_hold', 'rejected'] as const;

/** The standing body judges the dossier, and within it each nomination. */
export function AppraisalAct({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('recognition');
  const { officer } = useSession();
  const [rules, outcomeLabel] = [useId(), useId()];
  const [outcome, setOutcome] = useState<AppraisalOutcome>('eligible');
  const [reason, setReason] = useState<string>();
  const [leftOut, setLeftOut] = useState<ReadonlyMap<string, string>>(new Map());
  const finding = { outcome, reason, leftOut };
  const facts = appraisalRules(dossier, officer.officerId, finding);
  const isAllowed = facts.every(({ isMet }) => isMet);
  const { dossierId, version } = dossier;
  const appraisal = useAct((_: undefined, key) =>
    bodyOf(
      api.recognition.POST('/api/recognition/dossiers/{dossierId}/appraisal', {
        params: { path: { dossierId }, header: { ...idempotent(key), ...ifVersion(version) } },
        body: findingOf(finding),
      }),
    ),
  );
  return (
    <section className={styles['panel']}>
      <h2>{t('appraisal.title')}</h2>
      <fieldset className={styles['group']}>
        <legend id={outcomeLabel}>{t('appraisal.outcome')}</legend>
        <Radio.Group
          aria-labelledby={outcomeLabel}
          className={styles['choices'] ?? ''}
          value={outcome}
          options={OUTCOMES.map((value) => ({ value, label: t(`appraisalOutcome.${value}`) }))}
          onChange={({ target }) =>
            setOutcome(OUTCOMES.find((value) => value === target.value) ?? 'eligible')
          }
        />
        {outcome !== 'eligible' && (
          <ReasonField
            label={t('appraisal.reason')}
            value={reason}
            onChange={setReason}
            remedy={remedyOf(appraisal.error, 'reasonCode')}
          />
        )}
      </fieldset>
      {outcome === 'eligible' && <LeftOutFields dossier={dossier} leftOut={leftOut} onChange={setLeftOut} />}
      <RuleList
        id={rules}
        rules={facts.map(({ rule, isMet }) => ({ text: t(`appraisal.rules.${rule}`), isMet }))}
      />
      <ProblemNotice error={appraisal.error} shownFields={['reasonCode']} />
      <div>
        <Button
          type="primary"
          disabled={!isAllowed}
          aria-describedby={rules}
          loading={appraisal.isPending}
          onClick={() => appraisal.mutate(undefined)}
        >
          {t('appraisal.submit')}
        </Button>
      </div>
    </section>
  );
}

interface LeftOutFieldsProps {
  readonly dossier: Dossier;
  readonly leftOut: ReadonlyMap<string, string>;
  readonly onChange: (leftOut: ReadonlyMap<string, string>) => void;
}

/** Nominations that do not go on, each with its reason. */
function LeftOutFields({ dossier, leftOut, onChange }: LeftOutFieldsProps) {
  const { t } = useTranslation('recognition');
  const textOf = useHonoureeText();
  const change = (nominationId: string, reason: string | undefined): void => {
    const next = new Map(leftOut);
    if (reason === undefined) next.delete(nominationId);
    else next.set(nominationId, reason);
    onChange(next);
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{t('appraisal.leftOut')}</legend>
      <div className={styles['fields']}>
        {dossier.nominations.map(({ nominationId, honouree, partyName }) => (
          <ReasonField
            key={nominationId}
            label={textOf({ honouree, name: partyName })}
            placeholder={t('outcome.eligible')}
            value={leftOut.get(nominationId)}
            onChange={(reason) => change(nominationId, reason)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ReasonFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string | undefined;
  readonly onChange: (reason: string | undefined) => void;
  readonly remedy?: string | undefined;
}

function ReasonField({ label, placeholder, value, onChange, remedy }: ReasonFieldProps) {
  const { t } = useTranslation('recognition');
  const id = useId();
  return (
    <Field label={label} htmlFor={id} remedy={remedy}>
      <Select<string | null>
        id={id}
        value={value ?? null}
        allowClear
        placeholder={placeholder ?? t('appraisal.choose')}
        options={APPRAISAL_REASONS.map((code) => ({ value: code, label: t(`reason.${code}`) }))}
        onChange={(code) => onChange(code ?? undefined)}
      />
    </Field>
  );
}
