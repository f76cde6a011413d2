import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Popover } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreference } from '../../../api/preferences';
import { Field } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/problem-notice';
import type { QueueSearch } from './queue-search';
import { readSavedFilters, withFilter, type SavedFilter } from './saved-filters';
import styles from './queue.module.css';

const KEY = 'intake.queue-filters';

/** Views of the queue that the officer has saved: go to one, save this one, drop one. */
export function SavedFiltersMenu({ search }: { readonly search: QueueSearch }) {
  const { t } = useTranslation('intake');
  const navigate = useNavigate({ from: '/intake' });
  const [isOpen, setIsOpen] = useState(false);
  const { value: filters = [], save, error } = usePreference(KEY, readSavedFilters);
  const go = (filter: SavedFilter): void => {
    setIsOpen(false);
    void navigate({ to: '.', replace: true, search: () => filter.search });
  };
  const content = (
    <div className={styles['saved']}>
      {filters.length === 0 && <p>{t('saved.none')}</p>}
      <ul>
        {filters.map((filter) => (
          <li key={filter.name}>
            <Button type="link" onClick={() => go(filter)}>
              {filter.name}
            </Button>
            <Button
              type="text"
              size="small"
              aria-label={t('saved.drop', { name: filter.name })}
              onClick={() => save(filters.filter(({ name }) => name !== filter.name))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <SaveForm onSave={(name) => save(withFilter(filters, name, search))} />
      <ProblemNotice error={error} />
    </div>
  );
  return (
    <Popover
      content={content}
      title={t('saved.title')}
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
    >
      <Button aria-expanded={isOpen}>{t('saved.title')}</Button>
    </Popover>
  );
}

function SaveForm({ onSave }: { readonly onSave: (name: string) => void }) {
  const { t } = useTranslation('intake');
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    if (typeof name === 'string') onSave(name);
    event.currentTarget.reset();
  };
  return (
    <form onSubmit={submit} className={styles['saveForm']}>
      <Field label={t('saved.name')} htmlFor={id}>
        <Input id={id} name="name" maxLength={60} required autoComplete="off" />
      </Field>
      <Button htmlType="submit">{t('saved.save')}</Button>
    </form>
  );
}
