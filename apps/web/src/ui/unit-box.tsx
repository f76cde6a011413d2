import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery, type UnitFilter } from '../api/units';
import { useDebounced } from '../lib/debounced';
import { vietnamToday } from '../lib/day-entry';
import type { FindPlaces } from '../lib/places';
import { unitChoices, type UnitChoice } from '../lib/unit-choices';
import { UnitName } from './names';
import styles from './unit-box.module.css';

interface UnitBoxProps {
  readonly id: string;
  readonly label: string;
  /** Which units are searched. */
  readonly among: UnitFilter;
  /** Searches here instead of asking the service, once it can. */
  readonly find?: FindPlaces | undefined;
  readonly unitId: string | undefined;
  readonly onChoose: (unitId: string | undefined) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

const PAUSE_MS = 120;
const LEAST_LETTERS = 2;
const SHOWN = 20;

/** Finds a unit by name, old or new, marks optional. Arrows choose, Enter takes, Esc closes the list. */
export function UnitBox({
  id,
  label,
  among,
  find,
  unitId,
  onChoose,
  placeholder,
  autoFocus = false,
}: UnitBoxProps) {
  const { t } = useTranslation();
  const again = useRef<InputRef>(null);
  const [isChanging, setIsChanging] = useState(false);
  const [isJustChosen, setIsJustChosen] = useState(false);
  if (unitId !== undefined && !isChanging) {
    return (
      <div className={styles['chosen']}>
        <UnitName unitId={unitId} isFull withParent />
        <Button
          id={id}
          size="small"
          type="text"
          // The list that had the focus is gone; this stands in its place.
          autoFocus={isJustChosen}
          aria-label={`${label}: ${t('units.change')}`}
          onClick={() => setIsChanging(true)}
        >
          {t('units.change')}
        </Button>
      </div>
    );
  }
  const choose = (choice: UnitChoice): void => {
    setIsChanging(false);
    setIsJustChosen(true);
    onChoose(choice.unitId);
  };
  return (
    <Search
      id={id}
      among={among}
      find={find}
      placeholder={placeholder ?? t('units.hint')}
      autoFocus={isChanging || autoFocus}
      input={again}
      onChoose={choose}
      onEmpty={() => onChoose(undefined)}
    />
  );
}

interface SearchProps {
  readonly id: string;
  readonly among: UnitFilter;
  readonly find: FindPlaces | undefined;
  readonly placeholder: string;
  readonly autoFocus: boolean;
  readonly input: React.RefObject<InputRef | null>;
  readonly onChoose: (choice: UnitChoice) => void;
  readonly onEmpty: () => void;
}

function Search({ id, among, find, placeholder, autoFocus, input, onChoose, onEmpty }: SearchProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  // One way of searching per word: a list that comes in another order meanwhile would give Enter another place.
  const [findNow, setFindNow] = useState(() => find);
  const [takesFirst, setTakesFirst] = useState(false);
  const typed = text.trim();
  const settled = useDebounced(typed, PAUSE_MS);
  const word = findNow ? typed : settled;
  const found = useQuery({
    ...unitsQuery({ ...among, q: word, limit: SHOWN }),
    enabled: findNow === undefined && word.length >= LEAST_LETTERS,
    placeholderData: keepPreviousData,
  });
  const today = vietnamToday();
  const matching = (): readonly UnitChoice[] =>
    findNow ? findNow(word) : unitChoices(found.data ?? [], today).slice(0, SHOWN);
  const choices = word.length < LEAST_LETTERS ? [] : matching();
  const shows = isOpen && word.length >= LEAST_LETTERS;
  const isListed = shows && choices.length > 0;
  /** The list still answers what was typed before. */
  const isBehind = findNow === undefined && (word !== typed || found.isPlaceholderData || found.isPending);
  const enter = (): void => {
    const choice = choices[chosen];
    if (isBehind && chosen === 0) setTakesFirst(true);
    else if (shows && choice) onChoose(choice);
  };
  const [first] = choices;
  useEffect(() => {
    if (takesFirst && !isBehind && first) onChoose(first);
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && !event.ctrlKey) enter();
    else if (event.key === 'Escape' && shows) setIsOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['box']}>
      <Input
        id={id}
        ref={input}
        value={text}
        role="combobox"
        autoComplete="off"
        autoFocus={autoFocus}
        placeholder={placeholder}
        aria-expanded={isListed}
        aria-controls={`${id}-found`}
        aria-activedescendant={isListed ? `${id}-${chosen}` : undefined}
        onKeyDown={onKey}
        onBlur={() => {
          setIsOpen(false);
          setTakesFirst(false);
        }}
        onChange={({ target }) => {
          if (text === '') setFindNow(() => find);
          setTakesFirst(false);
          setText(target.value);
          setChosen(0);
          setIsOpen(true);
          if (target.value === '') onEmpty();
        }}
      />
      {isListed && (
        <ul id={`${id}-found`} role="listbox" aria-label={placeholder} className={styles['found']}>
          {choices.map((choice, index) => (
            <Found
              key={choice.unitId}
              id={`${id}-${index}`}
              choice={choice}
              isChosen={index === chosen}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
      {shows && choices.length === 0 && (
        <p role="status">{t(found.isFetching ? 'common.loading' : 'shell.nothingFound')}</p>
      )}
    </div>
  );
}

interface FoundProps {
  readonly id: string;
  readonly choice: UnitChoice;
  readonly isChosen: boolean;
  readonly onChoose: (choice: UnitChoice) => void;
}

function Found({ id, choice, isChosen, onChoose }: FoundProps) {
  const { t } = useTranslation();
  const { name, parentName, formerName } = choice;
  return (
    // The input keeps the focus; the mouse is only another way to take a line.
    <li
      id={id}
      role="option"
      aria-selected={isChosen}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose(choice);
      }}
    >
      {name}
      {parentName !== undefined && <> · {parentName}</>}
      {formerName !== undefined && <small>{t('units.former', { name: formerName })}</small>}
    </li>
  );
}
