import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Client } from 'pg';
import { VERSION } from '@keng/platform';
import { copyBase, type BaseCopy } from '../../../../infra/postgres/base-copy';
import { asDiskError } from '../../../../infra/postgres/postgres-errors';
import { WalCopy } from '../../../../infra/postgres/wal-copy';
import { CannotBackUp } from './backup-refusals';
import { copyFiles, keyFiles, plainFiles, sealKey } from './kept-files';
import { writeManifest, type Extents, type Manifest } from './manifest';

const PRIVATE_DIRECTORY = 0o700;

export interface BackupPlan {
  readonly adminUrl: string;
  readonly dataDir: string;
  /** New or empty. */
  readonly to: string;
  /** New or empty, and not below {@link to}: whoever has both can read everything. */
  readonly keys: string;
}

/** A backup that is complete, and can be carried on as long as it is open. */
export interface RunningBackup {
  readonly manifest: Manifest;
  /** Takes in what was written since. @returns the manifest as it stands now */
  advance(): Promise<Manifest>;
  close(): Promise<void>;
}

/**
 * Copies a running installation: its keys, then its cluster, then the log written meanwhile. Nothing of the
 * installation waits for it.
 * @throws CannotBackUp
 */
export async function takeBackup(plan: BackupPlan): Promise<RunningBackup> {
  const { to, keys } = plan;
  if (keys === to || keys.startsWith(to + sep))
    throw new CannotBackUp(`Khóa không được nằm trong bản sao lưu; hãy chọn --keys ngoài ${to}.`);
  for (const folder of [to, keys]) assertEmpty(folder);
  const admin = new Client({ connectionString: plan.adminUrl, application_name: 'keng-backup' });
  // A server that goes away shows at the next statement.
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    for (const folder of [to, keys]) mkdirSync(folder, { recursive: true, mode: PRIVATE_DIRECTORY });
    return await begin(admin, plan);
  } catch (error) {
    await admin.end();
    for (const folder of [to, keys]) rmSync(folder, { recursive: true, force: true });
    throw asDiskError(error, to);
  }
}

async function begin(admin: Client, plan: BackupPlan): Promise<RunningBackup> {
  const key = sealKey(plan.dataDir);
  const describeNow = await copyAll(admin, plan);
  const advance = async (): Promise<Manifest> => {
    const manifest = await describeNow();
    await writeManifest(plan.to, manifest, key);
    return manifest;
  };
  return { manifest: await advance(), advance, close: () => admin.end() };
}

/** Copies keys, files and cluster. @returns what copies the log, round by round, and describes all there is */
async function copyAll(admin: Client, { dataDir, to, keys }: BackupPlan): Promise<() => Promise<Manifest>> {
  const keyExtents = await copyFiles(keyFiles(dataDir), { from: dataDir, to: keys });
  // Audit heads older than the database hold after a restore, newer ones would not.
  const plain = await copyFiles(plainFiles(dataDir), { from: dataDir, to: join(to, 'files') });
  const cluster = join(dataDir, 'postgres', 'pgdata');
  const wal = await WalCopy.reserve(admin, cluster, join(to, 'wal'));
  const base = await copyBase(admin, cluster, join(to, 'base'));
  wal.beginAt(base.from);
  return async () => {
    const reachesUntil = await wal.advance();
    return describe(base, wal, { reachesUntil, keys: keyExtents, files: plain });
  };
}

function describe(
  { consistentAt, folders, files: baseFiles }: BaseCopy,
  wal: WalCopy,
  rest: Pick<Manifest, 'reachesUntil' | 'keys' | 'files'>,
): Manifest {
  return {
    format: 1,
    version: VERSION,
    consistentAt,
    segmentBytes: wal.segmentBytes,
    folders,
    base: toExtents(baseFiles),
    wal: toExtents(wal.files()),
    ...rest,
  };
}

const toExtents = (files: ReadonlyMap<string, Extents[string]>): Extents => Object.fromEntries(files);

function assertEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CannotBackUp(`Thư mục ${folder} đã có tệp; hãy chọn một thư mục mới cho bản sao lưu.`);
}
