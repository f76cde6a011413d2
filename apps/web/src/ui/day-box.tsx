import { Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../lib/format';
import { parseTime } from '../lib/time-entry';

interface DayBoxProps {
  readonly label: string;
  /** `2026-11-22`, or empty. */
  readonly day: string;
  readonly onChange: (day: string) => void;
}

const OFFSET_MS = 7 * 60 * 60_000;

/** A day, typed day first (`20/11`, `hqua`, `1/11/2026`); taken when one leaves the field or presses Enter. */
export function DayBox({ label, day, onChange }: DayBoxProps) {
  const { t } = useTranslation();
  const [isStrange, setIsStrange] = useState(false);
  const take = (text: string): void => {
    const entry = text.trim() === '' ? undefined : parseTime(text, Date.now());
    setIsStrange(text.trim() !== '' && entry === undefined);
    if (text.trim() === '') onChange('');
    else if (entry) onChange(new Date(Date.parse(entry.at) + OFFSET_MS).toISOString().slice(0, 10));
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(event.currentTarget.value);
  };
  return (
    <label>
      {label}
      <Input
        key={day}
        defaultValue={day === '' ? '' : formatDate(day)}
        placeholder={t('time.day')}
        maxLength={20}
        autoComplete="off"
        status={isStrange ? 'error' : ''}
        aria-invalid={isStrange}
        onBlur={({ target }) => {
          if (target.value !== (day === '' ? '' : formatDate(day))) take(target.value);
        }}
        onKeyDown={onKey}
      />
      {isStrange && <span role="alert">✕ {t('time.strange')}</span>}
    </label>
  );
}
