import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { projectPath } from '../../libs/persistence/src/project-path';
import { KafkaUnavailable } from './kafka-unavailable';

const LOWEST_JAVA = 17;

/** Maven fetches its own plug-in along with the jars, over a hundred files in all. */
const REPORT_EVERY = 10;

/** Where to look: environment variables, and the folder that keeps resolved jars, `.kafka/lib` unless given. */
export interface KafkaSources {
  readonly env?: NodeJS.ProcessEnv;
  readonly libDir?: string;
}

/** What a broker can be run with, as found on this machine. */
export interface KafkaTools {
  readonly java: string;
  /** Folder of the jars; missing as yet where `maven` is set. */
  readonly jars: string;
  /** The Maven command that has to fetch the jars first. */
  readonly maven?: string;
}

const pom = () => projectPath('infra', 'kafka', 'pom.xml');

function javaVersion(java: string): number | undefined {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const [, major, minor] = /version "(\d+)(?:\.(\d+))?/.exec(stderr ?? '') ?? [];
  return major === undefined ? undefined : Number(major === '1' ? minor : major);
}

function findJava(env: NodeJS.ProcessEnv): string {
  const java = env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', 'java') : 'java';
  const version = javaVersion(java);
  if (version !== undefined && version >= LOWEST_JAVA) return java;
  const found = version === undefined ? '' : ` (${java}: Java ${version})`;
  throw new KafkaUnavailable(
    `Kafka cần Java ${LOWEST_JAVA} trở lên${found}: hãy cài Temurin/OpenJDK ${LOWEST_JAVA} và đặt JAVA_HOME, hoặc đặt KAFKA_BROKERS trỏ tới một máy chủ Kafka.`,
    `Kafka needs Java ${LOWEST_JAVA} or newer${found}: install Temurin/OpenJDK ${LOWEST_JAVA} and set JAVA_HOME, or point KAFKA_BROKERS at a Kafka server.`,
  );
}

function findMaven(): string | undefined {
  const windows = process.platform === 'win32';
  const maven = windows ? 'mvn.cmd' : 'mvn';
  return spawnSync(maven, ['--version'], { stdio: 'ignore', shell: windows }).status === 0
    ? maven
    : undefined;
}

/** The broker's own jar; the folder is put in place whole, so that where this one is, all are. */
function mainJar(): string {
  const [, version] = /<kafka\.version>(.+)<\/kafka\.version>/.exec(readFileSync(pom(), 'utf8')) ?? [];
  return `kafka_2.13-${version}.jar`;
}

/**
 * Finds what a local broker needs: Java 17, and the jars in `KAFKA_HOME/libs`, in the cache, or by way of Maven.
 * Only looks; fetches nothing.
 *
 * @throws KafkaUnavailable with what to install
 */
export function findKafkaTools({ env = process.env, libDir }: KafkaSources = {}): KafkaTools {
  const java = findJava(env);
  if (env['KAFKA_HOME']) {
    const jars = join(env['KAFKA_HOME'], 'libs');
    if (existsSync(jars)) return { java, jars };
    throw new KafkaUnavailable(
      `KAFKA_HOME trỏ tới ${env['KAFKA_HOME']} nhưng ở đó không có thư mục libs: hãy sửa hoặc bỏ biến này.`,
      `KAFKA_HOME points at ${env['KAFKA_HOME']}, where there is no folder libs: correct it or unset it.`,
    );
  }
  const jars = resolve(libDir ?? projectPath('.kafka', 'lib'));
  if (existsSync(join(jars, mainJar()))) return { java, jars };
  const maven = findMaven();
  if (maven !== undefined) return { java, jars, maven };
  throw new KafkaUnavailable(
    'Chưa có Kafka trên máy: hãy cài Apache Maven (lệnh mvn) để chương trình tự tải, hoặc tải Kafka 4 về và đặt KAFKA_HOME, hoặc đặt KAFKA_BROKERS.',
    'There is no Kafka on this machine: install Apache Maven (mvn) so that the program fetches it, or unpack Kafka 4 and set KAFKA_HOME, or set KAFKA_BROKERS.',
  );
}

/**
 * Sees to it that the jars are there; the first time Maven fetches some 43 MB.
 *
 * @param report is told what is going on, one line at a time
 * @returns the class path for Java
 */
export async function ensureJars(tools: KafkaTools, report: (line: string) => void): Promise<string> {
  const { jars, maven } = tools;
  if (maven !== undefined) await fetchJars(maven, jars, report);
  return join(jars, '*');
}

async function fetchJars(maven: string, jars: string, report: (line: string) => void): Promise<void> {
  const draft = `${jars}.${process.pid}`;
  mkdirSync(dirname(jars), { recursive: true });
  report(
    'Đang tải Apache Kafka từ Maven Central, chỉ một lần… / Fetching Apache Kafka from Maven Central, once…',
  );
  try {
    await runMaven(maven, draft, report);
    rmSync(jars, { recursive: true, force: true });
    renameSync(draft, jars);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function runMaven(maven: string, target: string, report: (line: string) => void): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${target}`];
  const child = spawn(maven, ['--batch-mode', '--file', pom(), ...goal], {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  let fetched = 0;
  const errors: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (/^\[INFO\] Downloaded from .*\.jar /.test(line) && ++fetched % REPORT_EVERY === 0)
      report(`  ${fetched} jar…`);
    if (line.startsWith('[ERROR]')) errors.push(line);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return;
  throw new KafkaUnavailable(
    'Không tải được Kafka từ Maven Central: hãy kiểm tra mạng hoặc tệp settings.xml của Maven, hoặc tải Kafka 4 về và đặt KAFKA_HOME.',
    `Kafka could not be fetched from Maven Central: check the network or Maven's settings.xml, or unpack Kafka 4 and set KAFKA_HOME.\n${errors.slice(0, 3).join('\n')}`,
  );
}
