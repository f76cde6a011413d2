import 'reflect-metadata';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CannotBackUp } from '../backup/backup-refusals';
import { keysBeside } from '../backup/kept-files';
import type { Manifest } from '../backup/manifest';
import { takeBackup, type RunningBackup } from '../backup/take-backup';
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
    for (;;) {
      await delay(FOLLOW_EVERY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
      manifest = await backup.advance();
      if (stop.signal.aborted) break;
    }
  } catch (cause) {
    throw new CannotBackUp(
      `Mất kết nối với cơ sở dữ liệu; bản sao lưu dừng ở ${manifest.reachesUntil}. Hãy sao lưu lại vào một thư mục mới.`,
      { cause },
    );
  }
  console.log(`Dừng. Phục hồi được đến ${manifest.reachesUntil}.`);
}
