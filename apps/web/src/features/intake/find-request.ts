import { useEffect, useRef } from 'react';

/** Words to search for, on their way from the command line to the queue; they stand in no address and no history. */
let asked: string | undefined;
const listeners = new Set<() => void>();

export function askToFind(text: string): void {
  asked = text;
  for (const listener of listeners) listener();
}

/** Searches for what the command line asked, before or after the page was opened. */
export function useFindRequest(find: (text: string) => void): void {
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(() => {
    const take = (): void => {
      if (asked === undefined) return;
      const text = asked;
      asked = undefined;
      latest.current(text);
    };
    take();
    listeners.add(take);
    return () => void listeners.delete(take);
  }, []);
}
