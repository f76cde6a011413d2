import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format';
import { Choice } from '../../../ui/choice';
import type { Keeping } from './use-draft';
import styles from './new-tip.module.css';

interface FormBarProps {
  readonly openedAt: string;
  /** The desk that takes the tip, of those the operator works for. */
  readonly desk: {
    readonly units: readonly { readonly unitId: string; readonly unitName: string }[];
    readonly unitId: string | undefined;
    readonly choose: (unitId: string) => void;
  };
  readonly keeping: Keeping;
  readonly openQuestions: number;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onSaveAndNext: () => void;
}

/** Always in sight: when the tip came, what is still to be asked, whether the text is safe, and the two ways to save. */
export function FormBar(props: FormBarProps) {
  const { openedAt, desk, keeping, openQuestions, isSaving, onSave, onSaveAndNext } = props;
  const { t } = useTranslation('intake');
  return (
    <footer className={`${styles['bar']} no-print`}>
      <span className={styles['standing']}>
        <span>{t('bar.received', { time: formatTime(openedAt) })}</span>
        <Desk {...desk} />
        <span className={openQuestions > 0 ? styles['openCount'] : styles['hint']}>
          {t('bar.questions', { count: openQuestions })} <kbd>F8</kbd>
        </span>
        <span role="status" className={keeping.at === 'failed' ? styles['openCount'] : styles['hint']}>
          {keeping.at === 'server' && t('bar.kept', { time: formatTime(keeping.savedAt) })}
          {keeping.at === 'failed' && t('bar.notKept')}
        </span>
      </span>
      <span className={styles['actions']}>
        <Button onClick={onSaveAndNext} disabled={isSaving}>
          {t('bar.saveAndNext')} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button type="primary" onClick={onSave} loading={isSaving}>
          {t('bar.save')} <kbd>F9</kbd>
        </Button>
      </span>
    </footer>
  );
}

function Desk({ units, unitId, choose }: FormBarProps['desk']) {
  const { t } = useTranslation('intake');
  if (units.length < 2) return <span>{units[0]?.unitName}</span>;
  return (
    <label className={styles['desk']}>
      {t('bar.desk')}
      <Choice value={unitId} onChange={({ target }) => choose(target.value)}>
        {units.map((unit) => (
          <option key={unit.unitId} value={unit.unitId}>
            {unit.unitName}
          </option>
        ))}
      </Choice>
    </label>
  );
}
