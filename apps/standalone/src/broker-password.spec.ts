import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withTempDir } from '@keng/testing';
import { brokerEnvironment, freshPassword, localBrokerEnvironment } from './broker-password';

describe('the password of a local broker', () => {
  it('is another at every start, and nobody else may read it', () =>
    withTempDir(async (path) => {
      const dir = join(path, 'kafka');
      const first = freshPassword(dir);
      const second = freshPassword(dir);
      expect(first.value).not.toBe(second.value);
      expect(second.file).toBe(first.file);
      expect(readFileSync(second.file, 'utf8')).toBe(second.value);
      expect(statSync(second.file).mode & 0o777).toBe(0o600);
    }));

  it('is given to the services as a file, never as a value', () => {
    expect(localBrokerEnvironment(['127.0.0.1:1', '127.0.0.1:2'], '/data/kafka/password')).toEqual({
      KAFKA_BROKERS: '127.0.0.1:1,127.0.0.1:2',
      KAFKA_SASL: 'PLAIN',
      KAFKA_USERNAME: 'keng',
      KAFKA_PASSWORD_FILE: '/data/kafka/password',
    });
  });
});

describe('how a command reaches Kafka', () => {
  it('is what it is told, and nothing where no broker runs on the data directory', () =>
    withTempDir(async (path) => {
      const told = { KAFKA_BROKERS: 'kafka:9092', KAFKA_USERNAME: 'intake' };
      expect(brokerEnvironment(told, path)).toBe(told);
      for (const untold of [{}, { KAFKA_BROKERS: '' }])
        expect(brokerEnvironment(untold, path)).toBeUndefined();
    }));
});
