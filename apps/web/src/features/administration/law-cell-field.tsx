import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { ChoiceField, TextField, troubleOf } from '../../ui/fields';
import type { LawField } from './law-api';
import { useLawWords } from './law-words';

interface LawCellFieldProps {
  readonly field: LawField;
  readonly value: string | undefined;
  readonly remedy: string | undefined;
}

const LONGEST = 500;

/** One field of a row of law, by its kind. */
export function LawCellField({ field, value, remedy }: LawCellFieldProps) {
  const { t } = useTranslation('administration');
  const words = useLawWords();
  const id = useId();
  const { field: name, kind, choices, isOptional } = field;
  const label = words.field(name);
  const given = value === undefined ? {} : { defaultValue: value };
  const options = (kind === 'flag' ? ['true', 'false'] : choices).map((each) => ({
    value: each,
    label: words.value(name, each),
  }));
  switch (kind) {
    case 'flag':
    case 'choice':
      return (
        <ChoiceField
          {...given}
          label={label}
          name={name}
          remedy={remedy}
          options={options}
          {...(isOptional ? { empty: t('law.any') } : {})}
        />
      );
    case 'list':
      return (
        <Field label={label} htmlFor={id} hint={t('law.several')} remedy={remedy}>
          <Choice
            {...troubleOf(id, remedy)}
            id={id}
            name={name}
            multiple
            size={5}
            defaultValue={value?.split('|') ?? []}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Choice>
        </Field>
      );
    case 'text':
    case 'code':
    case 'count':
    case 'decimal':
      return (
        <TextField
          {...given}
          label={label}
          name={name}
          maxLength={LONGEST}
          remedy={remedy}
          {...(kind === 'count' ? { inputMode: 'numeric' as const } : {})}
          {...(isOptional ? { hint: t('law.optional') } : {})}
        />
      );
  }
}
