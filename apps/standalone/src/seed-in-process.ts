import { kafkaTransport, silentLogger } from '@keng/messaging';
import { kafkaConnectionOf, startService, type Environment } from '@keng/platform';
import { directoryService } from '../../directory/src/service';
import { seedFrom, type Account } from './accounts';
import type { StandaloneSettings } from './standalone-settings';

/** Makes the first accounts with directory running in this process for a moment. */
export async function seedInProcess(
  settings: StandaloneSettings,
  env: Environment,
): Promise<readonly Account[]> {
  const transport = kafkaTransport({
    ...kafkaConnectionOf(env, 'seed'),
    logger: silentLogger,
  });
  const directory = await startService(directoryService, { env: { ...env, KENG_PORT: '0' }, transport });
  try {
    return await seedFrom(settings, directory.app);
  } finally {
    await directory.stop();
    await transport.close();
  }
}
