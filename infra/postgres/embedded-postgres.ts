import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { findFreePort } from '../local-server/free-port';
import { OwnedByLiveProcess, takeOwnership, type OwnerLock } from '../local-server/owner-lock';
import {
  ADMIN_USER,
  adminPassword,
  checkVersion,
  initialiseCluster,
  preparePlace,
  prepareSocketDir,
  type Place,
} from './cluster';
import { launchPostmaster, type Launch, type Postmaster } from './launch';
import { binariesFor, ensureExecutable, installedBinaries } from './postgres-binaries';
import { asDiskError, DataDirectoryInUse, PostgresDidNotStart } from './postgres-errors';
import { serverSettings, type Listening } from './postgres-settings';
import { clearOrphan, serverMarker } from './postmaster';
import { serverAccount } from './server-account';

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, the admin password, the port and the owner's lock. On a local disk of this machine. */
  readonly dataDir: string;
  /** Server log, appended to; it holds neither statements nor row content. */
  readonly logFile: string;
  /** Wished for; without it the port of the last start. Another is taken where that one is not free. */
  readonly port?: number;
  /**
   * Listens on a unix socket in this folder, which the server's account will own, and on no TCP port.
   * Not on Windows. The path to the socket must stay below 104 characters.
   */
  readonly socketDir?: string;
  /** Further settings of PostgreSQL, or other values than ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Recovery after a power cut may take a while; ms, 120 s unless given. */
  readonly startTimeoutMs?: number;
}

export interface EmbeddedPostgres {
  /** `127.0.0.1`, or the folder of the socket. */
  readonly host: string;
  readonly port: number;
  readonly adminUser: string;
  readonly adminPassword: string;
  /** Connection URL of the superuser for a database, `postgres` unless named. */
  readonly adminUrl: (database?: string) => string;
  readonly pid: number;
  /** Version of the server, e.g. `18.4`. */
  readonly version: string;
  /** Resolves when the server process is gone, asked for or not. */
  readonly exited: Promise<void>;
  /** Rolls open transactions back and ends the server in good order; safe to call twice. */
  readonly stop: () => Promise<void>;
}

/** Names the socket where no other port was wished for. */
const DEFAULT_PORT = 5432;

const START_TIMEOUT_MS = 120_000;

/** How often, and how far apart, a start is tried again that failed for a reason that passes. */
const ATTEMPTS = 20;
const ATTEMPT_PAUSE_MS = 500;

/**
 * Starts PostgreSQL on a data directory, which is created on the first start. The server listens on loopback or on
 * one socket, asks for a password (SCRAM), and ends when this process does, however that ends. At most one process
 * of the machine may serve a directory; a server whose parent was killed is stopped in good order before the start.
 *
 * @throws DataDirectoryInUse, DataDirectoryOfAnotherVersion, DataDirectoryNotWritable, ServerAccountMissing,
 *   PostgresBinariesMissing, PostgresDidNotStart
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const place = preparePlace(options.dataDir);
    const lock = own(place);
    try {
      return await startOwned(options, place, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw asDiskError(error, options.dataDir);
  }
}

function own(place: Place): OwnerLock {
  try {
    return takeOwnership(place.ownerLock);
  } catch (error) {
    throw error instanceof OwnedByLiveProcess ? new DataDirectoryInUse(place.dataDir, error.pid) : error;
  }
}

async function startOwned(
  options: EmbeddedPostgresOptions,
  place: Place,
  lock: OwnerLock,
): Promise<EmbeddedPostgres> {
  const account = serverAccount(place.cluster);
  const installed = installedBinaries();
  ensureExecutable(installed);
  const binaries = binariesFor(account, installed);
  if (existsSync(place.cluster)) {
    checkVersion(place, binaries);
    await clearOrphan(place);
  } else {
    await initialiseCluster(place, binaries, account);
  }
  const { postmaster, address } = await launchOnFreePort(options, { place, binaries, account });
  void postmaster.exited.then(() => lock.release());
  return introduce(postmaster, address, adminPassword(place));
}

async function addressFor(options: EmbeddedPostgresOptions, place: Place): Promise<Listening> {
  const wished = options.port ?? storedPort(place);
  const { socketDir } = options;
  if (socketDir === undefined || process.platform === 'win32') return { port: await findFreePort(wished) };
  return { port: wished ?? DEFAULT_PORT, socketDir };
}

function storedPort({ portFile }: Place): number | undefined {
  return existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || undefined : undefined;
}

async function launchOnFreePort(
  options: EmbeddedPostgresOptions,
  parts: Pick<Launch, 'place' | 'binaries' | 'account'>,
): Promise<{ postmaster: Postmaster; address: Listening }> {
  const { place } = parts;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const address = await addressFor(options, place);
    const listening = address.socketDir
      ? { ...address, socketDir: prepareSocketDir(place, address.socketDir, parts.account) }
      : address;
    const outcome = await launchPostmaster({
      ...parts,
      logFile: options.logFile,
      startTimeoutMs: options.startTimeoutMs ?? START_TIMEOUT_MS,
      settings: serverSettings(listening, serverMarker(place), options.settings),
    });
    if (typeof outcome === 'object') {
      writeFileSync(place.portFile, String(address.port));
      return { postmaster: outcome, address };
    }
    await delay(ATTEMPT_PAUSE_MS);
  }
  throw new DataDirectoryInUse(place.dataDir, undefined);
}

/** Signs in once: the address, the password and the server belong together. */
async function introduce(
  postmaster: Postmaster,
  address: Listening,
  password: string,
): Promise<EmbeddedPostgres> {
  const host = address.socketDir ?? '127.0.0.1';
  const adminUrl = (database = 'postgres') =>
    `postgresql://${ADMIN_USER}:${password}@${encodeURIComponent(host)}:${address.port}/${encodeURIComponent(database)}`;
  try {
    const version = await serverVersion(adminUrl());
    return {
      ...postmaster,
      host,
      port: address.port,
      adminUser: ADMIN_USER,
      adminPassword: password,
      adminUrl,
      version,
    };
  } catch (error) {
    await postmaster.stop();
    throw new PostgresDidNotStart('the administrator could not sign in', '', error);
  }
}

async function serverVersion(connectionString: string): Promise<string> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}
