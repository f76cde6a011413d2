import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../lib/fold';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { useVocabulary, useWording, type Vocabulary } from '../vocabulary';
import styles from './tip.module.css';

type Category = Vocabulary['categories'][number];

interface CategoryFieldProps {
  readonly onChoose: (category: {
    readonly code: string;
    readonly urgency: Category['defaultUrgency'];
  }) => void;
  readonly remedy: string | undefined;
  /** Chosen before. */
  readonly initial: string;
}

/** The closed taxonomy: typing narrows it, by words or article, marks optional. */
export function CategoryField({ onChoose, remedy, initial }: CategoryFieldProps) {
  const { t } = useTranslation('intake');
  const { categories } = useVocabulary();
  const wording = useWording();
  const [filter, setFilter] = useState('');
  const [code, setCode] = useState(initial);
  const chosen = categories.find((row) => row.code === code);
  const shown = categories.filter(
    (row) => row === chosen || fold(`${wording.of(row)} ${row.citation}`).includes(fold(filter.trim())),
  );
  const choose = (value: string): void => {
    const row = categories.find((candidate) => candidate.code === value);
    setCode(value);
    if (row) onChoose({ code: row.code, urgency: row.defaultUrgency });
  };
  return (
    <Field label={t('classify.category')} htmlFor="category" remedy={remedy} hint={chosen?.citation ?? ''}>
      <div className={styles['narrowed']}>
        <Input
          aria-label={t('classify.narrow')}
          placeholder={t('classify.narrow')}
          value={filter}
          autoComplete="off"
          onChange={({ target }) => setFilter(target.value)}
        />
        <Choice
          id="category"
          value={code}
          required
          aria-describedby="category-remedy"
          onChange={({ target }) => choose(target.value)}
        >
          <option value="" disabled>
            {t('classify.found', { count: shown.length })}
          </option>
          {shown.map((row) => (
            <option key={row.code} value={row.code}>
              {wording.of(row)}
            </option>
          ))}
        </Choice>
      </div>
    </Field>
  );
}
