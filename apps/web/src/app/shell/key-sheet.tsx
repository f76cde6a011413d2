import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { SHELL_KEYS, type Desk, type KeyHelp } from '../desks';
import styles from './key-sheet.module.css';

interface KeySheetProps {
  readonly desks: readonly Desk[];
  /** Goes to the printer as soon as it is shown. */
  readonly isPrinted: boolean;
  readonly onClose: () => void;
}

/** Every key of my desks; prints on one A5 card. */
export function KeySheet({ desks, isPrinted, onClose }: KeySheetProps) {
  const { t } = useTranslation();
  useEffect(() => {
    if (isPrinted) window.print();
  }, [isPrinted]);
  return (
    <Dialog title={t('shell.keySheet')} onClose={onClose} className={`${styles['sheet']} print-a5`}>
      <Keys keys={SHELL_KEYS} />
      {desks
        .filter(({ keys }) => keys.length > 0)
        .map(({ id, label, keys }) => (
          <section key={id}>
            <h3>{t(label)}</h3>
            <Keys keys={keys} />
          </section>
        ))}
      <Button className="no-print" onClick={() => window.print()}>
        {t('shell.print')}
      </Button>
    </Dialog>
  );
}

function Keys({ keys }: { readonly keys: readonly KeyHelp[] }) {
  const { t } = useTranslation();
  return (
    <dl className={styles['keys']}>
      {keys.map(({ keys: chord, act }) => (
        <div key={chord}>
          <dt>
            <kbd>{chord}</kbd>
          </dt>
          <dd>{t(act)}</dd>
        </div>
      ))}
    </dl>
  );
}
