import { useEffect, useRef } from 'react';

/** `F2`, `Shift+F8`, `Ctrl+KeyK`, `KeyJ`, `Period` …: physical codes, as typing tools change characters. */
export type KeyChord = string;
export type KeyMap = Readonly<Record<KeyChord, (event: KeyboardEvent) => void>>;

/** The chord of a key press; nothing while a typing tool is composing a letter. */
export function chordOf(event: KeyboardEvent): KeyChord | undefined {
  if (event.isComposing || event.keyCode === COMPOSING) return undefined;
  const held = [
    event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.metaKey && 'Meta',
  ];
  return [...held.filter((key) => key !== false), event.code].join('+');
}

/** Reported by browsers for keys that an input method takes. */
const COMPOSING = 229;

/**
 * Acts on keys while the component is shown, wherever the focus is. Later components go first and take the key. A chord
 * that types something (a letter without Ctrl) must be bound by {@link useListKeys} instead.
 */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const layer = (event: KeyboardEvent): boolean => {
      const act = latest.current[chordOf(event) ?? ''];
      if (act === undefined) return false;
      event.preventDefault();
      act(event);
      return true;
    };
    layers.unshift(layer);
    return () => void layers.splice(layers.indexOf(layer), 1);
  }, []);
}

const layers: ((event: KeyboardEvent) => boolean)[] = [];

if (typeof document !== 'undefined') {
  document.addEventListener('keydown', (event) => void layers.some((layer) => layer(event)));
}

/** Whether keys typed now go into a text, so that single letters are text and no commands. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
      target.role === 'combobox')
  );
}
