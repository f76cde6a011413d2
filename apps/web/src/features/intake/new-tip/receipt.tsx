import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import type { components } from '../../../api/schema/intake';
import { fold } from '../../../lib/fold';
import { Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import styles from './new-tip.module.css';

interface ReceiptProps {
  readonly tipId: string;
  /** The reporter the code is for. */
  readonly alias: string;
  /** At once, where somebody waits on the line. */
  readonly isImmediate: boolean;
}

/** The code by which a reporter comes back: nine words, read out, and two of them read back. Shown once. */
export function Receipt({ tipId, alias, isImmediate }: ReceiptProps) {
  const { t } = useTranslation('intake');
  const issue = useMutation({
    mutationFn: () =>
      bodyOf(
        api.intake.POST('/api/intake/tips/{tipId}/receipt', {
          params: { path: { tipId }, query: { alias } },
        }),
      ),
    gcTime: 0,
  });
  const { mutate } = issue;
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isImmediate || isAsked.current) return;
    isAsked.current = true;
    mutate();
  }, [isImmediate, mutate]);
  if (issue.isError) return <ProblemNotice error={issue.error} onRetry={() => mutate()} />;
  if (issue.data) return <Words key={issue.submittedAt} code={issue.data} onAgain={() => mutate()} />;
  if (issue.isPending) return <p role="status">{t('receipt.pending')}</p>;
  return <Button onClick={() => mutate()}>{t('receipt.issue')}</Button>;
}

interface WordsProps {
  readonly code: components['schemas']['ReceiptCodeView'];
  readonly onAgain: () => void;
}

const GROUP = 3;

function Words({ code: { words, readBack }, onAgain }: WordsProps) {
  const { t } = useTranslation('intake');
  const [right, setRight] = useState<ReadonlySet<number>>(new Set());
  const isReadBack = readBack.every((place) => right.has(place));
  const check = (place: number, { target }: ChangeEvent<HTMLInputElement>): void => {
    if (fold(target.value.trim()) === fold(words[place - 1] ?? '')) setRight(new Set([...right, place]));
  };
  if (isReadBack) {
    return (
      <Notice kind="success" title={t('receipt.readBack')}>
        {t('receipt.gone')}{' '}
        <Button size="small" onClick={onAgain}>
          {t('receipt.again')}
        </Button>
      </Notice>
    );
  }
  return (
    <section aria-labelledby="receipt-words">
      <h2 id="receipt-words">{t('receipt.title')}</h2>
      <ol className={styles['words']}>
        {[...words.entries()].map(([index, word]) => (
          <li key={`${index} ${word}`} data-group={Math.floor(index / GROUP)}>
            {word}
          </li>
        ))}
      </ol>
      <p className={`${styles['hint']} no-print`}>{t('receipt.hint')}</p>
      <div className={`${styles['readBack']} no-print`}>
        {readBack.map((place, index) => (
          <label key={place}>
            {t('receipt.word', { place })} {right.has(place) && <span>✓</span>}
            <Input
              autoFocus={index === 0}
              autoComplete="off"
              maxLength={20}
              onChange={(event) => check(place, event)}
            />
          </label>
        ))}
      </div>
    </section>
  );
}
