import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format';
import { OfficerName } from '../../../ui/names';
import { useVocabulary, useWording } from '../vocabulary';
import type { Tip } from '../tips';
import styles from './tip.module.css';

/** What was told: in full at the desk that first took it, as shared everywhere else. */
export function TipStory({ tip }: { readonly tip: Tip }) {
  const { t } = useTranslation('intake');
  const { questions } = useVocabulary();
  const wording = useWording();
  const answers = (tip.answers ?? []).map(({ questionCode, answer }) => {
    const question = questions.find((candidate) => candidate.questionCode === questionCode);
    return { code: questionCode, label: question ? wording.of(question) : questionCode, answer };
  });
  const facts = (tip.facts ?? []).map(({ kind, value }, index) => ({
    code: `${kind} ${index}`,
    label: t(`factKinds.${kind}`),
    answer: value,
  }));
  if (tip.textExpired) return <p>{t('tip.expired')}</p>;
  return (
    <section aria-labelledby="story">
      <h2 id="story">{tip.narrative == null ? t('tip.shared') : t('tip.story')}</h2>
      {tip.narrative == null ? (
        <p className={styles['story']}>{tip.sharedNarrative ?? t('tip.noShared')}</p>
      ) : (
        <>
          <p className={styles['story']}>{tip.narrative}</p>
          {(tip.additions ?? []).map(({ at, officerId, text }) => (
            <div key={at}>
              <h3>
                {t('tip.added', { time: formatTime(at) })} · <OfficerName officerId={officerId} />
              </h3>
              <p className={styles['story']}>{text}</p>
            </div>
          ))}
          {tip.placeText && <p>{tip.placeText}</p>}
          <dl className={styles['facts']}>
            {[...facts, ...answers].map(({ code, label, answer }) => (
              <div key={code}>
                <dt>{label}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
          {tip.sharedNarrative != null && (
            <>
              <h3>{t('tip.shared')}</h3>
              <p className={styles['story']}>{tip.sharedNarrative}</p>
            </>
          )}
        </>
      )}
    </section>
  );
}
