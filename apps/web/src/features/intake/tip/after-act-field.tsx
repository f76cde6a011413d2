import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice';
import { ProblemNotice } from '../../../ui/problem-notice';
import { AFTER_ACT, type AfterAct } from './after-act';
import styles from './tip.module.css';

interface AfterActFieldProps {
  readonly after: AfterAct;
  readonly onChoose: (after: AfterAct) => void;
  readonly error: Error | null;
}

/** Where one goes after classifying, sending on, accepting or ending a tip; kept with the officer. */
export function AfterActField({ after, onChoose, error }: AfterActFieldProps) {
  const { t } = useTranslation('intake');
  return (
    <label className={styles['afterAct']}>
      {t('afterAct.label')}
      <Choice
        value={after}
        onChange={({ target }) => onChoose(AFTER_ACT.find((each) => each === target.value) ?? 'stay')}
      >
        {AFTER_ACT.map((each) => (
          <option key={each} value={each}>
            {t(`afterAct.${each}`)}
          </option>
        ))}
      </Choice>
      <ProblemNotice error={error} />
    </label>
  );
}
