import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import styles from '../shared/desk.module.css';

/** What has to be known of an endless list to print it whole. */
interface WholeList {
  readonly hasNextPage: boolean;
  fetchNextPage(): Promise<{ readonly hasNextPage: boolean; readonly isError: boolean }>;
}

interface PrintRecordsProps {
  readonly list: WholeList;
  readonly loaded: number;
  readonly total: number | undefined;
}

/** Some forty sheets; more belongs into a spreadsheet. */
const MOST = 1_000;

/** Prints all records and not only those that are shown: the rest is fetched first. */
export function PrintRecords({ list, loaded, total = loaded }: PrintRecordsProps) {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const [state, setState] = useState<'fetching' | 'failed'>();
  const print = async (): Promise<void> => {
    setState('fetching');
    for (let rest = list.hasNextPage; rest;) {
      const page = await list.fetchNextPage();
      if (page.isError) return setState('failed');
      rest = page.hasNextPage;
    }
    setState(undefined);
    // After the last page has been drawn.
    setTimeout(() => window.print());
  };
  const isTooLong = total > MOST;
  return (
    <>
      <Button disabled={isTooLong} loading={state === 'fetching'} onClick={() => void print()}>
        {core('shell.print')}
      </Button>
      <span role="status" className={styles['weak']}>
        {isTooLong && t('printRecords.tooLong', { most: formatNumber(MOST) })}
        {state === 'fetching' &&
          t('printRecords.fetching', { loaded: formatNumber(loaded), total: formatNumber(total) })}
        {state === 'failed' && t('printRecords.failed')}
      </span>
    </>
  );
}
