import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { Unreachable } from '../../../api/problem';
import { offerFile, readFile } from '../../../lib/download';
import { formatNumber } from '../../../lib/format';
import { ProblemNotice } from '../../../ui/problem-notice';
import styles from '../shared/desk.module.css';
import type { MeritFilter } from '../shared/merit-queries';
import { useCategoryLabels } from '../shared/vocabulary';

interface MeritExportProps {
  readonly filter: MeritFilter;
  readonly groupBy: readonly string[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const KIB = 1024;

/** The result as a spreadsheet: its groups where it is grouped, else every merit. */
export function MeritExport({ filter, groupBy }: MeritExportProps) {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const categoryLabels = useCategoryLabels();
  const [bytes, setBytes] = useState(0);
  const leaving = useRef<AbortController>(undefined);
  const name = `thanh-tich-${filter.from}-${filter.to}.xlsx`;
  const download = useMutation({
    mutationFn: async () => {
      setBytes(0);
      leaving.current = new AbortController();
      const stream = await bodyOf(
        api.recognition.POST('/api/recognition/merits/export', {
          body: {
            ...filter,
            ...(groupBy.length > 0 && { groupBy: [...groupBy] }),
            categoryLabels: [...categoryLabels],
          },
          parseAs: 'stream',
          signal: leaving.current.signal,
        }),
      );
      if (stream === null) throw new Unreachable('answered without a body');
      const file = await readFile(stream, XLSX, setBytes).catch((cause: unknown) => {
        throw new Unreachable('broke off', { cause });
      });
      offerFile(file, name);
    },
    onError: () => {
      if (leaving.current?.signal.aborted === true) download.reset();
    },
  });
  return (
    <>
      <Button className="no-print" loading={download.isPending} onClick={() => download.mutate()}>
        {t('export.open')}
      </Button>
      {download.isPending && (
        <Button className="no-print" onClick={() => leaving.current?.abort()}>
          {core('common.cancel')}
        </Button>
      )}
      <span role="status" className={`${styles['weak']} no-print`}>
        {download.isPending && t('export.coming', { size: formatNumber(Math.ceil(bytes / KIB)) })}
        {download.isSuccess && t('export.done', { name, size: formatNumber(Math.ceil(bytes / KIB)) })}
      </span>
      <ProblemNotice error={download.error} onRetry={() => download.mutate()} />
    </>
  );
}
