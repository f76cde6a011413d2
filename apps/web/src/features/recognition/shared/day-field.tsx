import { Input } from 'antd';
import { useId, useState, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../lib/format';
import { readDay, vietnamToday } from '../../../lib/day-entry';
import { Field } from '../../../ui/field';

interface DayFieldProps {
  readonly label: string;
  /** Day that stands there at first, `2026-11-22`. */
  readonly initial?: string | undefined;
  /** Undefined where nothing, or no day, is typed. */
  readonly onDay: (day: string | undefined) => void;
  readonly hint?: string;
  readonly remedy?: string | undefined;
}

/** A day, typed as `22/11/2026`, `22/11`, `N`, `-1`; shown in full once the field is left. */
export function DayField({ label, initial, onDay, hint, remedy }: DayFieldProps) {
  const { t } = useTranslation('recognition');
  const id = useId();
  const [isWrong, setIsWrong] = useState(false);
  const read = (text: string): string | undefined => readDay(text, vietnamToday(Date.now()));
  const leave = ({ target }: FocusEvent<HTMLInputElement>): void => {
    const day = read(target.value);
    setIsWrong(day === undefined && target.value.trim() !== '');
    if (day !== undefined) target.value = formatDate(day);
  };
  const trouble = isWrong ? t('day.unreadable') : remedy;
  return (
    <Field label={label} htmlFor={id} hint={hint} remedy={trouble}>
      <Input
        id={id}
        defaultValue={initial === undefined ? '' : formatDate(initial)}
        placeholder={t('day.placeholder')}
        autoComplete="off"
        aria-invalid={trouble !== undefined}
        aria-describedby={trouble === undefined ? undefined : `${id}-remedy`}
        onChange={({ target }) => onDay(read(target.value))}
        onBlur={leave}
      />
    </Field>
  );
}
