import { createHash } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

const PRIVATE_DIRECTORY = 0o700;
const PRIVATE_FILE = 0o600;
const BLOCK = 1 << 20;

/** What stands in the first `bytes` bytes of a file. */
export interface Extent {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

/**
 * Copies a file, or its first `most` bytes, into a new one of mode 0600 that is on the disk when this resolves.
 * @returns what was written
 */
export async function copyDigested(from: string, to: string, most = Infinity): Promise<Extent> {
  await mkdir(dirname(to), { recursive: true, mode: PRIVATE_DIRECTORY });
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'wx', PRIVATE_FILE);
    try {
      const extent = await digestBlocks(source, most, (block) => target.writeFile(block));
      await target.sync();
      return extent;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** What stands in a file, or in its first `most` bytes. */
export async function digestFile(path: string, most = Infinity): Promise<Extent> {
  const source = await open(path, 'r');
  try {
    return await digestBlocks(source, most, async () => undefined);
  } finally {
    await source.close();
  }
}

async function digestBlocks(
  source: FileHandle,
  most: number,
  take: (block: Buffer) => Promise<void>,
): Promise<Extent> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(BLOCK);
  let bytes = 0;
  while (bytes < most) {
    const { bytesRead } = await source.read(buffer, 0, Math.min(BLOCK, most - bytes), bytes);
    if (bytesRead === 0) break;
    const block = buffer.subarray(0, bytesRead);
    hash.update(block);
    await take(block);
    bytes += bytesRead;
  }
  return { bytes, digest: hash.digest('hex') };
}
