import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../shared/desk.module.css';
import type { Council } from './dossier-queries';

interface CouncilMembersProps {
  readonly members: Council['members'];
  readonly present: readonly string[];
  readonly onChange: (present: readonly string[]) => void;
}

/** Who was there; members with a part in a nomination are marked, they sit but do not vote on it. */
export function CouncilMembers({ members, present, onChange }: CouncilMembersProps) {
  const { t } = useTranslation('recognition');
  const toggle = (officerId: string): void =>
    onChange(
      present.includes(officerId) ? present.filter((id) => id !== officerId) : [...present, officerId],
    );
  return (
    <fieldset className={styles['group']}>
      <legend>{t('council.present', { present: present.length, members: members.length })}</legend>
      {members.length === 0 && <p role="status">{t('council.noMembers')}</p>}
      <div className={styles['choices']}>
        {members.map(({ officerId, displayName, reasonCodes }) => (
          <Checkbox key={officerId} checked={present.includes(officerId)} onChange={() => toggle(officerId)}>
            {displayName}
            {reasonCodes.length > 0 && (
              <span className={styles['soon']}>
                {' '}
                ! {reasonCodes.map((code) => t(`council.recusal.${code}`)).join(', ')}
              </span>
            )}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
