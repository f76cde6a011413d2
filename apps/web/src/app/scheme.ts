import { useSyncExternalStore } from 'react';

export type Scheme = 'light' | 'dark';

const STORED = 'keng.scheme';
const listeners = new Set<() => void>();
let scheme: Scheme = 'light';

/** Shows the page in the scheme of this browser's last visit, or in the system's. */
export function startScheme(): void {
  const stored = localStorage.getItem(STORED);
  const isDark = stored === null ? matchMedia('(prefers-color-scheme: dark)').matches : stored === 'dark';
  apply(isDark ? 'dark' : 'light');
}

/** Shows the page light or dark from now on, and remembers it. */
export function chooseScheme(chosen: Scheme): void {
  localStorage.setItem(STORED, chosen);
  apply(chosen);
}

export const useScheme = (): Scheme =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => scheme,
  );

function apply(next: Scheme): void {
  scheme = next;
  document.documentElement.dataset['scheme'] = next;
  for (const listener of listeners) listener();
}
