import 'reflect-metadata';
import { resolve } from 'node:path';
import { keysBeside } from '../backup/kept-files';
import { restoreBackup } from '../backup/restore-backup';
import { folderOption, readOptions } from './folder-arguments';
import { endWith } from './reach-database';

const USAGE =
  'npm run restore -- --from=THƯ_MỤC_SAO_LƯU [--at=2026-11-23T09:30:00+07:00] [--to=THƯ_MỤC_MỚI] [--keys=THƯ_MỤC_KHÓA]';

/**
 * `npm run restore -- --from=DIR [--at=TIME]`: makes a new data directory out of a backup, `--to` or else
 * `KENG_DATA_DIR`, as it stood at that time, or as late as the backup reaches. Never over one that is there.
 */
async function restore(args: readonly string[]): Promise<number> {
  const { at, ...options } = readOptions(args, ['from', 'keys', 'to', 'at'], USAGE);
  const from = folderOption(options.from, USAGE);
  const to = resolve(options.to ?? process.env['KENG_DATA_DIR'] ?? '.keng');
  const keys = options.keys === undefined ? keysBeside(from) : resolve(options.keys);
  const { until, epoch } = await restoreBackup({
    from,
    keys,
    to,
    ...(at !== undefined && { at: instantOf(at) }),
  });
  console.log(`Đã phục hồi vào ${to}: dữ liệu đến ${until}, kỷ nguyên sự kiện ${epoch}.`);
  console.log(`Chạy tiếp bằng: KENG_DATA_DIR=${to} npm start`);
  return 0;
}

function instantOf(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new Error('--at phải là thời điểm có múi giờ, ví dụ 2026-11-23T09:30:00+07:00.');
  }
}

endWith(restore(process.argv.slice(2)));
