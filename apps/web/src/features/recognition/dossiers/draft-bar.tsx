import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../shared/desk.module.css';
import { lacksOf, type DossierDraft } from './dossier-draft';

interface DraftBarProps {
  readonly draft: DossierDraft;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onLeave: () => void;
}

/** Keeps the draft, or says what it still needs. */
export function DraftBar({ draft, isSaving, onSave, onLeave }: DraftBarProps) {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const lacks = lacksOf(draft);
  return (
    <div className={styles['bar']}>
      <Button type="primary" disabled={lacks.length > 0} loading={isSaving} onClick={onSave}>
        {t('edit.save')} (F9)
      </Button>
      <Button onClick={onLeave}>{core('common.cancel')}</Button>
      <span role="status" className={styles['weak']}>
        {lacks.length > 0 &&
          t('edit.lacks', { parts: lacks.map((lack) => t(`edit.lack.${lack}`)).join(', ') })}
      </span>
    </div>
  );
}
