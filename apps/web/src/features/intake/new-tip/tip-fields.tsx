import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindPlaces } from '../../../api/units';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { remedyOf } from '../../../ui/problem-notice';
import { TimeField } from '../../../ui/time-field';
import { UnitBox } from '../../../ui/unit-box';
import { useVocabulary, useWording, type Vocabulary } from '../vocabulary';
import type { TipForm } from './tip-form';
import styles from './new-tip.module.css';

interface TipFieldsProps {
  readonly initial: TipForm;
  readonly error: Error | null;
  readonly theme: string;
  readonly onTheme: (theme: string) => void;
}

/** Where, when, how it came: beside the story. */
export function TipFields({ initial, error, theme, onTheme }: TipFieldsProps) {
  const { t } = useTranslation('intake');
  const { channels } = useVocabulary();
  const wording = useWording();
  return (
    <section aria-labelledby="facts-of-tip" className={styles['fields']}>
      <h2 id="facts-of-tip">{t('fields.title')}</h2>
      <div className={styles['pair']}>
        <Field label={t('fields.channel')} htmlFor="channel" remedy={remedyOf(error, 'channel')}>
          <Choice id="channel" name="channel" defaultValue={initial.channel}>
            {channels.map((row) => (
              <option key={row.code} value={row.code}>
                {wording.of(row)}
              </option>
            ))}
          </Choice>
        </Field>
        <ThemeField theme={theme} onTheme={onTheme} />
      </div>
      <PlaceField initial={initial} error={error} />
      <div className={styles['pair']}>
        <TimeField
          id="from"
          label={t('fields.from')}
          name="from"
          initial={initial.from}
          remedy={remedyOf(error, 'occurred.from')}
        />
        <TimeField
          id="to"
          label={t('fields.to')}
          name="to"
          initial={initial.to}
          remedy={remedyOf(error, 'occurred.to')}
        />
      </div>
      <ReceivedField initial={initial} error={error} />
    </section>
  );
}

function ThemeField({ theme, onTheme }: Pick<TipFieldsProps, 'theme' | 'onTheme'>) {
  const { t } = useTranslation('intake');
  const { categories } = useVocabulary();
  return (
    <Field label={t('fields.theme')} htmlFor="theme">
      <Choice id="theme" name="theme" value={theme} onChange={({ target }) => onTheme(target.value)}>
        <option value="">{t('fields.themeOpen')}</option>
        {themesOf(categories).map((code) => (
          <option key={code} value={code}>
            {t(`themes.${code}`)}
          </option>
        ))}
      </Choice>
    </Field>
  );
}

/** Groups of the taxonomy that have words here. */
const THEMES = [
  'property',
  'violence',
  'child',
  'drugs',
  'gambling',
  'vice',
  'economy',
  'online',
  'weapons',
  'order',
  'persons',
  'traffic',
  'fire',
  'environment',
] as const;

const themesOf = (categories: Vocabulary['categories']) =>
  THEMES.filter((theme) => categories.some((category) => category.theme === theme));

function PlaceField({ initial, error }: Pick<TipFieldsProps, 'initial' | 'error'>) {
  const { t } = useTranslation('intake');
  const findPlaces = useFindPlaces();
  const [communeUnitId, setCommuneUnitId] = useState(initial.communeUnitId || undefined);
  return (
    <>
      <Field label={t('fields.commune')} htmlFor="commune" remedy={remedyOf(error, 'place.communeUnitId')}>
        <UnitBox
          id="commune"
          label={t('fields.commune')}
          among={PLACES}
          find={findPlaces}
          unitId={communeUnitId}
          onChoose={setCommuneUnitId}
        />
        <input type="hidden" name="communeUnitId" value={communeUnitId ?? ''} />
      </Field>
      <Field label={t('fields.place')} htmlFor="place" remedy={remedyOf(error, 'place.text')}>
        <Input
          id="place"
          name="placeText"
          defaultValue={initial.placeText}
          maxLength={500}
          autoComplete="off"
          placeholder={t('fields.placeHint')}
        />
      </Field>
    </>
  );
}

const PLACES = { kind: 'administrative' } as const;

/** Stamped by F2; another time is typed only for what was first written on paper. */
function ReceivedField({ initial, error }: Pick<TipFieldsProps, 'initial' | 'error'>) {
  const { t } = useTranslation('intake');
  const { lateReasons } = useVocabulary();
  const wording = useWording();
  const isRefused =
    remedyOf(error, 'lateReason') !== undefined || remedyOf(error, 'receivedAt') !== undefined;
  return (
    <details open={initial.received.text !== '' || isRefused || undefined}>
      <summary>{t('fields.paper')}</summary>
      <div className={styles['pair']}>
        <TimeField
          id="received"
          label={t('fields.received')}
          name="received"
          initial={initial.received}
          remedy={remedyOf(error, 'receivedAt')}
        />
        <Field label={t('fields.lateReason')} htmlFor="lateReason" remedy={remedyOf(error, 'lateReason')}>
          <Choice id="lateReason" name="lateReason" defaultValue={initial.lateReason}>
            <option value="">{t('fields.notLate')}</option>
            {lateReasons.map((row) => (
              <option key={row.code} value={row.code}>
                {wording.of(row)}
              </option>
            ))}
          </Choice>
        </Field>
      </div>
    </details>
  );
}
