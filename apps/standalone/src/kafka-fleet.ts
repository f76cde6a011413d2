import { kafkaTransport, silentLogger } from '@keng/messaging';
import { kafkaConnectionOf, type Environment } from '@keng/platform';
import { freshPassword, localBrokerEnvironment } from './broker-password';
import { isLoopback } from '../../gateway/src/gateway-settings';
import { keepAddress } from './keep-address';
import { assertDemoOnLoopback, keepAccounts, type Accounts } from './accounts';
import { ChildService } from './child-service';
import { copiesSettled } from './copies-settled';
import { topicsAreFilled, topicsAreStale } from './backup/stale-topics';
import { CannotStart, openDataDirectory, type DataDirectory } from './data-directory';
import type { PartLost } from './end-with-reason';
import { clearOrphans, noteProcesses } from './fleet-processes';
import { prepareInstallation, type Installation } from './installation';
import { KeptKafka, type KafkaLost } from './kept-kafka';
import { seedInProcess } from './seed-in-process';
import { ALL_SERVICES } from './services';
import type { StandaloneSettings } from './standalone-settings';
import { runAll, type Progress } from './standalone';
import { tellAgain } from './tell-again';

/** Every service in a process of its own, events over Kafka. */
export interface RunningFleet {
  readonly url: string;
  readonly accounts: Accounts;
  readonly brokers: readonly string[];
  /** Resolves, with the reason, when the database or the broker is gone for good. */
  readonly lost: Promise<PartLost>;
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
    await clearOrphans(directory);
    await keepAddress(settings);
    progress('cơ sở dữ liệu');
    const installation = await prepareInstallation(settings, directory, ALL_SERVICES);
    undo.push(() => installation.stop());
    progress('Kafka');
    const { brokers, lost: kafkaLost, env: kafkaEnv } = await reachKafka(env, directory, progress, undo);
    await prepareTopics(kafkaEnv, {
      directory,
      adminUrl: installation.adminUrl,
      isOwnBroker: !givenBrokers(env),
    });
    const accounts = await keepAccounts(settings, directory, progress, () =>
      seedInProcess(settings, { ...installation.environmentOf('directory'), ...kafkaEnv }),
    );
    progress(`${ALL_SERVICES.length} dịch vụ và cổng vào`);
    const { services, gateway } = startChildren(settings, env, { directory, installation, kafkaEnv });
    // The gateway goes first, so that requests it has taken are answered.
    undo.push(
      async () => void (await Promise.all(services.map((service) => service.stop()))),
      () => gateway.stop(),
    );
    await Promise.all([...services, gateway].map((child) => child.untilAlive()));
    await copiesSettled(installation.adminUrl, () => progress('danh mục đơn vị ở các dịch vụ'));
    return {
      url: addressOf(settings),
      accounts,
      brokers,
      lost: Promise.race([installation.databaseLost, kafkaLost]),
      stop: () => runAll(undo),
    };
  } catch (error) {
    await runAll(undo);
    throw error;
  }
}

interface Broker extends Pick<KeptKafka, 'brokers' | 'lost'> {
  /** For those who connect to it. */
  readonly env: Environment;
}

async function reachKafka(
  env: Environment,
  directory: DataDirectory,
  progress: Progress,
  undo: (() => Promise<void> | void)[],
): Promise<Broker> {
  const given = givenBrokers(env);
  if (given) {
    const variables = Object.entries(env).filter(([name]) => name.startsWith('KAFKA_'));
    return {
      brokers: given,
      lost: new Promise<KafkaLost>(() => undefined),
      env: Object.fromEntries(variables),
    };
  }
  const dir = directory.file('kafka');
  const password = freshPassword(dir);
  const broker = await KeptKafka.start({
    dir,
    password: password.value,
    logFile: directory.file('logs', 'kafka.log'),
    report: (line) => progress(line),
  });
  undo.push(() => broker.stop());
  const { brokers, lost } = broker;
  return { brokers, lost, env: localBrokerEnvironment(brokers, password.file) };
}

/** Brokers that somebody else runs. */
function givenBrokers(env: Environment): readonly string[] | undefined {
  const given = env['KAFKA_BROKERS'];
  return given === undefined || given === '' ? undefined : given.split(',');
}

interface TopicParts {
  readonly directory: DataDirectory;
  readonly adminUrl: string;
  /** The broker lives in the data directory, so whatever stands in its topics came from this database. */
  readonly isOwnBroker: boolean;
}

/** Makes the topics that are missing, and fills them where a restore asked for it. @throws CannotStart */
async function prepareTopics(kafkaEnv: Environment, parts: TopicParts): Promise<void> {
  const { directory, adminUrl, isOwnBroker } = parts;
  const isStale = topicsAreStale(directory.path);
  if (isStale && !isOwnBroker)
    throw new CannotStart(
      'The topics at KAFKA_BROKERS may tell of what came after the restored moment. Delete them, run "npm run events:republish -- all", then start again.',
    );
  const transport = kafkaTransport({
    ...kafkaConnectionOf(kafkaEnv, 'fleet'),
    logger: silentLogger,
  });
  try {
    await transport.ensureTopics();
    if (!isStale) return;
    const services = ALL_SERVICES.map(({ name }) => name);
    await tellAgain(adminUrl, { services, transport }, () => undefined);
    topicsAreFilled(directory.path);
  } finally {
    await transport.close();
  }
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
): { readonly services: readonly ChildService[]; readonly gateway: ChildService } {
  const child = (name: string, url: string, childEnv: Environment): ChildService =>
    new ChildService({
      name,
      url,
      env: childEnv,
      logFile: directory.file('logs', `${name}.log`),
      onStart: () => noteProcesses(directory, children),
    });
  const services = ALL_SERVICES.map(({ name }) =>
    child(name, installation.urlOf(name), { ...installation.environmentOf(name), ...kafkaEnv }),
  );
  const gatewayEnv = {
    ...env,
    ...installation.serviceUrls,
    KENG_HOST: settings.KENG_HOST,
    KENG_PORT: String(settings.KENG_PORT),
    KENG_LOG_LEVEL: settings.KENG_LOG_LEVEL,
  };
  const gateway = child('gateway', addressOf(settings), gatewayEnv);
  const children: readonly ChildService[] = [...services, gateway];
  for (const each of children) each.start();
  return { services, gateway };
}

function addressOf({ KENG_HOST: host, KENG_PORT: port }: StandaloneSettings): string {
  return `http://${host}:${port}`;
}
