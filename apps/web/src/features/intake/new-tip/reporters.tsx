import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { UnitBox } from '../../../ui/unit-box';
import { useVocabulary, useWording } from '../vocabulary';
import { IdentityBox, type OpenBoxes } from './identity-box';
import { newReporter, type ReporterAnswers } from './tip-form';
import styles from './new-tip.module.css';

interface ReportersProps {
  readonly reporters: readonly ReporterAnswers[];
  readonly openBoxes: OpenBoxes;
  readonly onChange: (reporters: readonly ReporterAnswers[]) => void;
  /** The tip is registered; only boxes that are still open can be sealed. */
  readonly isRegistered: boolean;
}

const REPORTERS_MAX = 20;

/** Who reports, by alias only: what they wish, and whether they said who they are. */
export function Reporters({ reporters, openBoxes, onChange, isRegistered }: ReportersProps) {
  const { t } = useTranslation('intake');
  const change = (alias: string, answers: Partial<ReporterAnswers>): void =>
    onChange(
      reporters.map((reporter) => (reporter.alias === alias ? { ...reporter, ...answers } : reporter)),
    );
  return (
    <section aria-labelledby="reporters">
      <h2 id="reporters">{t('reporters.title')}</h2>
      {reporters.map((reporter, index) => (
        <Reporter
          key={reporter.alias}
          place={index + 1}
          reporter={reporter}
          openBoxes={openBoxes}
          isRegistered={isRegistered}
          onChange={(answers) => change(reporter.alias, answers)}
          onRemove={
            !isRegistered && reporters.length > 1 && reporter.identityStatus !== 'sealed'
              ? () => onChange(reporters.filter(({ alias }) => alias !== reporter.alias))
              : undefined
          }
        />
      ))}
      {!isRegistered && reporters.length < REPORTERS_MAX && (
        <Button onClick={() => onChange([...reporters, newReporter(crypto.randomUUID())])}>
          {t('reporters.add')}
        </Button>
      )}
    </section>
  );
}

interface ReporterProps {
  readonly place: number;
  readonly reporter: ReporterAnswers;
  readonly openBoxes: OpenBoxes;
  readonly isRegistered: boolean;
  readonly onChange: (answers: Partial<ReporterAnswers>) => void;
  readonly onRemove: (() => void) | undefined;
}

const WISHES = ['wantsAnonymity', 'wantsFollowUp', 'wantsRecognition'] as const;

function Reporter({ place, reporter, openBoxes, isRegistered, onChange, onRemove }: ReporterProps) {
  const { t } = useTranslation('intake');
  const association = `association-${reporter.alias}`;
  return (
    <fieldset className={styles['reporter']}>
      <legend>{t('reporters.one', { place })}</legend>
      <div className={styles['toggles']}>
        {WISHES.map((wish) => (
          <Checkbox
            key={wish}
            disabled={isRegistered}
            checked={reporter[wish]}
            onChange={({ target }) => onChange({ [wish]: target.checked })}
          >
            {t(`wishes.${wish}`)}
          </Checkbox>
        ))}
      </div>
      {reporter.wantsRecognition && (
        <Field label={t('reporters.association')} htmlFor={association}>
          <UnitBox
            id={association}
            label={t('reporters.association')}
            among={ASSOCIATIONS}
            unitId={reporter.associationUnitId}
            placeholder={t('reporters.associationHint')}
            onChoose={(associationUnitId) =>
              onChange(associationUnitId === undefined ? {} : { associationUnitId })
            }
          />
        </Field>
      )}
      <IdentityStatus reporter={reporter} openBoxes={openBoxes} onChange={onChange} />
      {onRemove && (
        <Button size="small" onClick={onRemove}>
          {t('reporters.remove')}
        </Button>
      )}
    </fieldset>
  );
}

const ASSOCIATIONS = { kind: 'association' } as const;

type IdentityStatusProps = Pick<ReporterProps, 'reporter' | 'openBoxes' | 'onChange'>;

/** "Sealed" is not chosen but reached: by a box that arrived in the vault. */
function IdentityStatus({ reporter, openBoxes, onChange }: IdentityStatusProps) {
  const { t } = useTranslation('intake');
  const { refusalReasons } = useVocabulary();
  const wording = useWording();
  const [isBoxOpen, setIsBoxOpen] = useState(false);
  const reason = `refusal-${reporter.alias}`;
  if (reporter.identityStatus === 'sealed' && !isBoxOpen) {
    return (
      <div className={styles['sealed']} role="status">
        <span>✓ {t('identity.sealed')}</span>
        <Button size="small" onClick={() => setIsBoxOpen(true)}>
          {t('identity.correct')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Radio.Group
        className={styles['toggles'] ?? ''}
        aria-label={t('identity.question')}
        value={isBoxOpen ? 'give' : reporter.identityStatus}
        options={(['not_asked', 'refused', 'give'] as const).map((value) => ({
          value,
          label: t(`identityStatus.${value}`),
        }))}
        onChange={({ target }) => {
          const gives = target.value === 'give';
          setIsBoxOpen(gives);
          if (reporter.identityStatus !== 'sealed') {
            onChange({ identityStatus: target.value === 'refused' ? 'refused' : 'not_asked' });
          }
        }}
      />
      {reporter.identityStatus === 'refused' && !isBoxOpen && (
        <Field label={t('identity.refusalReason')} htmlFor={reason}>
          <Choice
            id={reason}
            value={reporter.refusalReason ?? ''}
            onChange={({ target }) => onChange({ refusalReason: target.value })}
          >
            <option value="" disabled>
              {t('common.choose')}
            </option>
            {refusalReasons.map((row) => (
              <option key={row.code} value={row.code}>
                {wording.of(row)}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      {isBoxOpen && (
        <IdentityBox
          alias={reporter.alias}
          openBoxes={openBoxes}
          onSealed={() => {
            setIsBoxOpen(false);
            onChange({ identityStatus: 'sealed' });
          }}
        />
      )}
    </>
  );
}
