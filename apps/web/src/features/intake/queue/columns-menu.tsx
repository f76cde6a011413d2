import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem-notice';
import { COLUMNS } from './columns';
import { useColumns } from './use-columns';
import styles from './queue.module.css';

/** Which columns the queue shows; kept with the officer. */
export function ColumnsMenu() {
  const { t } = useTranslation('intake');
  const [isOpen, setIsOpen] = useState(false);
  const { columns, show, error } = useColumns();
  const content = (
    <fieldset className={styles['columns']}>
      <legend className="visually-hidden">{t('columns.title')}</legend>
      {COLUMNS.map((column) => (
        <Checkbox
          key={column}
          checked={columns.includes(column)}
          disabled={columns.length === 1 && columns.includes(column)}
          onChange={({ target }) => show(column, target.checked)}
        >
          {t(`columns.${column}`)}
        </Checkbox>
      ))}
      <ProblemNotice error={error} />
    </fieldset>
  );
  return (
    <Popover
      content={content}
      title={t('columns.title')}
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
    >
      <Button aria-expanded={isOpen}>{t('columns.title')}</Button>
    </Popover>
  );
}
