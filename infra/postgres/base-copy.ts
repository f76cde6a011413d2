import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { sideBySide } from '../local-server/side-by-side';
import { copyDigested, digestFile, type Extent } from '../local-server/copy-digested';

/** Emptied or made anew by every start of the server; of `pg_wal` the needed part is copied apart. */
const FOLDERS_LEFT_EMPTY: ReadonlySet<string> = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const FILES_LEFT_OUT = /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label.*)$/;
const CONTROL_FILE = 'global/pg_control';
const LABEL_FILE = 'backup_label';
const PRIVATE_FILE = 0o600;

/** The cluster keeps tables outside its directory, which a copy of the directory would lose. */
export class TablespacesElsewhere extends Error {}

export interface BaseCopy {
  /** Position in the write-ahead log from which the copy has to be recovered. */
  readonly from: string;
  /** Moment from which on the copy can be recovered to any time. */
  readonly consistentAt: string;
  /** Folders below the copy, also the empty ones that the server expects. */
  readonly folders: readonly string[];
  readonly files: ReadonlyMap<string, Extent>;
}

/**
 * Copies the files of a running cluster into a new folder. As they change meanwhile, the copy is of use only together
 * with the write-ahead log from {@link BaseCopy.from} on.
 * @param admin a session of a superuser, which must stay open until this resolves
 * @throws TablespacesElsewhere
 */
export async function copyBase(admin: Client, cluster: string, to: string): Promise<BaseCopy> {
  const { rows: begun } = await admin.query<{ from: string }>(
    `select pg_backup_start('keng', fast => true)::text as from`,
  );
  const [{ from } = { from: '' }] = begun;
  const { folders, files: paths } = await listCluster(cluster);
  const files = new Map<string, Extent>();
  const copy = (path: string): Promise<void> => copyIfThere(path, { cluster, to, files });
  await sideBySide(paths, copy);
  // Last, as it tells the server where the others stand.
  await copy(CONTROL_FILE);
  const { rows: ended } = await admin.query<{ label: string; spaces: string; consistent_at: string }>(
    `select labelfile as label, spcmapfile as spaces,
            to_json(clock_timestamp() at time zone 'UTC')#>>'{}' || 'Z' as consistent_at
       from pg_backup_stop(wait_for_archive => false)`,
  );
  const [end] = ended;
  if (!end || end.spaces.trim() !== '') throw new TablespacesElsewhere('the cluster has tablespaces');
  await writeFile(join(to, LABEL_FILE), end.label, { mode: PRIVATE_FILE, flag: 'wx', flush: true });
  files.set(LABEL_FILE, await digestFile(join(to, LABEL_FILE)));
  return { from, consistentAt: end.consistent_at, folders, files };
}

async function listCluster(
  cluster: string,
): Promise<{ readonly folders: string[]; readonly files: string[] }> {
  const [folders, files]: [string[], string[]] = [[], []];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(cluster, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.push(path);
        if (!FOLDERS_LEFT_EMPTY.has(path)) await walk(path);
      } else if (entry.isFile() && !FILES_LEFT_OUT.test(entry.name) && path !== CONTROL_FILE) {
        files.push(path);
      }
    }
  };
  await walk('');
  return { folders, files };
}

interface Copying {
  readonly cluster: string;
  readonly to: string;
  readonly files: Map<string, Extent>;
}

/** A file that was dropped since it was listed is dropped again by the recovery. */
async function copyIfThere(path: string, { cluster, to, files }: Copying): Promise<void> {
  try {
    files.set(path, await copyDigested(join(cluster, path), join(to, path)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
