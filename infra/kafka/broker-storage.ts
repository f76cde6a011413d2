import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from '../local-server/free-port';
import { commandLine } from '../local-server/process-identity';
import { stopProcess } from '../local-server/stop-process';
import type { BrokerPorts } from './kafka-properties';

const run = promisify(execFile);

/** SIGTERM lets the broker write a clean-shutdown mark; without it the next start scans the active segments. */
export const STOP_STEPS = [
  { signal: 'SIGTERM', patienceMs: 20_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

/** The files of a local broker below the directory that the caller names. */
export interface BrokerPlace {
  readonly data: string;
  readonly properties: string;
  readonly ownerLock: string;
  readonly pidFile: string;
  readonly portsFile: string;
}

export function preparePlace(dir: string): BrokerPlace {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const root = realpathSync(dir);
  return {
    data: join(root, 'data'),
    properties: join(root, 'server.properties'),
    ownerLock: join(root, 'owner.lock'),
    pidFile: join(root, 'broker.pid'),
    portsFile: join(root, 'ports.json'),
  };
}

/** The ports wished for, else those of the last start, which clients may still hold; others where they are taken. */
export async function choosePorts(
  { portsFile }: BrokerPlace,
  wished: Partial<BrokerPorts>,
): Promise<BrokerPorts> {
  const last = existsSync(portsFile)
    ? (JSON.parse(readFileSync(portsFile, 'utf8')) as Partial<BrokerPorts>)
    : {};
  const broker = await findFreePort(wished.broker ?? last.broker);
  const preferred = wished.controller ?? last.controller;
  const controller = await findFreePort(preferred === broker ? undefined : preferred);
  writeFileSync(portsFile, JSON.stringify({ broker, controller }));
  return { broker, controller };
}

/** Where the broker of the directory is, while it runs; for other processes than its owner. */
export function runningBrokerPort(dir: string): number | undefined {
  const [pidFile, portsFile] = [join(dir, 'broker.pid'), join(dir, 'ports.json')];
  if (!existsSync(pidFile) || !existsSync(portsFile)) return undefined;
  const command = commandLine(Number(readFileSync(pidFile, 'utf8')));
  if (command?.includes(join(realpathSync(dir), 'server.properties')) !== true) return undefined;
  return (JSON.parse(readFileSync(portsFile, 'utf8')) as BrokerPorts).broker;
}

/** Ends the broker of a start that was killed. Only the owner of the directory may call this. */
export async function clearOrphan({ pidFile, properties }: BrokerPlace): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  // The number may long belong to another program.
  if (commandLine(pid)?.includes(properties)) await stopProcess(pid, STOP_STEPS);
}

/** A Kafka cluster id: 16 bytes in base64url, which must not look like a flag of the command line. */
function newClusterId(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8(bytes.readUInt8(0) & 0x7f, 0);
  return bytes.toString('base64url');
}

/** Prepares the data directory once; `server.properties` has to be there. */
export async function formatStorage(
  { data, properties }: BrokerPlace,
  java: string,
  classPath: string,
): Promise<void> {
  if (existsSync(join(data, 'meta.properties'))) return;
  const format = [
    'kafka.tools.StorageTool',
    'format',
    '-t',
    newClusterId(),
    '-c',
    properties,
    '--ignore-formatted',
  ];
  await run(java, ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', classPath, ...format]);
}
