import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readDay, vietnamToday } from '../lib/day-entry';
import { formatDate, formatDayOfWeek } from '../lib/format';
import { useNow } from '../lib/now';
import controls from './controls.module.css';
import { Field } from './field';
import { troubleOf } from './fields';

interface DayFieldProps {
  readonly label: string;
  readonly name: string;
  readonly remedy?: string | undefined;
  /** A plain date. */
  readonly defaultValue?: string;
  readonly hint?: ReactNode;
}

/** A day as people write it; what was understood stands below, and the field itself is never rewritten. */
export function DayField({ label, name, remedy, defaultValue = '', hint }: DayFieldProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const now = useNow();
  const [typed, setTyped] = useState(defaultValue === '' ? '' : formatDate(defaultValue));
  const day = readDay(typed, vietnamToday(now));
  const understood =
    day === undefined
      ? t(typed.trim() === '' ? 'day.hint' : 'day.notUnderstood')
      : `${formatDayOfWeek(day, i18n.language)} ${formatDate(day)}`;
  return (
    <Field
      label={label}
      htmlFor={id}
      remedy={remedy}
      hint={
        <>
          <span id={`${id}-day`}>{understood}</span>
          {hint !== undefined && <div>{hint}</div>}
        </>
      }
    >
      <input
        {...troubleOf(id, remedy)}
        aria-describedby={remedy === undefined ? `${id}-day` : `${id}-day ${id}-remedy`}
        id={id}
        name={name}
        defaultValue={typed}
        onChange={({ target }) => setTyped(target.value)}
        maxLength={20}
        autoComplete="off"
        placeholder="dd/MM/yyyy"
        className={controls['input']}
      />
    </Field>
  );
}
