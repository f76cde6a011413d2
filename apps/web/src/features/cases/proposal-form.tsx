import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { AreaField, ChoiceField, TextField } from '../../ui/fields';
import { ActForm } from './act-form';
import { useCaseWork } from './case-context';
import { chosen, CONCLUSIONS, GROUNDS } from './choices';
import { ContributionsEditor } from './contributions-editor';
import { reportersOf, ofRecorded, toContributions, type ContributionRow } from './contributions';
import { refusalOf } from './refusals';
import styles from './cases.module.css';

const LONG = 20_000;
const MOST_DIGITS = 6;
const FIELDS = ['conclusion', 'groundCode', 'summary', 'incidentCount', 'suspectCount', 'contributions'];

/** The lead officer's closing report; a later one takes the place of the one before. */
export function ProposalForm() {
  const { t } = useTranslation('cases');
  const { record, setDirty } = useCaseWork();
  // Only as the form opens: what is typed since is never replaced.
  const [last] = useState(record.proposal);
  const [conclusion, setConclusion] = useState<string>(last?.conclusion ?? 'instituted');
  const [rows, setRows] = useState<readonly ContributionRow[]>(() => record.contributions.map(ofRecorded));
  const changeRows = (next: readonly ContributionRow[]): void => {
    setRows(next);
    setDirty('proposal', true);
  };
  const isGrounded = conclusion === 'not_instituted';
  return (
    <ActForm
      step="proposal"
      submit={t(record.proposal == null ? 'proposal.submit' : 'proposal.again')}
      fields={FIELDS}
      read={(read) => {
        const groundCode = GROUNDS.find((ground) => ground === read('groundCode'));
        return {
          conclusion: chosen(CONCLUSIONS, read('conclusion')),
          ...(isGrounded && groundCode && { groundCode }),
          summary: read('summary'),
          incidentCount: countOf(read('incidentCount')),
          suspectCount: countOf(read('suspectCount')),
          contributions: toContributions(rows),
        };
      }}
      send={(call, body) =>
        bodyOf(api.cases.POST('/api/cases/cases/{caseId}/conclusion-proposal', { ...call, body }))
      }
    >
      {(error) => (
        <>
          <ChoiceField
            label={t('proposal.conclusion')}
            name="conclusion"
            options={CONCLUSIONS.map((value) => ({ value, label: t(`case.conclusion.${value}`) }))}
            defaultValue={conclusion}
            onChoose={setConclusion}
            remedy={refusalOf(error, 'conclusion')}
          />
          {isGrounded && (
            <ChoiceField
              label={t('proposal.ground')}
              name="groundCode"
              empty={t('form.choose')}
              options={GROUNDS.map((value) => ({ value, label: t(`grounds.${value}`) }))}
              defaultValue={last?.groundCode ?? ''}
              remedy={refusalOf(error, 'groundCode')}
            />
          )}
          <AreaField
            label={t('proposal.summary')}
            name="summary"
            rows={5}
            maxLength={LONG}
            defaultValue={last?.summary ?? ''}
            remedy={refusalOf(error, 'summary')}
          />
          <div className={styles['pair']}>
            {(['incidentCount', 'suspectCount'] as const).map((name) => (
              <TextField
                key={name}
                label={t(`proposal.${name}`)}
                name={name}
                inputMode="numeric"
                maxLength={MOST_DIGITS}
                defaultValue={String(last?.[name] ?? '')}
                remedy={refusalOf(error, name)}
              />
            ))}
          </div>
          <ContributionsEditor
            reporters={reportersOf(record.tips)}
            rows={rows}
            onChange={changeRows}
            error={error}
          />
        </>
      )}
    </ActForm>
  );
}

/** Nothing typed is no zero: the service asks for the number beside its field. */
const countOf = (typed: string): number => (typed === '' ? Number.NaN : Number(typed));
