import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vietnamToday } from '../../../lib/day-entry';
import { Button } from 'antd';
import { Notice } from '../../../ui/notice';
import styles from '../shared/desk.module.css';
import type { MeritFilter } from '../shared/merit-queries';
import { MeritGroups } from './merit-groups';
import { filterOf, firstQuestion, type MeritGroup } from './merit-question';
import { MeritRecords } from './merit-records';
import { QuestionForm } from './question-form';

/** Who contributed what: asked by unit, association, person, kind and period; counted, and down to the records. */
export function MeritsPage() {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const [question, setQuestion] = useState(() => firstQuestion(vietnamToday(Date.now())));
  const [groupBy, setGroupBy] = useState<readonly MeritGroup[]>([]);
  const [drilled, setDrilled] = useState<MeritFilter>();
  const filter = filterOf(question);
  const ask: typeof setQuestion = (next) => {
    setDrilled(undefined);
    setQuestion(next);
  };
  return (
    <div className={styles['page']}>
      <h1>{core('pages.merits')}</h1>
      <QuestionForm question={question} onChange={ask} groupBy={groupBy} onGroupBy={setGroupBy} />
      {filter === undefined ? (
        <Notice kind="info" title={t('merits.noPeriod')} />
      ) : (
        <>
          {groupBy.length > 0 && <MeritGroups filter={filter} groupBy={groupBy} onDrill={setDrilled} />}
          {drilled && (
            <div className={styles['bar']}>
              <strong>{t('merits.drilled')}</strong>
              <Button size="small" onClick={() => setDrilled(undefined)}>
                {t('merits.undrill')}
              </Button>
            </div>
          )}
          <MeritRecords key={JSON.stringify(drilled ?? filter)} filter={drilled ?? filter} />
        </>
      )}
    </div>
  );
}
