import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useActKey } from '../../api/act-key';
import { Problem } from '../../api/problem';
import { daysAfter, readDay, vietnamToday } from '../../lib/day-entry';
import { formatDate } from '../../lib/format';
import { useNow } from '../../lib/now';
import { DayField } from '../../ui/day-field';
import { TextField } from '../../ui/fields';
import { Notice } from '../../ui/notice';
import { ProblemNotice, remedyOf } from '../../ui/problem-notice';
import {
  addLawRow,
  LAW_LISTS,
  type LawField,
  type LawListName,
  type LawRow,
  type NewLawRow,
} from './law-api';
import { LawCellField } from './law-cell-field';
import { cellOf, valueOf } from './law-cells';
import { useLawWords } from './law-words';
import styles from './administration.module.css';

interface LawFormProps {
  readonly name: LawListName;
  readonly fields: readonly LawField[];
  /** The row that the new one begins with; null for an entry that did not exist. */
  readonly basis: LawRow | null;
  readonly onClose: () => void;
}

/** A new row; the one before it ends on the day before, and nothing that was done under it changes. */
export function LawForm({ name, fields, basis, onClose }: LawFormProps) {
  const { t } = useTranslation('administration');
  const words = useLawWords();
  const today = vietnamToday(useNow());
  const client = useQueryClient();
  const key = useActKey();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const add = useMutation({
    mutationFn: (row: NewLawRow) => addLawRow(name, key.get(), row),
    onSettled: (_, error) => {
      key.answered(error ?? undefined);
      return client.invalidateQueries({ queryKey: [LAW_LISTS[name].service] });
    },
  });
  const fixed = basis === null ? [] : fields.filter(({ isKey }) => isKey);
  const open = fields.filter((field) => !fixed.includes(field));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const cells = fields.map(({ field, kind }) => ({
      field,
      value: fixed.some((each) => each.field === field)
        ? ((basis && valueOf(basis, field)) ?? '')
        : cellOf(kind, textIn(form, field)),
    }));
    const validFrom = textIn(form, 'validFrom');
    add.mutate({
      validFrom: readDay(validFrom, today) ?? validFrom,
      basis: textIn(form, 'basis'),
      cells: cells.filter(({ value }) => value !== ''),
      ...(form.has('appliesToPast') && { appliesToPast: true }),
    });
  };
  const isPast = add.error instanceof Problem && add.error.slug === 'law-in-the-past';
  return (
    <form className={`${styles['card']} ${styles['form']}`} onSubmit={submit} aria-label={t('law.newRow')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('law.newRow')}
      </h2>
      {fixed.map(({ field }) => (
        <div key={field}>
          {words.field(field)}: <strong>{words.value(field, (basis && valueOf(basis, field)) ?? '')}</strong>
        </div>
      ))}
      {open.map((field) => (
        <LawCellField
          key={field.field}
          field={field}
          value={basis === null ? undefined : valueOf(basis, field.field)}
          remedy={remedyOf(add.error, field.field)}
        />
      ))}
      <DayField
        label={name === 'calendar' ? t('law.day') : t('law.from')}
        name="validFrom"
        defaultValue={name === 'calendar' && basis !== null ? basis.validFrom : daysAfter(today, 1)}
        remedy={remedyOf(add.error, 'validFrom')}
      />
      <TextField
        label={t('law.basis')}
        name="basis"
        maxLength={200}
        hint={t('law.basisHint')}
        remedy={remedyOf(add.error, 'basis')}
      />
      <ProblemNotice
        error={add.error}
        shownFields={[...fields.map(({ field }) => field), 'validFrom', 'basis']}
      />
      {isPast && (
        <label className={styles['tick']}>
          <input type="checkbox" name="appliesToPast" /> {t('law.appliesToPast')}
        </label>
      )}
      {add.data && (
        <Notice kind="success" title={t('law.added')}>
          {add.data.validTo == null
            ? t('law.addedOpen')
            : t('law.addedUntil', { to: formatDate(add.data.validTo) })}
        </Notice>
      )}
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('law.submit')}
        </Button>
        <Button onClick={onClose}>{t('law.close')}</Button>
      </div>
    </form>
  );
}

function textIn(form: FormData, name: string): string {
  return form
    .getAll(name)
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .join('|');
}
