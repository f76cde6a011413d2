import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SHELL_KEYS, type Desk, type KeyHelp } from '../desks';
import { dialogHost } from '../../ui/dialog-host';
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
  const print = (
    <Button className="no-print" onClick={() => window.print()}>
      {t('shell.print')}
    </Button>
  );
  return (
    <Modal
      getContainer={dialogHost}
      open
      title={t('shell.keySheet')}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen && isPrinted) window.print();
      }}
      footer={print}
      className={`${styles['sheet']} print-a5`}
    >
      <Keys keys={SHELL_KEYS} />
      {desks.map(({ id, label, keys }) => (
        <section key={id}>
          <h2>{t(label)}</h2>
          <Keys keys={keys} />
        </section>
      ))}
    </Modal>
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
