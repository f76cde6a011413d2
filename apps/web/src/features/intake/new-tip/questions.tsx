import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVocabulary, useWording, type Vocabulary } from '../vocabulary';
import { answerField } from './tip-form';
import styles from './new-tip.module.css';

interface QuestionsProps {
  readonly theme: string;
  readonly initial: readonly { readonly questionCode: string; readonly answer: string }[];
}

const ANY = 'any';

/** What must be asked about this kind of matter. F8 goes to the next one without an answer; 0 is "does not know". */
export function Questions({ theme, initial }: QuestionsProps) {
  const { t } = useTranslation('intake');
  const { questions } = useVocabulary();
  const asked = questions.filter(({ themes }) => themes.includes(ANY) || themes.includes(theme));
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('questions.title')}</h2>
      <p className={styles['hint']}>{t('questions.hint')}</p>
      <ol className={styles['questions']}>
        {asked.map((question) => (
          <Question
            key={question.questionCode}
            question={question}
            initial={initial.find(({ questionCode }) => questionCode === question.questionCode)?.answer ?? ''}
          />
        ))}
      </ol>
    </section>
  );
}

interface QuestionProps {
  readonly question: Vocabulary['questions'][number];
  readonly initial: string;
}

function Question({ question, initial }: QuestionProps) {
  const { t } = useTranslation('intake');
  const wording = useWording();
  const [state, setState] = useState(stateOf(initial));
  const id = `question-${question.questionCode}`;
  return (
    <li className={styles[state]}>
      <label htmlFor={id}>
        <span aria-hidden="true">{SHAPES[state]}</span> {wording.of(question)}{' '}
        <small>{t(`questions.${state}`)}</small>
      </label>
      <Input
        id={id}
        name={answerField(question.questionCode)}
        defaultValue={initial}
        maxLength={1000}
        autoComplete="off"
        data-question={question.questionCode}
        onChange={({ target }) => setState(stateOf(target.value))}
      />
    </li>
  );
}

type AnswerState = 'open' | 'unknown' | 'answered';

const SHAPES: Readonly<Record<AnswerState, string>> = { open: '◆', unknown: '○', answered: '✓' };

function stateOf(typed: string): AnswerState {
  const answer = typed.trim();
  if (answer === '') return 'open';
  return answer === '0' ? 'unknown' : 'answered';
}
