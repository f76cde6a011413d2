import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/session';
import { Dialog } from '../../ui/dialog';
import { ProblemNotice } from '../../ui/problem-notice';
import { findEntries, type Entry, type EntryGroup } from './palette-entries';
import { useEntries, type ShellPanels } from './use-entries';
import { useRecords } from './use-records';
import styles from './palette.module.css';

interface PaletteProps {
  readonly session: Session;
  readonly panels: ShellPanels;
  readonly onClose: () => void;
}

/**
 * Finds pages, acts, tips and cases, marks optional: "chuyen" finds "Chuyển". Arrows choose, Enter does it. What was
 * chosen last stays chosen while more arrives.
 */
export function Palette({ session, panels, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosenId, setChosenId] = useState<string>();
  const records = useRecords(session, text);
  const groups = findEntries([...records.entries, ...useEntries(session, panels)], text);
  const found = groups.flatMap(({ entries }) => entries);
  const chosen = Math.max(
    0,
    found.findIndex(({ id }) => id === chosenId),
  );
  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const choose = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosenId(found[Math.min(chosen + 1, found.length - 1)]?.id);
    else if (event.key === 'ArrowUp') setChosenId(found[Math.max(chosen - 1, 0)]?.id);
    else if (event.key === 'Enter') run(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('shell.palette')} onClose={onClose}>
      <Input
        autoFocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="palette"
        aria-activedescendant={found[chosen] && optionId(found[chosen])}
        aria-label={t('shell.paletteHint')}
        placeholder={t('shell.paletteHint')}
        autoComplete="off"
        onKeyDown={choose}
        onChange={({ target }) => {
          setText(target.value);
          setChosenId(undefined);
        }}
      />
      {records.isSearching && <p role="status">{t('palette.searching')}</p>}
      <ProblemNotice error={records.error} onRetry={records.retry} />
      <Found groups={groups} chosen={found[chosen]} onRun={run} />
      {found.length === 0 && !records.isSearching && records.error === null && (
        <p role="status">{t('shell.nothingFound')}</p>
      )}
    </Dialog>
  );
}

interface FoundProps {
  readonly groups: readonly EntryGroup[];
  readonly chosen: Entry | undefined;
  readonly onRun: (entry: Entry) => void;
}

function Found({ groups, chosen, onRun }: FoundProps) {
  const { t } = useTranslation();
  return (
    <div id="palette" role="listbox" aria-label={t('shell.palette')} className={styles['found']}>
      {groups.map(({ group, entries }) => (
        <div key={group} role="group" aria-labelledby={`palette-group-${group}`}>
          <div id={`palette-group-${group}`} role="presentation" className={styles['group']}>
            {t(`palette.${group}`)}
          </div>
          {entries.map((entry) => (
            <div
              key={entry.id}
              id={optionId(entry)}
              role="option"
              tabIndex={-1}
              aria-selected={entry === chosen}
              ref={entry === chosen ? showIt : undefined}
              onClick={() => onRun(entry)}
              onKeyDown={() => undefined}
            >
              <span>{entry.name}</span> {entry.hint !== undefined && <small>{entry.hint}</small>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

const showIt = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });

const optionId = ({ id }: Entry): string => `palette-${id.replaceAll('/', '_')}`;
