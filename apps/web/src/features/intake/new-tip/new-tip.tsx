import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../lib/keys';
import { ProblemNotice } from '../../../ui/problem-notice';
import { DangerStrip } from './danger-strip';
import { DuplicatesPanel } from './duplicates-panel';
import { Facts } from './facts';
import { FormBar } from './form-bar';
import type { OpenBoxes } from './identity-box';
import { Questions } from './questions';
import { RecusedOfficers } from './recused-officers';
import { RegisteredTip } from './registered-tip';
import { Reporters } from './reporters';
import { StoryField } from './story-field';
import { TipFields } from './tip-fields';
import { useTipForm, type Start } from './use-tip-form';
import styles from './new-tip.module.css';

interface NewTipProps {
  readonly start: Start;
  /**
   * @param registered number of the tip that was just registered
   * @param unitId the desk that it was taken for
   */
  readonly onNext: (registered: string | undefined, unitId: string | undefined) => void;
}

/** The form of a call: story left, facts right. Saving is never blocked by what is still missing. */
export function NewTip({ start, onNext }: NewTipProps) {
  const { t } = useTranslation('intake');
  const openBoxes: OpenBoxes = useRef(new Map());
  const [theme, setTheme] = useState(start.form.theme);
  const form = useTipForm(start, openBoxes, onNext);
  const { element, chosen, choose, watched, registration, registered, desk } = form;
  const next = (): void => onNext(undefined, desk.unitId);
  useKeys({
    F9: () => form.save('receipt'),
    'Ctrl+Enter': () => (registered ? next() : form.save('next')),
    'Ctrl+NumpadEnter': () => (registered ? next() : form.save('next')),
    F8: () => form.goToQuestion(1),
    'Shift+F8': () => form.goToQuestion(-1),
    F6: form.goToDuplicates,
  });
  const reporters = (
    <Reporters
      reporters={chosen.reporters}
      openBoxes={openBoxes}
      isRegistered={registered !== undefined}
      onChange={(next) => choose({ reporters: next })}
    />
  );
  if (registered) {
    return (
      <>
        <RegisteredTip
          registered={registered.outcome}
          aliases={chosen.reporters.map(({ alias }) => alias)}
          isSomebodyWaiting={registered.isSomebodyWaiting}
          onNext={next}
        />
        {registered.hasOpenBox && <div className={`${styles['leftOpen']} no-print`}>{reporters}</div>}
      </>
    );
  }
  return (
    <>
      <h1 className="visually-hidden">{t('newTip.title')}</h1>
      <DangerStrip dangers={watched.dangers} />
      <ProblemNotice
        error={registration.error}
        onRetry={() => form.save('receipt')}
        shownFields={SHOWN_FIELDS}
      />
      <div className={styles['columns']}>
        <form
          ref={element}
          className={styles['form']}
          onInput={form.watch}
          onSubmit={(event) => event.preventDefault()}
        >
          <div className={styles['left']}>
            <StoryField initial={start.form.narrative} remedy={form.storyRemedy} />
            <Questions theme={theme} initial={start.form.answers} />
          </div>
          <div className={styles['right']}>
            <TipFields initial={start.form} error={registration.error} theme={theme} onTheme={setTheme} />
            <Facts initial={start.form.facts} lifted={watched.lifted} />
          </div>
        </form>
        <div className={styles['side']}>
          {reporters}
          <DuplicatesPanel probe={watched.probe} onLeave={form.backToCaret} />
          <RecusedOfficers
            officerIds={chosen.recusedOfficerIds}
            onChange={(recusedOfficerIds) => choose({ recusedOfficerIds })}
          />
        </div>
      </div>
      <FormBar
        openedAt={start.openedAt}
        desk={desk}
        keeping={form.keeping}
        openQuestions={watched.openQuestions}
        isSaving={registration.isPending}
        onSave={() => form.save('receipt')}
        onSaveAndNext={() => form.save('next')}
      />
    </>
  );
}

const SHOWN_FIELDS = [
  'narrative',
  'channel',
  'lateReason',
  'receivedAt',
  'occurred.from',
  'occurred.to',
  'place.text',
];
