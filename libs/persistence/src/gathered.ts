import type { UnitOfWork } from './unit-of-work';

/**
 * What many calls in one transaction gather, to be written together as the last thing in it; outside a transaction
 * each is written at once. Where the writing fails, everything in the transaction does.
 */
export class Gathered<Item> {
  /** What the open transactions have gathered, by their managers. */
  private readonly open = new WeakMap<object, Item[]>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly write: (items: readonly Item[]) => Promise<void>,
  ) {}

  async add(item: Item): Promise<void> {
    const { manager } = this.work;
    const gathered = this.open.get(manager);
    if (gathered) {
      gathered.push(item);
      return;
    }
    const items = [item];
    this.open.set(manager, items);
    await this.work.beforeCommit(async () => {
      this.open.delete(manager);
      await this.write(items);
    });
  }
}
