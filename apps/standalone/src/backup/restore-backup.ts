import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { digestFile } from '../../../../infra/local-server/copy-digested';
import { sideBySide } from '../../../../infra/local-server/side-by-side';
import { asDiskError } from '../../../../infra/postgres/postgres-errors';
import { layOut, recoverCluster } from '../../../../infra/postgres/recover-cluster';
import { CannotRestore } from './backup-refusals';
import { beginAnew } from './begin-anew';
import { copyFiles, SEAL_KEY } from './kept-files';
import { readManifest, tampered, type Extents, type Manifest } from './manifest';
import { askForNewTopics } from './stale-topics';

const PRIVATE_DIRECTORY = 0o700;

export interface RestorePlan {
  /** The backup. */
  readonly from: string;
  /** Its keys. */
  readonly keys: string;
  /** Data directory to make; new or empty. */
  readonly to: string;
  /** Everything acknowledged before this moment is there, nothing that was begun after it; without it all there is. */
  readonly at?: Temporal.Instant;
}

export interface Restored {
  /** What the restored installation holds reaches up to here. RFC 3339, UTC. */
  readonly until: string;
  readonly epoch: number;
}

/**
 * Makes a data directory out of a backup. It appears under its name when it is whole; a restore that fails leaves
 * nothing behind.
 * @throws CannotRestore
 */
export async function restoreBackup(plan: RestorePlan): Promise<Restored> {
  const to = resolve(plan.to);
  assertEmpty(to);
  const manifest = await verifyBackup(plan);
  const { at } = plan;
  if (at) assertReaches(manifest, at);
  const draft = `${to}.restoring-${process.pid}`;
  mkdirSync(dirname(to), { recursive: true });
  mkdirSync(draft, { mode: PRIVATE_DIRECTORY });
  try {
    await layOutInstallation(plan, manifest, draft);
    const epoch = await recover(draft, at);
    askForNewTopics(draft);
    if (existsSync(to)) rmdirSync(to);
    renameSync(draft, to);
    return { until: at?.toString() ?? manifest.reachesUntil, epoch };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw asDiskError(error, to);
  }
}

/**
 * Compares every file with the manifest, and the manifest with its seal.
 * @throws CannotRestore
 */
async function verifyBackup({ from, keys }: Pick<RestorePlan, 'from' | 'keys'>): Promise<Manifest> {
  const sealKey = join(keys, SEAL_KEY);
  if (!existsSync(sealKey))
    throw new CannotRestore(
      `Không thấy khóa của bản sao lưu trong ${keys}; hãy chỉ thư mục giữ khóa bằng --keys=THƯ_MỤC.`,
    );
  const manifest = readManifest(from, readFileSync(sealKey, 'utf8').trim());
  await verifyFiles(manifest.keys, keys);
  for (const part of ['base', 'wal', 'files'] as const) await verifyFiles(manifest[part], join(from, part));
  return manifest;
}

async function verifyFiles(extents: Extents, folder: string): Promise<void> {
  await sideBySide(Object.entries(extents), async ([name, { bytes, digest }]) => {
    const file = join(folder, name);
    const found = existsSync(file) ? await digestFile(file, bytes) : undefined;
    if (found?.digest !== digest) throw tampered(file);
  });
}

function assertEmpty(to: string): void {
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new CannotRestore(
      `Thư mục ${to} đã có dữ liệu và được giữ nguyên; hãy phục hồi vào một thư mục mới bằng --to=THƯ_MỤC.`,
    );
}

/** @throws CannotRestore when the backup does not reach that moment */
function assertReaches({ consistentAt, reachesUntil }: Manifest, at: Temporal.Instant): void {
  const isWithin =
    Temporal.Instant.compare(at, Temporal.Instant.from(consistentAt)) >= 0 &&
    Temporal.Instant.compare(at, Temporal.Instant.from(reachesUntil)) <= 0;
  if (!isWithin)
    throw new CannotRestore(
      `Bản sao lưu này chỉ phục hồi được về thời điểm từ ${consistentAt} đến ${reachesUntil}; hãy chọn --at trong khoảng đó.`,
    );
}

async function layOutInstallation(
  { from, keys }: RestorePlan,
  manifest: Manifest,
  draft: string,
): Promise<void> {
  await copyFiles(Object.keys(manifest.files), { from: join(from, 'files'), to: draft });
  await copyFiles(Object.keys(manifest.keys), { from: keys, to: draft });
  const copy = {
    base: join(from, 'base'),
    folders: manifest.folders,
    files: Object.keys(manifest.base),
    wal: join(from, 'wal'),
    segments: new Map(Object.entries(manifest.wal).map(([name, { bytes }]) => [name, bytes])),
    segmentBytes: manifest.segmentBytes,
  };
  await layOut(copy, join(draft, 'postgres'));
}

async function recover(draft: string, at: Temporal.Instant | undefined): Promise<number> {
  // The server's account has to pass through.
  if (process.getuid?.() === 0) chmodSync(draft, 0o711);
  const server = await recoverCluster({
    dataDir: join(draft, 'postgres'),
    logFile: join(draft, 'logs', 'postgres.log'),
    ...(at && { at }),
  });
  try {
    return await beginAnew(server.adminUrl());
  } finally {
    await server.stop();
  }
}
