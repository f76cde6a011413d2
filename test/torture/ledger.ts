import { readFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

export interface RegisteredTip {
  readonly tipId: string;
  readonly unitId: string;
  readonly registerNumber: number;
  readonly registerYear: number;
}

export interface OpenedCase {
  readonly caseId: string;
  readonly tipId: string;
}

/** What a conclusion, once it is acknowledged, says of its case's contributions. */
export interface ConcludedCase {
  readonly caseId: string;
  readonly contributionIds: readonly string[];
}

/** What the product has acknowledged to the outside: the only thing that its tables are compared with. */
export interface Acknowledged {
  readonly tips: readonly RegisteredTip[];
  readonly cases: readonly OpenedCase[];
  readonly conclusions: readonly ConcludedCase[];
  /** Tips whose repeated key was given another answer than the first. */
  readonly contradictions: readonly string[];
}

interface Kinds {
  readonly tip: RegisteredTip;
  readonly case: OpenedCase;
  readonly conclusion: ConcludedCase;
  readonly contradiction: string;
}

type Kind = keyof Kinds;
type Entry = { readonly [K in Kind]: readonly [K, Kinds[K]] }[Kind];

/**
 * A file outside the product, a line an acknowledgement. Nothing counts before its line is on the disk, so that a
 * crash of whoever keeps the ledger cannot make it forget either.
 */
export class Ledger {
  /** Requests that were sent again because no answer, or no good one, came back. */
  retries = 0;
  private counted = 0;
  private waiting: string[] = [];
  private next: Promise<void> | undefined;
  private last: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async create(path: string): Promise<Ledger> {
    return new Ledger(path, await open(path, 'ax', 0o600));
  }

  /** Tips acknowledged so far. */
  get tips(): number {
    return this.counted;
  }

  /** Resolves when it is on the disk; those who come while another write is under way share the one after it. */
  async add(...entry: Entry): Promise<void> {
    this.waiting.push(`${JSON.stringify(entry)}\n`);
    this.next ??= this.last.then(() => this.write());
    this.last = this.next;
    await this.last;
    if (entry[0] === 'tip') this.counted += 1;
  }

  /** Everything that stands in the file. */
  read(): Acknowledged {
    const entries = readFileSync(this.path, 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Entry]));
    const all = <K extends Kind>(kind: K): Kinds[K][] =>
      entries.flatMap((entry) => (entry[0] === kind ? [entry[1] as Kinds[K]] : []));
    return {
      tips: all('tip'),
      cases: all('case'),
      conclusions: all('conclusion'),
      contradictions: all('contradiction'),
    };
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async write(): Promise<void> {
    this.next = undefined;
    await this.file.appendFile(this.waiting.splice(0).join(''));
    await this.file.datasync();
  }
}
