import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { ProblemNotice } from '../../../ui/problem-notice';
import { askToFind } from '../find-request';
import { ACT_OF } from './command-acts';
import { completed, readCommand, type Command } from './command';
import styles from './command.module.css';

/** One line over the page: Tab completes, Enter runs, Esc returns to where the caret was. */
export function CommandLine({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('intake');
  const [line, setLine] = useState('');
  useReturnOfCaret();
  const reading = readCommand(line);
  const run = useRun(onClose);
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Tab' && !event.shiftKey) setLine(completed(line));
    else if (event.key === 'Enter' && 'command' in reading) run.mutate(reading.command);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const echo =
    'command' in reading
      ? t(`command.echo.${reading.command.verb}`, {
          number: 'number' in reading.command ? numberOf(reading.command) : '',
          text: 'text' in reading.command ? reading.command.text : '',
        })
      : t(`command.${reading.trouble}`, { verbs: reading.verbs.join(' · ') });
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
        maxLength={200}
        onKeyDown={onKey}
        onChange={({ target }) => setLine(target.value)}
      />
      <p id="command-echo" role="status">
        {run.data === 'notFound' ? t('command.notFound') : echo}
      </p>
      <ProblemNotice error={run.error} />
    </div>
  );
}

const numberOf = ({
  number,
  year,
}: {
  readonly number: number;
  readonly year: number | undefined;
}): string => (year === undefined ? String(number) : `${number}/${year}`);

function useReturnOfCaret(): void {
  // Taken before the line is on the page, as it then has the focus itself.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}

/** Runs a command; a number is looked up among the tips of my desks. */
function useRun(onClose: () => void) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (command: Command): Promise<'done' | 'notFound'> => {
      if ('number' in command) {
        const tipId = await tipOf(command);
        if (tipId === undefined) return 'notFound';
        const act = ACT_OF[command.verb];
        await navigate({ to: '/intake/tips/$tipId', params: { tipId }, ...(act && { state: { act } }) });
      } else {
        if ('text' in command) askToFind(command.text);
        await navigate({ to: PAGES[command.verb] });
      }
      onClose();
      return 'done';
    },
  });
}

const PAGES = { moi: '/intake/new', so: '/intake/register', tim: '/intake' } as const;

async function tipOf({
  number,
  year,
}: Extract<Command, { readonly number: number }>): Promise<string | undefined> {
  const body = { registerNumber: number, limit: 1, ...(year !== undefined && { registerYear: year }) };
  const { items } = await bodyOf(api.intake.POST('/api/intake/tips/search', { body }));
  return items[0]?.tipId;
}
