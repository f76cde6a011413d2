import 'reflect-metadata';
import { kafkaTransport, silentLogger } from '@keng/messaging';
import { kafkaConnectionOf, startService } from '@keng/platform';
import { createFirstAdministrator, seedDemoInstallation } from '../demo/demo-installation';
import { directoryService } from '../service';

const USAGE = 'first-accounts.cli.js administrator\nfirst-accounts.cli.js demo <province code>…';

/**
 * Makes the accounts that a new installation begins with, and prints them as JSON with their passwords: the first
 * administrator, or a demonstration. Runs with the environment of the directory service, beside it; repeatable.
 */
async function main([what, ...provinceCodes]: readonly string[]): Promise<void> {
  const isDemo = what === 'demo' && provinceCodes.length > 0;
  if (!isDemo && what !== 'administrator') throw new Error(`say which accounts to make:\n${USAGE}`);
  const connection = kafkaConnectionOf(process.env, 'first-accounts');
  const transport = kafkaTransport({ ...connection, logger: silentLogger });
  const service = await startService(directoryService, {
    // A port of its own, which nobody calls: the service itself may be running.
    env: { ...process.env, KENG_HOST: '127.0.0.1', KENG_PORT: '0', KENG_LOG_LEVEL: 'fatal' },
    transport,
  });
  try {
    const accounts = isDemo
      ? await seedDemoInstallation(service.app, { provinceCodes })
      : [await createFirstAdministrator(service.app)];
    console.log(JSON.stringify(accounts, undefined, 2));
  } finally {
    await service.stop();
    await transport.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`kẻng: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
