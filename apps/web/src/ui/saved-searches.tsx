import { Button, Input, Popover } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreference } from '../api/preferences';
import { LONGEST_NAME, readSavedSearches, withSearch } from '../lib/saved-searches';
import { Field } from './field';
import { ProblemNotice } from './problem-notice';
import styles from './saved-searches.module.css';

interface SavedSearchesProps<Search extends object> {
  /** Under which the officer's list is kept, e.g. `intake.queue-filters`. */
  readonly keptAs: string;
  /** What can be saved now; nothing while it is not a whole question. */
  readonly search: Search | undefined;
  readonly read: (kept: Readonly<Record<string, unknown>>) => Search | undefined;
  readonly onGo: (search: Search) => void;
}

/** Views that the officer has saved: go to one, save this one, drop one. */
export function SavedSearches<Search extends object>(props: SavedSearchesProps<Search>) {
  const { keptAs, search, read, onGo } = props;
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const kept = usePreference(keptAs, (value) => readSavedSearches(value, read));
  const { value: saved = [], save, error } = kept;
  const go = (chosen: Search): void => {
    setIsOpen(false);
    onGo(chosen);
  };
  const content = (
    <div className={styles['saved']}>
      {saved.length === 0 && <p>{t('saved.none')}</p>}
      <ul>
        {saved.map(({ name, search: one }) => (
          <li key={name}>
            <Button type="link" onClick={() => go(one)}>
              {name}
            </Button>
            <Button
              type="text"
              size="small"
              aria-label={t('saved.drop', { name })}
              onClick={() => save(saved.filter((each) => each.name !== name))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      {search !== undefined && <SaveForm onSave={(name) => save(withSearch(saved, name, search))} />}
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
  const { t } = useTranslation();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    if (typeof name === 'string') onSave(name);
    event.currentTarget.reset();
  };
  return (
    <form onSubmit={submit} className={styles['form']}>
      <Field label={t('saved.name')} htmlFor={id}>
        <Input id={id} name="name" maxLength={LONGEST_NAME} required autoComplete="off" />
      </Field>
      <Button htmlType="submit">{t('saved.save')}</Button>
    </form>
  );
}
