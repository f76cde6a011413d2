import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cannedAt } from './canned';
import styles from './new-tip.module.css';

interface StoryFieldProps {
  readonly initial: string;
  readonly remedy: string | undefined;
}

const NARRATIVE_MAX = 20_000;
const EXPANDS: ReadonlySet<string> = new Set(['Space', 'Enter', 'Tab', 'NumpadEnter']);

/** What the caller tells, in their words. The field belongs to the browser: nothing rewrites it while one types. */
export function StoryField({ initial, remedy }: StoryFieldProps) {
  const { t } = useTranslation('intake');
  const field = useRef<HTMLTextAreaElement>(null);
  const canned = useCanned();
  useEffect(() => field.current?.focus(), []);
  const expand = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { currentTarget: area, nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === COMPOSING || event.ctrlKey || event.shiftKey)
      return;
    if (!EXPANDS.has(event.code) || area.selectionStart !== area.selectionEnd) return;
    const found = cannedAt(area.value, area.selectionStart, canned);
    if (found === undefined) return;
    event.preventDefault();
    area.setRangeText(found.text, found.from, found.to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (
    <div className={styles['story']}>
      <label htmlFor="story">{t('story.label')}</label>
      <textarea
        id="story"
        ref={field}
        name="narrative"
        defaultValue={initial}
        maxLength={NARRATIVE_MAX}
        aria-describedby="story-hint story-remedy"
        aria-invalid={remedy !== undefined}
        onKeyDown={expand}
      />
      {remedy !== undefined && (
        <div id="story-remedy" role="alert" className={styles['remedy']}>
          ✕ {remedy}
        </div>
      )}
      <p id="story-hint" className={styles['hint']}>
        {t('story.hint', {
          words: Object.keys(canned)
            .map((word) => `;${word}`)
            .join(' '),
        })}
      </p>
    </div>
  );
}

const COMPOSING = 229;

/** Canned text by its word, in the language of the page. */
function useCanned(): Readonly<Record<string, string>> {
  const { t } = useTranslation('intake');
  return {
    [t('canned.plateWord')]: t('canned.plate'),
    [t('canned.personWord')]: t('canned.person'),
    [t('canned.phoneWord')]: t('canned.phone'),
    [t('canned.moneyWord')]: t('canned.money'),
    [t('canned.fireWord')]: t('canned.fire'),
  };
}
