import { Button, Input } from 'antd';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './queue.module.css';

interface SearchFormProps {
  readonly isSearching: boolean;
  /** What was found is on the page. */
  readonly isShown: boolean;
  readonly onSearch: (text: string) => void;
  readonly onEnd: () => void;
}

/** Search by number or words. The words travel in a request's body, never in an address. */
export function SearchForm({ isSearching, isShown, onSearch, onEnd }: SearchFormProps) {
  const { t } = useTranslation('intake');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('text');
    if (typeof text === 'string' && text.trim() !== '') onSearch(text);
    else onEnd();
  };
  return (
    <form role="search" className={styles['search']} onSubmit={submit} onReset={onEnd}>
      <Input
        name="text"
        aria-label={t('queue.search')}
        placeholder={t('queue.search')}
        maxLength={200}
        autoComplete="off"
      />
      <Button htmlType="submit" loading={isSearching}>
        {t('queue.find')}
      </Button>
      {isShown && <Button htmlType="reset">{t('queue.endSearch')}</Button>}
    </form>
  );
}
