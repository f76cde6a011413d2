import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { beginAnew } from '../backup/begin-anew';
import { askForNewTopics } from '../backup/stale-topics';
import { runCommand } from './reach-database';

/**
 * `npm run epoch:open`: after the database was set back to an earlier time by other means than `npm run restore`, its
 * server's own backups say, and before the product starts on it. Where it was not needed it does no harm, but topics of
 * Kafka have to be filled anew.
 */
runCommand(async ({ adminUrl, dataDir }) => {
  const epoch = await beginAnew(adminUrl);
  if (existsSync(dataDir)) askForNewTopics(dataDir);
  console.log(`Đã mở kỷ nguyên sự kiện ${epoch}; mọi người phải đăng nhập lại.`);
  console.log(
    'Nếu dùng Kafka: xóa các chủ đề keng.* ở KAFKA_BROKERS, chạy `npm run events:republish -- all`, rồi mới khởi động.',
  );
  return 0;
});
