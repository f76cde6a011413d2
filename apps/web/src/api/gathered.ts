const AT_ONCE = 100;

interface Batch<Item> {
  readonly ids: Set<string>;
  readonly answer: Promise<ReadonlyMap<string, Item>>;
}

/**
 * Reads by id, and asks only once for all that a screen wants in the same moment.
 * @param read gets at most 100 ids
 * @returns gives null for an id that nobody has
 */
export function gathered<Item>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Item>>,
): (id: string) => Promise<Item | null> {
  let open: Batch<Item> | undefined;
  const begin = (): Batch<Item> => {
    const ids = new Set<string>();
    const begun: Batch<Item> = {
      ids,
      answer: nextTurn().then(() => {
        if (open === begun) open = undefined;
        return read([...ids]);
      }),
    };
    return begun;
  };
  return async (id) => {
    if (open === undefined || open.ids.size === AT_ONCE) open = begin();
    open.ids.add(id);
    return (await open.answer).get(id) ?? null;
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
