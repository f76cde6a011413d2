import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@keng/platform';
import { runningBrokerPort } from '../../../infra/kafka/broker-storage';
import { BROKER_USER } from '../../../infra/kafka/kafka-properties';
import { writePrivately } from '../../../infra/local-server/write-privately';

const PRIVATE_DIRECTORY = 0o700;
const BYTES = 32;

const passwordFile = (dir: string): string => join(dir, 'password');

/**
 * A password of the local broker for this start alone, in a file of its directory for whoever starts later. Where a
 * broker is gone for a moment and another installation's, a copy of this one say, comes to its port, the services
 * would else read and acknowledge events there.
 */
export function freshPassword(dir: string): { readonly value: string; readonly file: string } {
  mkdirSync(dir, { recursive: true, mode: PRIVATE_DIRECTORY });
  const [value, file] = [randomBytes(BYTES).toString('base64url'), passwordFile(dir)];
  writePrivately(file, value);
  return { value, file };
}

/** How to reach a local broker that asks for its password. */
export function localBrokerEnvironment(brokers: readonly string[], file: string): Environment {
  return {
    KAFKA_BROKERS: brokers.join(','),
    KAFKA_SASL: 'PLAIN',
    KAFKA_USERNAME: BROKER_USER,
    KAFKA_PASSWORD_FILE: file,
  };
}

/**
 * How an operator's command reaches Kafka: by the variables `KAFKA_…` that it is given, else the local broker that runs
 * on the data directory. Nothing where there is neither.
 */
export function brokerEnvironment(env: Environment, dataDir: string): Environment | undefined {
  if ((env['KAFKA_BROKERS'] ?? '') !== '') return env;
  const dir = join(dataDir, 'kafka');
  const port = runningBrokerPort(dir);
  return port === undefined ? undefined : localBrokerEnvironment([`127.0.0.1:${port}`], passwordFile(dir));
}
