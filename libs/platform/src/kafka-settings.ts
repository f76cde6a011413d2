import { readFileSync } from 'node:fs';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import type { KafkaConnection } from '@keng/messaging';
import { loadSettings, type Environment } from './settings';

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
  @IsString({ message: 'give the SCRAM user name' })
  KAFKA_USERNAME?: string;

  @IsOptional()
  @IsString({ message: 'give the path of a file with the SCRAM password' })
  KAFKA_PASSWORD_FILE?: string;
}

/** How to reach the brokers, from the environment. */
export function kafkaConnectionOf(env: Environment, clientId: string): Omit<KafkaConnection, 'logger'> {
  const given = loadSettings(KafkaVariables, env);
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
            mechanism: 'scram-sha-512' as const,
            username: given.KAFKA_USERNAME,
            password: readFileSync(given.KAFKA_PASSWORD_FILE, 'utf8').trim(),
          },
        }
      : {}),
  };
}
