import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { useWording } from '../vocabulary';

interface Code {
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
  readonly citation: string;
}

interface CodeFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly codes: readonly Code[];
  readonly remedy?: string | undefined;
  /** Chosen before, e.g. by the desk that sent the tip. */
  readonly initial?: string | undefined;
}

/** A code of the law, with the article it rests on. */
export function CodeField({ id, name, label, codes, remedy, initial = '' }: CodeFieldProps) {
  const { t } = useTranslation('intake');
  const wording = useWording();
  const [code, setCode] = useState(initial);
  const chosen = codes.find((row) => row.code === code);
  return (
    <Field label={label} htmlFor={id} remedy={remedy} hint={chosen?.citation ?? ''}>
      <Choice
        id={id}
        name={name}
        value={chosen ? code : ''}
        required
        aria-describedby={`${id}-remedy`}
        onChange={({ target }) => setCode(target.value)}
      >
        <option value="" disabled>
          {t('common.choose')}
        </option>
        {codes.map((row) => (
          <option key={row.code} value={row.code}>
            {wording.of(row)}
          </option>
        ))}
      </Choice>
    </Field>
  );
}
