import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something that the page which is open can do, offered by the palette. */
export interface PageAct {
  /** Stays the same while the page is open. */
  readonly id: string;
  /** In the page's language. */
  readonly label: string;
  readonly run: () => void;
}

type Source = () => readonly PageAct[];

let sources: readonly Source[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Source[]): void {
  sources = next;
  for (const listener of listeners) listener();
}

/** Offers acts while the component is shown; those of later components stand first. */
export function usePageActs(acts: readonly PageAct[]): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const source: Source = () => latest.current;
    change([source, ...sources]);
    return () => change(sources.filter((each) => each !== source));
  }, []);
}

/** What the page that is open can do now. */
export function useActsOfPage(): readonly PageAct[] {
  const present = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => sources,
  );
  return present.flatMap((source) => source());
}
