import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vietnamToday } from '../../../lib/day-entry';
import { Notice } from '../../../ui/notice';
import styles from '../shared/desk.module.css';
import { MeritResult } from './merit-result';
import { filterOf, firstQuestion, readQuestion, type Question } from './merit-question';
import { QuestionForm } from './question-form';
import { QuestionWords } from './question-words';

/** Who contributed what: asked by unit, association, person, kind and period; counted, and down to the records. */
export function MeritsPage() {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const navigate = useNavigate();
  // In the history of this window and not in the address: back from a dossier the question stands as it was left.
  const kept = useLocation({ select: ({ state }) => state.meritQuestion });
  const [question, setQuestion] = useState<Question>(() => {
    const today = vietnamToday();
    return kept === undefined ? firstQuestion(today) : readQuestion({ ...kept }, today);
  });
  const ask = (next: Question): void => {
    setQuestion(next);
    void navigate({ to: '.', replace: true, resetScroll: false, state: { meritQuestion: next } });
  };
  const filter = filterOf(question);
  return (
    <div className={styles['page']}>
      <h1>{core('pages.merits')}</h1>
      <QuestionForm question={question} onAsk={ask} />
      {filter === undefined ? (
        <Notice kind="info" title={t('merits.noPeriod')} />
      ) : (
        <>
          <QuestionWords question={question} />
          <MeritResult
            // What was drilled into or chosen belongs to one question.
            key={JSON.stringify(question)}
            filter={filter}
            groupBy={question.groupBy}
            onAlias={(aliasCode) => ask({ ...question, aliasCode })}
          />
        </>
      )}
    </div>
  );
}
