import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Client } from 'pg';
import { sqlErrorFacts } from '@keng/persistence';
import { VERSION } from '@keng/platform';
import { copyBase, type BaseCopy } from '../../../../infra/postgres/base-copy';
import { asDiskError } from '../../../../infra/postgres/postgres-errors';
import { runningPostgresUrl } from '../../../../infra/postgres/running-postgres';
import { WalCopy } from '../../../../infra/postgres/wal-copy';
import { CannotBackUp } from './backup-refusals';
import { copyFiles, keyFiles, plainFiles, sealKey } from './kept-files';
import { writeManifest, type Extents, type Manifest } from './manifest';

/** Class of the errors by which a server that stops or starts ends a session. */
const OPERATOR_INTERVENTION = '57P';
const PRIVATE_DIRECTORY = 0o700;

export interface BackupPlan {
  readonly adminUrl: string;
  readonly dataDir: string;
  /** New or empty. */
  readonly to: string;
  /** New or empty, and not below {@link to}: whoever has both can read everything. */
  readonly keys: string;
}

/** The database ends its sessions; it may come back. */
export class ServerAway extends Error {}

/** A backup that is complete, and can be carried on as long as it is open. */
export interface RunningBackup {
  readonly manifest: Manifest;
  /** Takes in what was written since. @returns the manifest as it stands now @throws ServerAway, LogGone */
  advance(): Promise<Manifest>;
  /** Goes on after the server was away. @throws ServerAway while it still is; LogGone */
  resume(): Promise<void>;
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
  const session = await AdminSession.open(plan.adminUrl);
  try {
    for (const folder of [to, keys]) mkdirSync(folder, { recursive: true, mode: PRIVATE_DIRECTORY });
    return await begin(session, plan);
  } catch (error) {
    await session.close();
    for (const folder of [to, keys]) rmSync(folder, { recursive: true, force: true });
    throw asDiskError(error, to);
  }
}

async function begin(first: AdminSession, plan: BackupPlan): Promise<RunningBackup> {
  const key = sealKey(plan.dataDir);
  const { wal, describeNow } = await copyAll(first.client, plan);
  let session = first;
  const advance = async (): Promise<Manifest> => {
    const manifest = await session.orAway(describeNow);
    await writeManifest(plan.to, manifest, key);
    return manifest;
  };
  const resume = async (): Promise<void> => {
    await session.close();
    const next = await AdminSession.open(runningPostgresUrl(join(plan.dataDir, 'postgres')) ?? plan.adminUrl);
    session = next;
    await next.orAway(() => wal.resume(next.client));
  };
  return { manifest: await advance(), advance, resume, close: () => session.close() };
}

/** A session of the administrator that knows whether it was ended. */
class AdminSession {
  private ended = false;

  private constructor(readonly client: Client) {
    for (const event of ['error', 'end'] as const) client.on(event, () => (this.ended = true));
  }

  /** @throws ServerAway */
  static async open(connectionString: string): Promise<AdminSession> {
    const client = new Client({ connectionString, application_name: 'keng-backup' });
    const session = new AdminSession(client);
    try {
      await client.connect();
    } catch (cause) {
      throw new ServerAway('the database does not answer', { cause });
    }
    return session;
  }

  /** Does what asks the server. @throws ServerAway where it failed because the session was ended */
  async orAway<Result>(act: () => Promise<Result>): Promise<Result> {
    try {
      return await act();
    } catch (cause) {
      if (this.ended || sqlErrorFacts(cause)?.code?.startsWith(OPERATOR_INTERVENTION) === true)
        throw new ServerAway('the database ended the session', { cause });
      throw cause;
    }
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

interface CopyUnderWay {
  readonly wal: WalCopy;
  /** Copies the log up to now and describes all there is. */
  readonly describeNow: () => Promise<Manifest>;
}

/** Copies keys, files and cluster. */
async function copyAll(admin: Client, { dataDir, to, keys }: BackupPlan): Promise<CopyUnderWay> {
  const keyExtents = await copyFiles(keyFiles(dataDir), { from: dataDir, to: keys });
  // Audit heads older than the database hold after a restore, newer ones would not.
  const plain = await copyFiles(plainFiles(dataDir), { from: dataDir, to: join(to, 'files') });
  const cluster = join(dataDir, 'postgres', 'pgdata');
  const wal = await WalCopy.reserve(admin, cluster, join(to, 'wal'));
  const base = await copyBase(admin, cluster, join(to, 'base'));
  wal.beginAt(base.from);
  const describeNow = async (): Promise<Manifest> => {
    const reachesUntil = await wal.advance();
    return describe(base, wal, { reachesUntil, keys: keyExtents, files: plain });
  };
  return { wal, describeNow };
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
