import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Extent } from '../../../../infra/local-server/copy-digested';
import { CannotRestore } from './backup-refusals';

const PRIVATE_FILE = 0o600;
const FILE = 'manifest.json';

/** Files by path, with what each held when the manifest was written; logs may have grown since. */
export type Extents = Readonly<Record<string, Extent>>;

/** What a backup consists of. Moments are RFC 3339, UTC. */
export interface Manifest {
  readonly format: 1;
  /** Version of Kẻng that made it. */
  readonly version: string;
  /** The earliest moment to which it can be restored. */
  readonly consistentAt: string;
  /** The latest one: everything acknowledged before is in it. */
  readonly reachesUntil: string;
  readonly segmentBytes: number;
  /** Folders of the cluster, also the empty ones. */
  readonly folders: readonly string[];
  readonly base: Extents;
  readonly wal: Extents;
  readonly keys: Extents;
  /** Files beside the cluster that open nothing. */
  readonly files: Extents;
}

/**
 * Writes the manifest under its seal. The sealing key lies with the keys, so that whoever has the backup alone cannot
 * make another one that would be taken for it.
 */
export async function writeManifest(directory: string, manifest: Manifest, key: string): Promise<void> {
  const text = `${JSON.stringify({ seal: sealOf(manifest, key), manifest })}\n`;
  const draft = join(directory, `${FILE}.new`);
  await writeFile(draft, text, { mode: PRIVATE_FILE, flush: true });
  renameSync(draft, join(directory, FILE));
}

/** @throws CannotRestore when there is none, or it is not the one that was sealed */
export function readManifest(directory: string, key: string): Manifest {
  const file = join(directory, FILE);
  if (!existsSync(file))
    throw new CannotRestore(`${directory} không chứa bản sao lưu hoàn chỉnh; hãy chọn thư mục khác.`);
  const { seal, manifest } = parse(readFileSync(file, 'utf8'), file);
  const [given, own] = [seal, sealOf(manifest, key)].map((text) => Buffer.from(text));
  if (!given || !own || given.length !== own.length || !timingSafeEqual(given, own)) throw tampered(file);
  return manifest;
}

/** What a file of the backup says when it does not hold what was written. */
export function tampered(file: string): CannotRestore {
  return new CannotRestore(
    `${file} không còn đúng như khi sao lưu (sai mã kiểm tra) hoặc khóa không thuộc bản này; hãy dùng bản sao lưu khác.`,
  );
}

function sealOf(manifest: Manifest, key: string): string {
  return createHmac('sha256', key).update(JSON.stringify(manifest)).digest('hex');
}

function parse(text: string, file: string): { readonly seal: string; readonly manifest: Manifest } {
  try {
    return JSON.parse(text) as { readonly seal: string; readonly manifest: Manifest };
  } catch {
    throw tampered(file);
  }
}
