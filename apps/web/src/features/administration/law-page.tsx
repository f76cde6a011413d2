import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vietnamToday } from '../../lib/day-entry';
import { useNow } from '../../lib/now';
import { Choice } from '../../ui/choice';
import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { ProblemNotice } from '../../ui/problem-notice';
import { LAW_LIST_NAMES, lawQuery, type LawListName, type LawRow } from './law-api';
import { inOrder, stateOf } from './law-cells';
import { LawForm } from './law-form';
import { LawTable } from './law-table';
import styles from './administration.module.css';

/** Undefined: the form is closed; null: a new entry. */
type Basis = LawRow | null | undefined;

/** What the law says from when to when, and new rows of it. */
export function LawPage() {
  const { t } = useTranslation('administration');
  const select = useId();
  const [name, setName] = useState<LawListName>('base_salary');
  return (
    <div className={`${styles['page']} ${styles['wide']}`}>
      <h1>{t('law.title')}</h1>
      <p className={styles['weak']}>{t('law.hint')}</p>
      <div className={styles['narrow']}>
        <Field label={t('law.list')} htmlFor={select} hint={t(`lawLists.${name}.hint`)}>
          <Choice
            id={select}
            value={name}
            onChange={({ target }) => setName(LAW_LIST_NAMES.find((each) => each === target.value) ?? name)}
          >
            {LAW_LIST_NAMES.map((each) => (
              <option key={each} value={each}>
                {t(`lawLists.${each}.title`)}
              </option>
            ))}
          </Choice>
        </Field>
      </div>
      <LawListPanel key={name} name={name} />
    </div>
  );
}

function LawListPanel({ name }: { readonly name: LawListName }) {
  const { t } = useTranslation('administration');
  const today = vietnamToday(useNow());
  const [day, setDay] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const [basis, setBasis] = useState<Basis>();
  const asOf = day === '' ? undefined : day;
  const list = useQuery(lawQuery(name, asOf));
  const whole = useQuery(lawQuery(name, undefined));
  if (list.isError) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const { fields = [], rows = [] } = list.data ?? {};
  const shown = inOrder(rows, fields).filter((row) => {
    const state = stateOf(row, today);
    return showsAll || asOf !== undefined || state === 'present' || state === 'future';
  });
  return (
    <>
      <div className={styles['filters']}>
        <div>
          <DayField
            label={t('law.asOf')}
            day={day === '' ? undefined : day}
            onTake={(taken) => setDay(taken ?? '')}
          />
          <div className={styles['weak']}>{t('law.asOfHint')}</div>
        </div>
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={showsAll}
            disabled={asOf !== undefined}
            onChange={({ target }) => setShowsAll(target.checked)}
          />{' '}
          {t('law.history')}
        </label>
        <Button type="primary" onClick={() => setBasis(null)} disabled={whole.data === undefined}>
          {t('law.add')}
        </Button>
      </div>
      {basis !== undefined && whole.data && (
        <LawForm
          key={basis?.rowId ?? 'new'}
          name={name}
          fields={whole.data.fields}
          basis={basis}
          onClose={() => setBasis(undefined)}
        />
      )}
      {list.isPending && <p role="status">{t('loading')}</p>}
      {list.isSuccess && shown.length === 0 && <p role="status">{t('law.none')}</p>}
      {shown.length > 0 && (
        <LawTable
          label={t(`lawLists.${name}.title`)}
          fields={fields}
          rows={shown}
          today={today}
          onChange={setBasis}
        />
      )}
    </>
  );
}
