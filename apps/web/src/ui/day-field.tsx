import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readDay, vietnamToday } from '../lib/day-entry';
import { formatDate, formatDayOfWeek } from '../lib/format';
import { useNow } from '../lib/now';
import controls from './controls.module.css';
import { Field } from './field';
import { troubleOf } from './fields';

interface DayFieldProps {
  readonly label: string;
  /** Under which a form reads it. */
  readonly name?: string;
  /** The day that stands there at first, `2026-11-22`. */
  readonly defaultValue?: string | undefined;
  /** Of a filter: the day that holds now. Another one from outside is shown. */
  readonly day?: string | undefined;
  /** What is typed so far; undefined where it is no day. */
  readonly onDay?: (day: string | undefined) => void;
  /** For filters, which ask at once: only when the field is left or Enter pressed, and where the day is another. */
  readonly onTake?: (day: string | undefined) => void;
  /** Days to come are out of the question: `24/12` is the last one. */
  readonly isPast?: boolean;
  readonly hint?: ReactNode;
  readonly remedy?: string | undefined;
}

/** A day as people write it (`lib/day-entry.ts`). Nothing rewrites it while it is typed; left, it stands in full. */
export function DayField(props: DayFieldProps) {
  const { label, name, defaultValue, day, onDay, onTake, isPast = false, hint, remedy } = props;
  const { t, i18n } = useTranslation();
  const id = useId();
  const now = useNow();
  const [shown, setShown] = useState(day);
  const [text, setText] = useState(written(day ?? defaultValue));
  const [isLeft, setIsLeft] = useState(false);
  const read = (typed: string): string | undefined => readDay(typed, vietnamToday(now), isPast);
  const meant = read(text);
  if (day !== shown) {
    setShown(day);
    if (day !== meant) setText(written(day));
  }
  const isStrange = meant === undefined && text.trim() !== '';
  const trouble = isLeft && isStrange ? t('day.notUnderstood') : remedy;
  const leave = (): void => {
    setIsLeft(true);
    if (meant !== undefined) setText(written(meant));
    if (!isStrange && meant !== day) onTake?.(meant);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && onTake) leave();
  };
  const understood =
    meant === undefined
      ? t(isStrange ? 'day.notUnderstood' : 'day.hint')
      : `${formatDayOfWeek(meant, i18n.language)} ${formatDate(meant)}`;
  // A filter stands among others, with the list below it.
  const isTold = onTake === undefined && trouble !== t('day.notUnderstood');
  return (
    <Field
      label={label}
      htmlFor={id}
      remedy={trouble}
      hint={
        (isTold || hint !== undefined) && (
          <>
            {isTold && <span id={`${id}-day`}>{understood}</span>}
            {hint !== undefined && <div>{hint}</div>}
          </>
        )
      }
    >
      <input
        {...troubleOf(id, trouble)}
        aria-describedby={
          [isTold && `${id}-day`, trouble && `${id}-remedy`].filter(Boolean).join(' ') || undefined
        }
        id={id}
        name={name}
        value={text}
        onChange={({ target }) => {
          setIsLeft(false);
          setText(target.value);
          onDay?.(read(target.value));
        }}
        onBlur={leave}
        onKeyDown={onKey}
        maxLength={20}
        autoComplete="off"
        placeholder={t('time.day')}
        className={controls['input']}
      />
    </Field>
  );
}

const written = (day: string | undefined): string => (day === undefined || day === '' ? '' : formatDate(day));
