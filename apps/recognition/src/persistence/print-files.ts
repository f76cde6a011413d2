import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { newKey, openUnder, sealUnder } from '@keng/platform';
import { RecognitionSettings } from '../recognition-settings';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_DIRECTORY = 0o700;
const SEALED = '.sealed';

/** Files that were printed, each sealed under a key of its own that lies in the database. */
@Injectable()
export class PrintFiles {
  private readonly directory: string;

  constructor(settings: RecognitionSettings) {
    this.directory = settings.KENG_PRINT_DIRECTORY;
  }

  /** Seals and keeps a file, whole or not at all. @returns its key */
  async write(printId: string, pdf: Buffer): Promise<Buffer> {
    const key = newKey();
    await mkdir(this.directory, { recursive: true, mode: OWNER_ONLY_DIRECTORY });
    const draft = `${this.pathOf(printId)}.draft`;
    await writeFile(draft, sealUnder(key, pdf, placeOf(printId)), { mode: OWNER_ONLY });
    await rename(draft, this.pathOf(printId));
    return key;
  }

  /** The file as it was printed; undefined when it is not on this machine any more. @throws SealBroken */
  async read(printId: string, key: Buffer): Promise<Buffer | undefined> {
    try {
      return openUnder(key, await readFile(this.pathOf(printId)), placeOf(printId));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async remove(printId: string): Promise<void> {
    await rm(this.pathOf(printId), { force: true });
  }

  /** Removes whatever was written before `before`: what a process left that died between file and key, too. */
  async removeOlder(before: Temporal.Instant): Promise<void> {
    for (const name of await this.names()) {
      const path = join(this.directory, name);
      const { mtimeMs } = await stat(path);
      if (mtimeMs < before.epochMilliseconds) await rm(path, { force: true });
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

  private pathOf(printId: string): string {
    return join(this.directory, `${printId}${SEALED}`);
  }
}

/** A file opens for its own order only. */
function placeOf(printId: string): string {
  return `recognition.print/${printId}`;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
