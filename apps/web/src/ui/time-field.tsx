import { Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '../lib/format';
import { parseTime, type Precision, type TimeEntry } from '../lib/time-entry';
import { Field } from './field';

/** A time as typed, and as understood at that moment. */
export interface TypedTime {
  readonly text: string;
  readonly entry: TimeEntry | undefined;
}

interface TimeFieldProps {
  readonly id: string;
  readonly label: string;
  /** The form carries `<name>.text`, `<name>.at` and `<name>.precision`. */
  readonly name: string;
  readonly initial?: TypedTime | undefined;
  readonly remedy?: string | undefined;
}

/**
 * A time typed in words (`lib/time-entry.ts`). What was understood stands below and holds from the moment of typing:
 * "-15" does not move with the clock. Enter writes it out; nothing else rewrites what is typed.
 */
export function TimeField({ id, label, name, initial, remedy }: TimeFieldProps) {
  const { t } = useTranslation();
  const [{ text, entry }, setTyped] = useState<TypedTime>(initial ?? { text: '', entry: undefined });
  const writeOut = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return;
    event.preventDefault();
    const meant = text.trim() === '' ? parseTime('n', Date.now()) : entry;
    if (meant) setTyped({ text: describe(meant, PLAIN), entry: meant });
  };
  const isStrange = text.trim() !== '' && entry === undefined;
  return (
    <Field label={label} htmlFor={id} remedy={remedy ?? (isStrange ? t('time.strange') : undefined)}>
      <Input
        id={id}
        name={`${name}.text`}
        value={text}
        autoComplete="off"
        placeholder={t('time.hint')}
        maxLength={40}
        aria-describedby={`${id}-meant ${id}-remedy`}
        onKeyDown={writeOut}
        onChange={({ target }) =>
          setTyped({ text: target.value, entry: parseTime(target.value, Date.now()) })
        }
      />
      <input type="hidden" name={`${name}.at`} value={entry?.at ?? ''} />
      <input type="hidden" name={`${name}.precision`} value={entry?.precision ?? ''} />
      <output id={`${id}-meant`} htmlFor={id}>
        {entry && <>→ {describe(entry, { hour: (time) => t('time.hour', { time }) })}</>}
      </output>
    </Field>
  );
}

interface Wording {
  readonly hour: (time: string) => string;
}
const PLAIN: Wording = { hour: (time) => time };

/** As exact as it is known. */
export function describe({ at, precision }: TimeEntry, wording: Wording = PLAIN): string {
  const written: Readonly<Record<Precision, () => string>> = {
    minute: () => formatTime(at),
    hour: () => wording.hour(formatTime(at)),
    day: () => formatDate(at),
    month: () => formatDate(at).slice(3),
    year: () => formatDate(at).slice(6),
  };
  return written[precision]();
}
