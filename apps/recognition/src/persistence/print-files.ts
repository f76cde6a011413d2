import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { newKey, openUnder, sealUnder } from '@keng/platform';
import type { PrintJob } from '../domain/print-job';
import { RecognitionSettings } from '../recognition-settings';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_DIRECTORY = 0o700;
const SEALED = '.sealed';

/** An order, and which of its attempts made the file: two processes never write the same one. */
export type PrintAttempt = Pick<PrintJob, 'id' | 'attempt'>;

/** Files that were printed, each sealed under a key of its own that lies in the database. */
@Injectable()
export class PrintFiles {
  private readonly directory: string;

  constructor(settings: RecognitionSettings) {
    this.directory = settings.KENG_PRINT_DIRECTORY;
  }

  /** Seals and keeps a file, whole or not at all. @returns its key */
  async write(print: PrintAttempt, pdf: Buffer): Promise<Buffer> {
    const key = newKey();
    await mkdir(this.directory, { recursive: true, mode: OWNER_ONLY_DIRECTORY });
    const path = this.pathOf(print);
    const draft = `${path}.draft`;
    await writeFile(draft, sealUnder(key, pdf, placeOf(print)), { mode: OWNER_ONLY });
    await rename(draft, path);
    return key;
  }

  /** The file as it was printed; undefined when it is not on this machine any more. @throws SealBroken */
  async read(print: PrintAttempt, key: Buffer): Promise<Buffer | undefined> {
    try {
      return openUnder(key, await readFile(this.pathOf(print)), placeOf(print));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async remove(print: PrintAttempt): Promise<void> {
    await rm(this.pathOf(print), { force: true });
  }

  /** Removes whatever was written before `before`: what a process left that died between file and key, too. */
  async removeOlder(before: Temporal.Instant): Promise<void> {
    for (const name of await this.names()) {
      const path = join(this.directory, name);
      const written = await writtenAt(path);
      if (written !== undefined && written < before.epochMilliseconds) await rm(path, { force: true });
    }
  }

  private async names(): Promise<string[]> {
    try {
      return (await readdir(this.directory)).filter((name) => name.includes(SEALED));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  private pathOf({ id, attempt }: PrintAttempt): string {
    return join(this.directory, `${id}-${attempt}${SEALED}`);
  }
}

/** In milliseconds of the epoch; undefined when another process has just removed it. */
async function writtenAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A file opens for its own attempt only. */
function placeOf({ id, attempt }: PrintAttempt): string {
  return `recognition.print/${id}/${attempt}`;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
