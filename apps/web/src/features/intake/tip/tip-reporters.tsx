import { useTranslation } from 'react-i18next';
import { UnitName } from '../../../ui/names';
import { useVocabulary, useWording } from '../vocabulary';
import type { Tip } from '../tips';
import styles from './tip.module.css';

const WISHES = ['wantsAnonymity', 'wantsFollowUp', 'wantsRecognition'] as const;
const SHOWN_OF_ALIAS = 8;

/** Reporters by the beginning of their alias; nobody here knows more. */
export function TipReporters({ tip }: { readonly tip: Tip }) {
  const { t } = useTranslation('intake');
  const { refusalReasons } = useVocabulary();
  const wording = useWording();
  return (
    <section aria-labelledby="reporters">
      <h2 id="reporters">{t('reporters.title')}</h2>
      {tip.reporters.length === 0 && <p>{t('reporters.none')}</p>}
      <ul className={styles['lines']}>
        {tip.reporters.map((reporter) => (
          <li key={reporter.alias}>
            <code>{reporter.alias.slice(0, SHOWN_OF_ALIAS)}</code> ·{' '}
            {t(`sealedStatus.${reporter.identityStatus}`)}
            {reporter.refusalReason != null && ` (${wording.named(refusalReasons, reporter.refusalReason)})`}
            {WISHES.filter((wish) => reporter[wish]).map((wish) => ` · ${t(`wishes.${wish}`)}`)}
            {reporter.associationUnitId != null && (
              <>
                {' · '}
                <UnitName unitId={reporter.associationUnitId} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
