import { Input } from 'antd';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useChosenTips } from '../queue/chosen-tips';
import { CommandEcho } from './command-echo';
import { completed, readCommand } from './command';
import { useCommand } from './use-command';
import { useResolution } from './use-resolution';
import styles from './command.module.css';

/** One line over the page: Tab completes, Enter runs, Esc returns to where the caret was. */
export function CommandLine({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('intake');
  const [line, setLine] = useState('');
  useReturnOfCaret();
  const chosen = useChosenTips().rows.length;
  const reading = readCommand(line, chosen);
  const resolution = useResolution(reading);
  const run = useCommand(onClose);
  const enter = (): void => {
    if (!('command' in reading) || run.isPending) return;
    const { command } = reading;
    const resolved = 'target' in command ? resolution.at(command, new Date().toISOString()) : undefined;
    const isReady = !('target' in command) || (resolved !== undefined && !('trouble' in resolved));
    if (isReady) run.mutate({ command, resolution: resolved });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Tab' && !event.shiftKey) setLine(completed(line));
    else if (event.key === 'Enter') enter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="dialog" aria-label={t('command.title')} className={`${styles['line']} no-print`}>
      <Input
        autoFocus
        value={line}
        autoComplete="off"
        spellCheck={false}
        aria-label={t('command.title')}
        aria-describedby="command-echo"
        placeholder={t('command.hint')}
        maxLength={2_000}
        onKeyDown={onKey}
        onChange={({ target }) => {
          setLine(target.value);
          run.reset();
        }}
      />
      <p id="command-echo" role="status">
        {run.data === undefined || run.data === 'done' ? (
          <CommandEcho reading={reading} resolution={resolution.shown} chosen={chosen} />
        ) : (
          t(`command.${run.data}`)
        )}
      </p>
      <ProblemNotice error={run.error} />
    </div>
  );
}

function useReturnOfCaret(): void {
  // Taken before the line is on the page, as it then has the focus itself.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // What the command opened may have taken the caret already.
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
