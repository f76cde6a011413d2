import { Input } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holds, type Session } from '../../api/session';
import { fold } from '../../lib/fold';
import { Dialog } from '../../ui/dialog';
import { DESKS } from '../desks';
import styles from './palette.module.css';

interface PaletteProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Finds pages by name, marks optional: "tra cuu" finds "Tra cứu thành tích". Arrows choose, Enter goes there. */
export function Palette({ session, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = DESKS.flatMap((desk) =>
    desk.pages
      .filter(({ roles }) => holds(session, roles))
      .map(({ to, label }) => ({ to, name: `${t(desk.label)} · ${t(label)}` })),
  ).filter(({ name }) => fold(name).includes(fold(text.trim())));
  const go = (to: string | undefined): void => {
    if (to === undefined) return;
    onClose();
    void navigate({ to });
  };
  const choose = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') go(found[chosen]?.to);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open title={t('shell.palette')} onCancel={onClose} footer={null}>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="palette"
        aria-activedescendant={`palette-${chosen}`}
        aria-label={t('shell.paletteHint')}
        placeholder={t('shell.paletteHint')}
        onKeyDown={choose}
        onChange={({ target }) => {
          setText(target.value);
          setChosen(0);
        }}
      />
      <ul id="palette" role="listbox" aria-label={t('shell.palette')} className={styles['found']}>
        {found.map(({ to, name }, index) => (
          <li
            key={to}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => go(to)}
            onKeyDown={() => undefined}
          >
            {name}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p role="status">{t('shell.nothingFound')}</p>}
    </Dialog>
  );
}
