import { kafkaTransport, noMetrics, silentLogger } from '@keng/messaging';
import { kafkaConnectionOf, type Environment } from '@keng/platform';
import { isLoopback } from '../../gateway/src/gateway-settings';
import { startLocalKafka } from '../../../infra/kafka/local-kafka';
import { assertDemoOnLoopback, keepAccounts, type Accounts } from './accounts';
import { ChildService } from './child-service';
import { openDataDirectory, type DataDirectory } from './data-directory';
import { prepareInstallation, type Installation } from './installation';
import { seedInProcess } from './seed-in-process';
import { ALL_SERVICES } from './services';
import type { StandaloneSettings } from './standalone-settings';
import { runAll, type Progress } from './standalone';

/** Every service in a process of its own, events over Kafka. */
export interface RunningFleet {
  readonly url: string;
  readonly accounts: Accounts;
  readonly brokers: readonly string[];
  /** Process ids by service, for operators and fault tests. */
  processes(): ReadonlyMap<string, number | undefined>;
  readonly databaseLost: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts database, broker (`KAFKA_BROKERS`, else a local one), all services and the gateway. The topics are made if
 * they are missing; a standalone installation's history is put into them by `npm run events:republish -- all`.
 */
export async function startKafkaFleet(
  settings: StandaloneSettings,
  env: Environment,
  progress: Progress = () => undefined,
): Promise<RunningFleet> {
  assertDemoOnLoopback(settings, isLoopback(settings.KENG_HOST));
  const directory = openDataDirectory(settings.KENG_DATA_DIR);
  const undo: (() => Promise<void> | void)[] = [() => directory.release()];
  try {
    progress('cơ sở dữ liệu');
    const installation = await prepareInstallation(settings, directory, ALL_SERVICES);
    undo.push(() => installation.stop());
    progress('Kafka');
    const brokers = await reachKafka(env, directory, progress, undo);
    const kafkaEnv = { ...kafkaVariables(env), KAFKA_BROKERS: brokers.join(',') };
    await prepareTopics(kafkaEnv);
    const accounts = await keepAccounts(settings, directory, progress, () =>
      seedInProcess(settings, { ...installation.environmentOf('directory'), ...kafkaEnv }),
    );
    progress(`${ALL_SERVICES.length} dịch vụ và cổng vào`);
    const children = startChildren(settings, env, { directory, installation, kafkaEnv });
    undo.push(async () => void (await Promise.all(children.map((child) => child.stop()))));
    const url = `http://${settings.KENG_HOST}:${settings.KENG_PORT}`;
    await Promise.all(children.map((child) => child.untilAlive(urlOf(child, installation, url))));
    return {
      url,
      accounts,
      brokers,
      processes: () => new Map(children.map((child) => [child.name, child.pid])),
      databaseLost: installation.databaseLost,
      stop: () => runAll(undo),
    };
  } catch (error) {
    await runAll(undo);
    throw error;
  }
}

async function reachKafka(
  env: Environment,
  directory: DataDirectory,
  progress: Progress,
  undo: (() => Promise<void> | void)[],
): Promise<readonly string[]> {
  const given = env['KAFKA_BROKERS'];
  if (given !== undefined && given !== '') return given.split(',');
  const broker = await startLocalKafka({
    dir: directory.file('kafka'),
    logFile: directory.file('logs', 'kafka.log'),
    report: (line) => progress(line),
  });
  undo.push(() => broker.stop());
  return broker.brokers;
}

function kafkaVariables(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('KAFKA_')));
}

async function prepareTopics(kafkaEnv: Environment): Promise<void> {
  const transport = kafkaTransport({
    ...kafkaConnectionOf(kafkaEnv, 'fleet'),
    logger: silentLogger,
    metrics: noMetrics,
  });
  await transport.ensureTopics();
  await transport.close();
}

interface FleetParts {
  readonly directory: DataDirectory;
  readonly installation: Installation;
  readonly kafkaEnv: Environment;
}

function startChildren(
  settings: StandaloneSettings,
  env: Environment,
  { directory, installation, kafkaEnv }: FleetParts,
): ChildService[] {
  const logOf = (name: string): string => directory.file('logs', `${name}.log`);
  const services = ALL_SERVICES.map(
    ({ name }) => new ChildService(name, { ...installation.environmentOf(name), ...kafkaEnv }, logOf(name)),
  );
  const gatewayEnv = {
    ...env,
    ...installation.serviceUrls,
    KENG_HOST: settings.KENG_HOST,
    KENG_PORT: String(settings.KENG_PORT),
    KENG_LOG_LEVEL: settings.KENG_LOG_LEVEL,
  };
  const children = [...services, new ChildService('gateway', gatewayEnv, logOf('gateway'))];
  for (const child of children) child.start();
  return children;
}

function urlOf(child: ChildService, installation: Installation, gatewayUrl: string): string {
  return installation.serviceUrls[`KENG_${child.name.toUpperCase()}_URL`] ?? gatewayUrl;
}
