import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { projectPath } from '../../libs/persistence/src/project-path';
import { takeOwnership } from '../local-server/owner-lock';
import { stopProcess, type StopStep } from '../local-server/stop-process';
import { tether } from '../local-server/tether';
import { writePrivately } from '../local-server/write-privately';
import {
  choosePorts,
  clearOrphan,
  formatStorage,
  preparePlace,
  STOP_STEPS,
  type BrokerPlace,
} from './broker-storage';
import { BROKER_USER, serverProperties, type BrokerPorts } from './kafka-properties';
import { ensureJars, findKafkaTools } from './kafka-tools';
import { answersMetadata, type Asking, type BrokerUser } from './metadata-probe';

export interface LocalKafkaOptions {
  /** Holds the log segments, the configuration and the ports. */
  readonly dir: string;
  /** Output of the broker, appended to; warnings only, never a record. */
  readonly logFile: string;
  /** Wished for; without them the ports of the last start. Others are taken where those are not free. */
  readonly port?: number;
  readonly controllerPort?: number;
  /** Where clients are told to find the broker, for a proxy in between; its own port unless given. */
  readonly advertisedPort?: number;
  /**
   * Asked of every client (SASL PLAIN, user `keng`): letters, digits, `-` and `_`. Without it, whoever reaches the
   * port is let in.
   */
  readonly password?: string;
  /** Every message is on disk before it is acknowledged. */
  readonly flushEveryMessage?: boolean;
  /** Read for `JAVA_HOME` and `KAFKA_HOME`. */
  readonly env?: NodeJS.ProcessEnv;
  /** Keeps the jars that Maven fetched; `.kafka/lib` of the project unless given. */
  readonly libDir?: string;
  /** Told, a line at a time, what takes long; standard error unless given. */
  readonly report?: (line: string) => void;
}

export interface LocalKafka {
  /** `127.0.0.1:<port>`, for a client's list of brokers. */
  readonly brokers: readonly string[];
  readonly pid: number;
  /** Resolves when the broker is gone, asked for or not. */
  readonly exited: Promise<void>;
  /** Shuts down in good order; safe to call twice. */
  readonly stop: () => Promise<void>;
  /** Kills the process at once (SIGKILL), for tests of what happens then. */
  readonly kill: () => Promise<void>;
}

/** After a kill the broker waits for its former session to time out, then scans its log. */
const READY_TIMEOUT_MS = 60_000;
const POLL_MS = 50;
/** Somebody may take a port between its choice and its use. */
const ATTEMPTS = 3;

const JVM_FLAGS = ['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'];
const KILL: readonly StopStep[] = [{ signal: 'SIGKILL', patienceMs: 10_000 }];

/**
 * Starts a real Apache Kafka broker (KRaft, one node, loopback) and waits until it answers a metadata request. It
 * ends when this process does. The directory may be started again after a stop as after a kill.
 *
 * @throws KafkaUnavailable if Java or Kafka cannot be had; the message says what to install
 * @throws OwnedByLiveProcess if another process runs a broker on the directory
 */
export async function startLocalKafka(options: LocalKafkaOptions): Promise<LocalKafka> {
  const tools = findKafkaTools(options);
  const report = options.report ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const classPath = await ensureJars(tools, report);
  const place = preparePlace(options.dir);
  const lock = takeOwnership(place.ownerLock);
  try {
    await clearOrphan(place);
    const kafka = await launch(options, place, tools.java, classPath);
    void kafka.exited.then(() => lock.release());
    return kafka;
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function launch(
  options: LocalKafkaOptions,
  place: BrokerPlace,
  java: string,
  classPath: string,
): Promise<LocalKafka> {
  for (let attempt = 1; ; attempt++) {
    const ports = await choosePorts(place, wishedPorts(options));
    const rack = randomUUID();
    const layout = {
      ports,
      advertisedPort: options.advertisedPort,
      dataDir: place.data,
      rack,
      password: options.password,
      flushEveryMessage: options.flushEveryMessage ?? false,
    };
    writePrivately(place.properties, serverProperties(layout));
    await formatStorage(place, java, classPath);
    const broker = spawnBroker(java, classPath, place, options.logFile);
    const failure = await untilReady(broker, ports, { rack, user: userOf(options) });
    if (failure === undefined) return { ...broker, brokers: [`127.0.0.1:${ports.broker}`] };
    await broker.kill();
    const log = readFileSync(options.logFile).subarray(broker.logOffset).toString('utf8');
    if (attempt === ATTEMPTS || !log.includes('Address already in use')) {
      throw new Error(`Kafka ${failure}\n${log.trim().split('\n').slice(-12).join('\n')}`);
    }
  }
}

function wishedPorts({ port, controllerPort }: LocalKafkaOptions): Partial<BrokerPorts> {
  return {
    ...(port === undefined ? {} : { broker: port }),
    ...(controllerPort === undefined ? {} : { controller: controllerPort }),
  };
}

const userOf = ({ password }: LocalKafkaOptions): BrokerUser | undefined =>
  password === undefined ? undefined : { username: BROKER_USER, password };

interface Broker extends Omit<LocalKafka, 'brokers'> {
  readonly child: ChildProcess;
  readonly logOffset: number;
}

function spawnBroker(java: string, classPath: string, place: BrokerPlace, logFile: string): Broker {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a', 0o600);
  const logOffset = fstatSync(log).size;
  const logging = pathToFileURL(projectPath('infra', 'kafka', 'log4j2.properties')).href;
  const args = [...JVM_FLAGS, `-Dlog4j2.configurationFile=${logging}`, '-cp', classPath, 'kafka.Kafka'];
  // In a session of its own: Ctrl-C in a terminal is for the application, which then stops the broker in order.
  const child = spawn(java, [...args, place.properties], { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  const { pid } = child;
  if (pid === undefined) throw new Error(`${java} could not be started`);
  writeFileSync(place.pidFile, String(pid));
  const rope = tether(pid, 'TERM');
  const exited = once(child, 'exit').then(() => rope.release());
  const end = async (steps: readonly StopStep[]) => {
    if (hasEnded(child)) return exited;
    // From here on somebody waits for it.
    child.ref();
    if (!(await stopProcess(pid, steps))) throw new Error(`Kafka (pid ${pid}) does not end`);
    return exited;
  };
  return { pid, child, logOffset, exited, stop: () => end(STOP_STEPS), kill: () => end(KILL) };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Resolves to nothing when the broker answers, else to why it never will. */
async function untilReady(
  { child }: Broker,
  { broker: port }: BrokerPorts,
  asking: Asking,
): Promise<string | undefined> {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  while (!(await answersMetadata(port, asking))) {
    if (hasEnded(child)) return `ended with ${child.exitCode ?? child.signalCode} before it was ready`;
    if (performance.now() > deadline) return `was not ready within ${READY_TIMEOUT_MS} ms`;
    await delay(POLL_MS);
  }
  return undefined;
}
