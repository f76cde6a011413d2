import type { LawBook } from './law-book';

/** Where the law in force comes from. */
export abstract class Law {
  abstract read(): Promise<LawBook>;
}
