import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindPlaces } from '../../../api/units';
import { formatTime } from '../../../lib/format';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { UnitName } from '../../../ui/names';
import { describe, TimeField } from '../../../ui/time-field';
import { UnitBox } from '../../../ui/unit-box';
import { Facts } from '../new-tip/facts';
import type { Tip } from '../tips';
import { useVocabulary, useWording } from '../vocabulary';
import type { CorrectionField } from './correction';
import styles from './tip.module.css';

interface CorrectedFieldProps {
  readonly tip: Tip;
  readonly field: CorrectionField;
  /** Typed at the command line already. */
  readonly added: string | undefined;
  readonly remedy: string | undefined;
}

const ID = {
  channel: 'corrected-channel',
  commune: 'corrected-commune',
  placeText: 'corrected-place',
  narrative: 'corrected-narrative',
} as const;
const NARRATIVE_MAX = 20_000;
const PLACE_MAX = 500;
const PLACES = { kind: 'administrative' } as const;

/** What stands now, and the field for what is right. */
export function CorrectedField({ tip, field, added, remedy }: CorrectedFieldProps) {
  const { t } = useTranslation('intake');
  const label = t(`correctionFields.${field}`);
  switch (field) {
    case 'channel':
      return <Channel tip={tip} remedy={remedy} label={label} />;
    case 'received_at':
      return <Reception tip={tip} remedy={remedy} label={label} />;
    case 'occurred':
      return (
        <>
          <Stands>
            {tip.occurred && describe({ at: tip.occurred.from, precision: tip.occurred.precision })}
          </Stands>
          <div className={styles['pair']}>
            <TimeField id="from" name="from" label={t('fields.from')} remedy={remedy} />
            <TimeField id="to" name="to" label={t('fields.to')} />
          </div>
        </>
      );
    case 'commune':
      return <Commune tip={tip} remedy={remedy} label={label} />;
    case 'place_text':
      return (
        <Field label={label} htmlFor={ID.placeText} remedy={remedy} hint={<Stands>{tip.placeText}</Stands>}>
          <Input
            id={ID.placeText}
            name="placeText"
            defaultValue={tip.placeText ?? ''}
            maxLength={PLACE_MAX}
            autoComplete="off"
          />
        </Field>
      );
    case 'facts':
      return (
        <>
          <Facts initial={tip.facts ?? []} lifted={[]} />
          {remedy !== undefined && <p role="alert">✕ {remedy}</p>}
        </>
      );
    case 'narrative':
      return (
        <Field label={t('correct.addition')} htmlFor={ID.narrative} remedy={remedy}>
          <textarea
            id={ID.narrative}
            name="narrative"
            defaultValue={added}
            rows={4}
            maxLength={NARRATIVE_MAX}
            className={styles['text']}
            aria-describedby={`${ID.narrative}-remedy`}
          />
        </Field>
      );
  }
}

/** What is going to be struck. */
function Stands({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation('intake');
  return (
    <span className={styles['hint']}>
      {t('correct.stands')} {children ?? t('correct.empty')}
    </span>
  );
}

interface PartProps {
  readonly tip: Tip;
  readonly label: string;
  readonly remedy: string | undefined;
}

function Channel({ tip, label, remedy }: PartProps) {
  const { channels } = useVocabulary();
  const wording = useWording();
  return (
    <Field
      label={label}
      htmlFor={ID.channel}
      remedy={remedy}
      hint={<Stands>{wording.named(channels, tip.channel)}</Stands>}
    >
      <Choice id={ID.channel} name="channel" defaultValue={tip.channel}>
        {channels.map((row) => (
          <option key={row.code} value={row.code}>
            {wording.of(row)}
          </option>
        ))}
      </Choice>
    </Field>
  );
}

function Reception({ tip, label, remedy }: PartProps) {
  const { t } = useTranslation('intake');
  const { lateReasons } = useVocabulary();
  const wording = useWording();
  return (
    <>
      <Stands>{formatTime(tip.receivedAt)}</Stands>
      <p className={styles['hint']}>{t('correct.clocks')}</p>
      <div className={styles['pair']}>
        <TimeField id="received" name="received" label={label} remedy={remedy} />
        <Field label={t('fields.lateReason')} htmlFor="late">
          <Choice id="late" name="lateReason" defaultValue={tip.lateReason ?? ''}>
            <option value="">{t('fields.notLate')}</option>
            {lateReasons.map((row) => (
              <option key={row.code} value={row.code}>
                {wording.of(row)}
              </option>
            ))}
          </Choice>
        </Field>
      </div>
    </>
  );
}

function Commune({ tip, label, remedy }: PartProps) {
  const findPlaces = useFindPlaces();
  const [unitId, setUnitId] = useState<string>();
  return (
    <Field
      label={label}
      htmlFor={ID.commune}
      remedy={remedy}
      hint={<Stands>{tip.communeUnitId != null && <UnitName unitId={tip.communeUnitId} />}</Stands>}
    >
      <UnitBox
        id={ID.commune}
        label={label}
        among={PLACES}
        find={findPlaces}
        unitId={unitId}
        onChoose={setUnitId}
      />
      <input type="hidden" name="communeUnitId" value={unitId ?? ''} />
    </Field>
  );
}
