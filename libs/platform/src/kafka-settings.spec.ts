import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTempDir } from '@keng/testing';
import { kafkaConnectionOf } from './kafka-settings';
import { InvalidSettings } from './settings';

describe('how to reach the brokers', () => {
  const signIn = (more: Record<string, string>) =>
    withTempDir(async (path) => {
      const file = join(path, 'password');
      writeFileSync(file, 'sesame\n');
      const env = { KAFKA_BROKERS: 'a:9092,b:9093', KAFKA_USERNAME: 'cases', KAFKA_PASSWORD_FILE: file };
      return kafkaConnectionOf({ ...env, ...more }, 'cases');
    });

  it('is by name and port alone where nobody asks for more', () => {
    expect(kafkaConnectionOf({ KAFKA_BROKERS: '127.0.0.1:9092' }, 'cases')).toEqual({
      clientId: 'keng-cases',
      brokers: ['127.0.0.1:9092'],
    });
  });

  it('signs in by SCRAM, with the password from its file, unless another way is named', async () => {
    const user = { username: 'cases', password: 'sesame' };
    expect(await signIn({})).toMatchObject({
      brokers: ['a:9092', 'b:9093'],
      sasl: { mechanism: 'scram-sha-512', ...user },
    });
    const plain = { KAFKA_SASL: 'PLAIN', KAFKA_BROKERS: '127.0.0.1:9092' };
    expect(await signIn(plain)).toMatchObject({ sasl: { mechanism: 'plain', ...user } });
  });

  it.each([
    ['KAFKA_BROKERS', 'somewhere'],
    ['KAFKA_SASL', 'GSSAPI'],
    // Over a network, where anybody may listen.
    ['KAFKA_SASL', 'PLAIN'],
    ['KAFKA_TLS', 'yes'],
  ])('refuses %s=%s, by name', async (name, value) => {
    const refused = await signIn({ [name]: value }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidSettings);
    expect(String(refused)).toContain(name);
  });
});
