import 'reflect-metadata';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LogGone } from '../../../../infra/postgres/wal-copy';
import { CannotBackUp } from '../backup/backup-refusals';
import { keysBeside } from '../backup/kept-files';
import type { Manifest } from '../backup/manifest';
import { ServerAway, takeBackup, type RunningBackup } from '../backup/take-backup';
import { findAdminUrl } from './admin-url';
import { folderOption, readOptions } from './folder-arguments';
import { runCommand } from './reach-database';

const USAGE = 'npm run backup -- --to=THƯ_MỤC_MỚI [--keys=THƯ_MỤC_KHÓA] [--follow]';
const FOLLOW_EVERY_MS = 1_000;

/**
 * `npm run backup -- --to=DIR [--keys=DIR] [--follow]`: copies the installation of `KENG_DATA_DIR`, running or not;
 * with `--follow` it then goes on copying what is written, second by second, until it is stopped.
 */
runCommand(async ({ adminUrl, dataDir }, args) => {
  const follow = args.includes('--follow');
  const options = readOptions(
    args.filter((argument) => argument !== '--follow'),
    ['to', 'keys'],
    USAGE,
  );
  const to = folderOption(options.to, USAGE);
  const keys = options.keys === undefined ? keysBeside(to) : resolve(options.keys);
  if (findAdminUrl(process.env) !== undefined)
    throw new CannotBackUp(
      'Cơ sở dữ liệu là máy chủ riêng (KENG_DATABASE_URL); hãy sao lưu bằng công cụ của máy chủ đó và giữ khóa ở nơi khác.',
    );
  const backup = await takeBackup({ adminUrl, dataDir, to, keys });
  try {
    tell(backup.manifest, to, keys);
    if (follow) await followUntilStopped(backup);
    return 0;
  } finally {
    await backup.close();
  }
});

function tell({ base, consistentAt, reachesUntil }: Manifest, to: string, keys: string): void {
  const bytes = Object.values(base).reduce((sum, extent) => sum + extent.bytes, 0);
  console.log(`Đã sao lưu vào ${to}: ${Object.keys(base).length} tệp, ${Math.round(bytes / 1e6)} MB.`);
  console.log(`Phục hồi được về thời điểm từ ${consistentAt} đến ${reachesUntil}.`);
  console.log(
    `Khóa và mật khẩu nằm riêng trong ${keys}: hãy cất ở nơi khác; ai có cả hai sẽ đọc được mọi thứ.`,
  );
}

async function followUntilStopped(backup: RunningBackup): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  console.log('Đang ghi tiếp thay đổi từng giây; nhấn Ctrl-C để dừng.');
  let { manifest } = backup;
  try {
    while (!stop.signal.aborted) {
      await aMoment(stop.signal);
      manifest = (await advanceOrWait(backup, stop.signal)) ?? manifest;
    }
  } catch (cause) {
    throw new CannotBackUp(endedAt(cause, manifest), { cause });
  }
  console.log(`Dừng. Phục hồi được đến ${manifest.reachesUntil}.`);
}

const aMoment = (signal: AbortSignal): Promise<unknown> =>
  delay(FOLLOW_EVERY_MS, undefined, { signal }).catch(() => undefined);

/** Takes in what was written; where the database went away, waits until it is back. @returns nothing when it is not yet */
async function advanceOrWait(backup: RunningBackup, signal: AbortSignal): Promise<Manifest | undefined> {
  try {
    return await backup.advance();
  } catch (error) {
    if (!(error instanceof ServerAway)) throw error;
  }
  console.log('Cơ sở dữ liệu ngừng trả lời; sẽ ghi tiếp khi có lại. Nhấn Ctrl-C để dừng.');
  while (!signal.aborted) {
    await aMoment(signal);
    try {
      await backup.resume();
      console.log('Cơ sở dữ liệu đã có lại; ghi tiếp.');
      break;
    } catch (error) {
      if (!(error instanceof ServerAway)) throw error;
    }
  }
  return undefined;
}

function endedAt(cause: unknown, { reachesUntil }: Manifest): string {
  const why =
    cause instanceof LogGone
      ? 'Cơ sở dữ liệu không còn giữ phần nhật ký chưa sao lưu'
      : 'Không ghi tiếp được bản sao lưu';
  return `${why}; bản sao lưu dừng ở ${reachesUntil}. Hãy sao lưu lại vào một thư mục mới.`;
}
