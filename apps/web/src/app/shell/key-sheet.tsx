import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { SHELL_KEYS, type Desk, type KeyHelp } from '../desks';
import styles from './key-sheet.module.css';

interface KeySheetProps {
  readonly desks: readonly Desk[];
  readonly onClose: () => void;
}

/** Every key of my desks; prints on one A5 card. */
export function KeySheet({ desks, onClose }: KeySheetProps) {
  const { t } = useTranslation();
  const print = (
    <Button className="no-print" onClick={() => window.print()}>
      {t('shell.print')}
    </Button>
  );
  return (
    <Dialog
      open
      title={t('shell.keySheet')}
      onCancel={onClose}
      footer={print}
      className={styles['sheet'] ?? ''}
    >
      <Keys keys={SHELL_KEYS} />
      {desks.map(({ id, label, keys }) => (
        <section key={id}>
          <h2>{t(label)}</h2>
          <Keys keys={keys} />
        </section>
      ))}
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
