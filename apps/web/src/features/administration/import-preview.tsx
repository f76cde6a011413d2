import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { Notice } from '../../ui/notice';
import { badRowsOf } from './bad-rows';
import { download } from './download';
import { progressQuery, type ImportFault, type ImportPreview as Preview } from './import-api';
import styles from './administration.module.css';
import own from './import.module.css';

const SHOWN = 200;

interface ImportPreviewProps {
  readonly fileName: string;
  readonly csv: string;
  readonly preview: Preview;
  readonly isWriting: boolean;
  readonly onConfirm: (digest: string) => void;
}

/** What the file would do, and the rows that cannot be used. Nothing is written while there are some. */
export function ImportPreview({ fileName, csv, preview, isWriting, onConfirm }: ImportPreviewProps) {
  const { t } = useTranslation('administration');
  const { lines, added, changed, unchanged, entries, faults, digest } = preview;
  const badLines = new Set(faults.map(({ line }) => line)).size;
  return (
    <section className={styles['card']} aria-label={t('import.preview')}>
      <h2>{t('import.previewOf', { name: fileName })}</h2>
      <ul className={own['counts']}>
        <li>{t('import.lines', { n: formatNumber(lines) })}</li>
        <li>+ {t('import.added', { n: formatNumber(added) })}</li>
        <li>△ {t('import.changed', { n: formatNumber(changed) })}</li>
        <li>= {t('import.unchanged', { n: formatNumber(unchanged) })}</li>
        <li className={badLines > 0 ? styles['bad'] : undefined}>
          ✕ {t('import.bad', { n: formatNumber(badLines) })}
        </li>
      </ul>
      {faults.length > 0 ? (
        <>
          <Notice kind="error" title={t('import.nothingWritten')}>
            {t('import.nothingWrittenHint')}
          </Notice>
          <div className={styles['acts']}>
            <Button onClick={() => download(badNameOf(fileName), badRowsOf(csv, faults))}>
              {t('import.downloadBad')}
            </Button>
          </div>
          <FaultTable faults={faults} />
        </>
      ) : (
        digest != null && (
          <div className={styles['acts']}>
            <Button
              type="primary"
              loading={isWriting}
              disabled={added + changed === 0}
              onClick={() => onConfirm(digest)}
            >
              {t('import.confirm', { n: formatNumber(added + changed) })}
            </Button>
            {added + changed === 0 && <span>{t('import.nothingNew')}</span>}
          </div>
        )
      )}
      {isWriting && digest != null && <Progress digest={digest} total={added + changed} />}
      <details>
        <summary>{t('import.entries')}</summary>
        <ul className={styles['plain']}>
          {entries.slice(0, SHOWN).map(({ code, name, state }) => (
            <li key={code}>
              {state === 'added' ? '+' : '△'} {t(`import.${state}One`)}: {name} <code>{code}</code>
            </li>
          ))}
        </ul>
        {added + changed > SHOWN && t('import.more', { n: formatNumber(added + changed - SHOWN) })}
      </details>
    </section>
  );
}

function FaultTable({ faults }: { readonly faults: readonly ImportFault[] }) {
  const { t } = useTranslation('administration');
  return (
    <div className={styles['scroll']} role="region" aria-label={t('import.badRows')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.fault')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, SHOWN).map(({ line, column, fault }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- faults of a preview never move
            <tr key={index}>
              <td>{formatNumber(line)}</td>
              <td>
                <code>{column}</code>
              </td>
              <td lang="vi">{fault}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > SHOWN && t('import.more', { n: formatNumber(faults.length - SHOWN) })}
    </div>
  );
}

function Progress({ digest, total }: { readonly digest: string; readonly total: number }) {
  const { t } = useTranslation('administration');
  const progress = useQuery(progressQuery(digest, true));
  const written = progress.data?.written ?? 0;
  return (
    <div role="status">
      <progress className={own['progress']} max={total} value={written} aria-label={t('import.progress')} />
      <div>{t('import.written', { written: formatNumber(written), total: formatNumber(total) })}</div>
    </div>
  );
}

const badNameOf = (name: string): string => `${name.replace(/\.csv$/iu, '')}-loi.csv`;
