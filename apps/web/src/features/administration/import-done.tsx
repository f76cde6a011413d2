import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { Notice } from '../../ui/notice';
import { download } from './download';
import type { ImportDone as Done } from './import-api';
import styles from './administration.module.css';

const SHOWN = 50;

/** What was written, and the codes of new officers, which are shown here and never again. */
export function ImportDone({ done }: { readonly done: Done }) {
  const { t } = useTranslation('administration');
  const { added, changed, unchanged, codes } = done;
  const file = (): string =>
    ['username,activation_code', ...codes.map((code) => `${code.username},${code.activationCode}`), ''].join(
      '\r\n',
    );
  return (
    <Notice kind="success" title={t('import.done')}>
      <p>
        {t('import.added', { n: formatNumber(added) })} · {t('import.changed', { n: formatNumber(changed) })}{' '}
        · {t('import.unchanged', { n: formatNumber(unchanged) })}
      </p>
      {codes.length > 0 && (
        <>
          <p>{t('import.codesHint')}</p>
          <Button type="primary" onClick={() => download(t('import.codesFile'), file())}>
            {t('import.downloadCodes')}
          </Button>
          <ul className={styles['plain']}>
            {codes.slice(0, SHOWN).map(({ username, activationCode }) => (
              <li key={username}>
                {username}: <code>{activationCode}</code>
              </li>
            ))}
          </ul>
          {codes.length > SHOWN && t('import.more', { n: formatNumber(codes.length - SHOWN) })}
        </>
      )}
    </Notice>
  );
}
