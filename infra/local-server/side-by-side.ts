/** Disks confirm many small files together about as fast as one. */
const AT_ONCE = 16;

/** Does something with each item, several at a time; rejects with the first failure once none is under way. */
export async function sideBySide<Item>(
  items: Iterable<Item>,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  let failure: { readonly error: unknown } | undefined;
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true && !failure; next = waiting.next()) {
      await act(next.value).catch((error: unknown) => (failure ??= { error }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failure) throw failure.error;
}
