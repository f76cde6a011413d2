interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** How much is under way at once. */
export interface GatheringLimits {
  /** Batches at once: one more than one, so that a batch that waits for a lock does not hold up everything. */
  readonly batches: number;
  readonly itemsABatch: number;
}

/**
 * Hands on together what arrives while a batch is under way. Nothing waits for company: while a place is free an item
 * goes alone and at once. A batch stands or falls as a whole; what failed in company is tried again alone, in order,
 * so that each item has an end of its own.
 */
export class Gathering<Item, Result> {
  private readonly waiting: Waiting<Item, Result>[] = [];
  private underWay = 0;

  /**
   * @param handle gives the results of a batch in the order of its items
   * @param endsAll whether an error would meet each item alone, too: then all are told of it
   */
  constructor(
    private readonly limits: GatheringLimits,
    private readonly handle: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly endsAll: (error: unknown) => boolean,
  ) {}

  /** @throws what `handle` throws for this item */
  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.waiting.length === 0 || this.underWay === this.limits.batches) return;
    const batch = this.waiting.splice(0, this.limits.itemsABatch);
    this.underWay += 1;
    void this.run(batch).finally(() => {
      this.underWay -= 1;
      this.next();
    });
  }

  private async run(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.handle(batch.map(({ item }) => item));
      for (const [at, result] of results.entries()) batch[at]?.resolve(result);
    } catch (error) {
      if (batch.length === 1 || this.endsAll(error)) for (const { reject } of batch) reject(error);
      else for (const one of batch) await this.run([one]);
    }
  }
}
