import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Extent } from '../local-server/copy-digested';

const PRIVATE_DIRECTORY = 0o700;
const PRIVATE_FILE = 0o600;
const LOG_ID_BYTES = 1n << 32n;
const SLOT = 'keng_backup';
/** Each round ends with a commit of its own: recovery to a time stops at the first commit behind it, and needs one. */
const MARK = `select pg_logical_emit_message(true, 'keng-backup', ''),
  to_json(clock_timestamp() at time zone 'UTC')#>>'{}' || 'Z' as at`;

interface Segment {
  readonly hash: Hash;
  bytes: number;
}

/** What has not been copied yet is gone from the server, or belongs to another history: the copy can only end here. */
export class LogGone extends Error {}

/** Whose log it is. */
interface History {
  readonly cluster: string;
  /** As the first eight digits of a file's name. */
  readonly timeline: string;
  /** Length of a whole file of the log. */
  readonly segmentBytes: number;
}

/** Copies the write-ahead log of a running server, round by round, as far as it is safely on the disk. */
export class WalCopy {
  private readonly segments = new Map<string, Segment>();
  private next = 0n;

  private constructor(
    private admin: Client,
    private readonly pgWal: string,
    private readonly to: string,
    private readonly history: History,
  ) {}

  get segmentBytes(): number {
    return this.history.segmentBytes;
  }

  /**
   * Makes the server keep its log for as long as the session is open; call it before the base copy begins.
   * @param admin a session of a superuser
   */
  static async reserve(admin: Client, cluster: string, to: string): Promise<WalCopy> {
    await keepLogFor(admin);
    await mkdir(to, { recursive: true, mode: PRIVATE_DIRECTORY });
    return new WalCopy(admin, join(cluster, 'pg_wal'), to, await historyOf(admin));
  }

  /**
   * Goes on with a session of the same server, which was away. It keeps its log as before; what it had to keep meanwhile
   * is what its recovery needed, so the next round may find that too much is gone.
   * @throws LogGone when another history is there
   */
  async resume(admin: Client): Promise<void> {
    await keepLogFor(admin);
    const { cluster, timeline } = await historyOf(admin);
    if (cluster !== this.history.cluster || timeline !== this.history.timeline)
      throw new LogGone('another history runs there now');
    this.admin = admin;
  }

  /** Begins with the segment that holds this position. */
  beginAt(position: string): void {
    const at = parsePosition(position);
    this.next = at - (at % BigInt(this.segmentBytes));
  }

  /**
   * Copies what came since the last round.
   * @returns the moment up to which every commit is in the copy
   * @throws LogGone
   */
  async advance(): Promise<string> {
    const { rows: marks } = await this.admin.query<{ at: string }>(MARK);
    const { rows } = await this.admin.query<{ end: string }>(
      `select pg_current_wal_flush_lsn()::text as end`,
    );
    const [mark, reached] = [marks[0], rows[0]];
    if (!mark || !reached) throw new Error('the server told no position');
    const end = parsePosition(reached.end);
    while (this.next < end) this.next = await this.copySegment(end);
    await this.admin.query(`select pg_replication_slot_advance($1 || '_' || pg_backend_pid(), $2::pg_lsn)`, [
      SLOT,
      reached.end,
    ]);
    return mark.at;
  }

  /** What each file of the copy holds now. */
  files(): ReadonlyMap<string, Extent> {
    return new Map(
      [...this.segments].map(([name, { hash, bytes }]) => [
        name,
        { bytes, digest: hash.copy().digest('hex') },
      ]),
    );
  }

  /** @returns the position behind what it copied */
  private async copySegment(end: bigint): Promise<bigint> {
    const size = BigInt(this.segmentBytes);
    const number = this.next / size;
    const name = this.nameOf(number);
    const start = number * size;
    const segment = this.segments.get(name) ?? { hash: createHash('sha256'), bytes: 0 };
    this.segments.set(name, segment);
    const wanted = Number((end < start + size ? end : start + size) - start);
    const block = await readExactly(join(this.pgWal, name), segment.bytes, wanted - segment.bytes);
    await append(join(this.to, name), block);
    segment.hash.update(block);
    segment.bytes = wanted;
    return start + BigInt(wanted);
  }

  private nameOf(number: bigint): string {
    const perLogId = LOG_ID_BYTES / BigInt(this.segmentBytes);
    const parts = [number / perLogId, number % perLogId];
    return (
      this.history.timeline + parts.map((part) => part.toString(16).toUpperCase().padStart(8, '0')).join('')
    );
  }
}

/** Makes the server keep its log from its last checkpoint on, for as long as the session is open. */
async function keepLogFor(admin: Client): Promise<void> {
  await admin.query(`select pg_create_physical_replication_slot($1 || '_' || pg_backend_pid(), true, true)`, [
    SLOT,
  ]);
}

async function historyOf(admin: Client): Promise<History> {
  const { rows } = await admin.query<{ cluster: string; timeline: string; bytes: string }>(
    `select (select system_identifier::text from pg_control_system()) as cluster,
            left(pg_walfile_name(pg_current_wal_flush_lsn()), 8) as timeline,
            (select setting from pg_settings where name = 'wal_segment_size') as bytes`,
  );
  const [row] = rows;
  if (!row) throw new Error('the server told no history');
  return { cluster: row.cluster, timeline: row.timeline, segmentBytes: Number(row.bytes) };
}

/** A position of the log, written `A/B` in hexadecimal. */
function parsePosition(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/');
  return BigInt(`0x${high}`) * LOG_ID_BYTES + BigInt(`0x${low}`);
}

async function readExactly(path: string, from: number, bytes: number): Promise<Buffer> {
  const source = await openLog(path);
  try {
    const block = Buffer.alloc(bytes);
    const { bytesRead } = await source.read(block, 0, bytes, from);
    if (bytesRead !== bytes) throw new Error(`${path} is shorter than the server says`);
    return block;
  } finally {
    await source.close();
  }
}

/** A file that the server no longer needed bears the name of a later one now. */
async function openLog(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new LogGone(`${path} is gone`, { cause });
  }
}

async function append(path: string, block: Buffer): Promise<void> {
  const target = await open(path, 'a', PRIVATE_FILE);
  try {
    await target.writeFile(block);
    await target.sync();
  } finally {
    await target.close();
  }
}
