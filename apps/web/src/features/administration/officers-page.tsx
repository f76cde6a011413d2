import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../../api/session';
import { useDebounced } from '../../lib/debounced';
import { Field } from '../../ui/field';
import { ProblemNotice } from '../../ui/problem-notice';
import { officerPages, type RoleFilter } from './officers-api';
import { OfficerCard } from './officer-card';
import { RegisterOfficerForm } from './register-officer-form';
import styles from './administration.module.css';

/** After the last key. */
const SEARCH_MS = 200;

/** Officers, what they hold, and new ones. */
export function OfficersPage() {
  const { t } = useTranslation('administration');
  const { t: core } = useTranslation();
  const [search, filter] = [useId(), useId()];
  const [role, setRole] = useState<RoleFilter>(undefined);
  const [text, setText] = useState('');
  const [isAdding, setIsAdding] = useState(false);
  const pages = useInfiniteQuery(officerPages(role, useDebounced(text.trim(), SEARCH_MS)));
  const officers = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles['page']}>
      <h1>{t('officers.title')}</h1>
      <div className={styles['filters']}>
        <Field label={t('officers.search')} htmlFor={search} hint={t('officers.searchHint')}>
          <Input
            id={search}
            type="search"
            maxLength={100}
            allowClear
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <Field label={t('officers.role')} htmlFor={filter}>
          <select
            id={filter}
            className={styles['select']}
            value={role ?? ''}
            onChange={({ target }) => setRole(ROLES.find((each) => each === target.value))}
          >
            <option value="">{t('officers.everyRole')}</option>
            {ROLES.map((each) => (
              <option key={each} value={each}>
                {core(`roles.${each}`)}
              </option>
            ))}
          </select>
        </Field>
        <Button type="primary" onClick={() => setIsAdding(!isAdding)} aria-expanded={isAdding}>
          {t('officers.add')}
        </Button>
      </div>
      {isAdding && <RegisterOfficerForm />}
      {pages.isError && <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <p role="status">{t('loading')}</p>}
      {pages.isSuccess && officers.length === 0 && <p role="status">{t('officers.none')}</p>}
      <ul className={styles['plain']}>
        {officers.map((officer) => (
          <li key={officer.officerId} className={styles['card']}>
            <OfficerCard officer={officer} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {core('common.more')}
        </Button>
      )}
    </div>
  );
}
