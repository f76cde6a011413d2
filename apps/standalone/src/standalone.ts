import { SystemClock } from '@keng/kernel';
import { logTransport } from '@keng/messaging';
import { createLogger, startService, type Environment, type RunningService } from '@keng/platform';
import { startGateway, type RunningGateway } from '../../gateway/src/gateway';
import { isLoopback } from '../../gateway/src/gateway-settings';
import { keepAddress } from './keep-address';
import { assertDemoOnLoopback, keepAccounts, seedFrom, type Accounts } from './accounts';
import { copiesSettled } from './copies-settled';
import { openDataDirectory } from './data-directory';
import { prepareInstallation, type DatabaseLost, type Installation } from './installation';
import { ALL_SERVICES } from './services';
import type { StandaloneSettings } from './standalone-settings';

/** The whole product in one process. */
export interface RunningStandalone {
  readonly url: string;
  readonly accounts: Accounts;
  readonly services: readonly RunningService[];
  /** Resolves when the embedded database ended by itself. */
  readonly databaseLost: Promise<DatabaseLost>;
  stop(): Promise<void>;
}

/** Called with a short line before each step of the start. */
export type Progress = (step: string) => void;

/** Starts database, services and gateway in this process; events go through the embedded log. */
export async function startStandalone(
  settings: StandaloneSettings,
  env: Environment,
  progress: Progress = () => undefined,
): Promise<RunningStandalone> {
  assertDemoOnLoopback(settings, isLoopback(settings.KENG_HOST));
  const directory = openDataDirectory(settings.KENG_DATA_DIR);
  const undo: (() => Promise<void> | void)[] = [() => directory.release()];
  try {
    await keepAddress(settings);
    progress('cơ sở dữ liệu');
    const installation = await prepareInstallation(settings, directory, ALL_SERVICES);
    undo.push(() => installation.stop());
    const logger = createLogger('standalone', settings.KENG_LOG_LEVEL);
    const transport = logTransport({ logger, clock: new SystemClock() });
    undo.push(() => transport.close());
    const services: RunningService[] = [];
    for (const service of ALL_SERVICES) {
      progress(`dịch vụ ${service.name}`);
      const running = await startService(service, {
        env: installation.environmentOf(service.name),
        transport,
      });
      services.push(running);
      undo.push(() => running.stop());
    }
    progress('cổng vào');
    const gateway = await openGateway(settings, env, installation);
    undo.push(() => gateway.stop());
    const accounts = await keepAccounts(settings, directory, progress, () =>
      seedFrom(settings, directoryOf(services).app),
    );
    await copiesSettled(installation.adminUrl, () => progress('danh mục đơn vị ở các dịch vụ'));
    return {
      url: gateway.url,
      accounts,
      services,
      databaseLost: installation.databaseLost,
      stop: () => runAll(undo),
    };
  } catch (error) {
    await runAll(undo);
    throw error;
  }
}

function openGateway(
  settings: StandaloneSettings,
  env: Environment,
  installation: Installation,
): Promise<RunningGateway> {
  return startGateway({
    ...env,
    ...installation.serviceUrls,
    KENG_HOST: settings.KENG_HOST,
    KENG_PORT: String(settings.KENG_PORT),
    KENG_LOG_LEVEL: settings.KENG_LOG_LEVEL,
  });
}

function directoryOf(services: readonly RunningService[]): RunningService {
  const directory = services.find(({ name }) => name === 'directory');
  if (!directory) throw new Error('directory is not among the services');
  return directory;
}

/** Last started, first stopped; one failure does not keep the rest open. */
export async function runAll(undo: (() => Promise<void> | void)[]): Promise<void> {
  for (const step of undo.splice(0).reverse()) {
    try {
      await step();
    } catch (error) {
      process.exitCode = 1;
      console.error(`kẻng: a part did not stop in order: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }
}
