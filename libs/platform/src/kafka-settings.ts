import { readFileSync } from 'node:fs';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import type { KafkaConnection } from '@keng/messaging';
import { InvalidSettings, loadSettings, shapeOf, type Environment } from './settings';

/** How a client proves who it is; the first unless named. PLAIN shows the password to whoever listens: loopback only. */
const MECHANISMS = { 'SCRAM-SHA-512': 'scram-sha-512', PLAIN: 'plain' } as const;

/** How to reach the brokers. SASL/SCRAM and TLS are needed wherever they are not on loopback (decisions 1.11). */
class KafkaVariables {
  @Matches(/^[\w.-]+:\d+(,[\w.-]+:\d+)*$/, {
    message: 'give host:port of one or more brokers, separated by commas',
  })
  KAFKA_BROKERS!: string;

  @IsOptional()
  @IsIn(['true', 'false'], { message: 'true or false' })
  KAFKA_TLS?: string;

  @IsOptional()
  @IsString({ message: 'give the path of the certificate authority (PEM)' })
  KAFKA_TLS_CA_FILE?: string;

  @IsOptional()
  @IsIn(Object.keys(MECHANISMS), { message: Object.keys(MECHANISMS).join(' or ') })
  KAFKA_SASL?: keyof typeof MECHANISMS;

  @IsOptional()
  @IsString({ message: 'give the SASL user name' })
  KAFKA_USERNAME?: string;

  @IsOptional()
  @IsString({ message: 'give the path of a file with the SASL password' })
  KAFKA_PASSWORD_FILE?: string;
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost):/u;

/** How to reach the brokers, from the environment. @throws InvalidSettings */
export function kafkaConnectionOf(env: Environment, clientId: string): Omit<KafkaConnection, 'logger'> {
  const given = loadSettings(KafkaVariables, env);
  assertUnheard(given);
  const ca = given.KAFKA_TLS_CA_FILE;
  return {
    clientId: `keng-${clientId}`,
    brokers: given.KAFKA_BROKERS.split(','),
    ...(given.KAFKA_TLS === 'true'
      ? { ssl: ca === undefined ? true : { ca: [readFileSync(ca, 'utf8')] } }
      : {}),
    ...(given.KAFKA_USERNAME !== undefined && given.KAFKA_PASSWORD_FILE !== undefined
      ? {
          sasl: {
            mechanism: MECHANISMS[given.KAFKA_SASL ?? 'SCRAM-SHA-512'],
            username: given.KAFKA_USERNAME,
            password: readFileSync(given.KAFKA_PASSWORD_FILE, 'utf8').trim(),
          },
        }
      : {}),
  };
}

/** @throws InvalidSettings where the password would pass a network for everybody to read */
function assertUnheard({ KAFKA_SASL: sasl, KAFKA_TLS: tls, KAFKA_BROKERS: brokers }: KafkaVariables): void {
  if (sasl !== 'PLAIN' || tls === 'true') return;
  if (brokers.split(',').every((broker) => LOOPBACK.test(broker))) return;
  const remedy = 'PLAIN shows the password on the way: use SCRAM-SHA-512, or KAFKA_TLS=true';
  throw new InvalidSettings([{ variable: 'KAFKA_SASL', shape: shapeOf(sasl), remedy }]);
}
