import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTempDir } from '../../libs/testing/src/temp-dir';
import { findKafkaTools } from './kafka-tools';

/** A JAVA_HOME whose Java says that it is of the given version. */
function javaHome(parent: string, version: string): string {
  const home = join(parent, `java-${version}`);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin', 'java'), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
  chmodSync(join(home, 'bin', 'java'), 0o755);
  return home;
}

describe('what a local broker needs', () => {
  it.each(['17.0.15', '21', '25.0.1'])('is met by Java %s and KAFKA_HOME', (version) =>
    withTempDir(async (path) => {
      mkdirSync(join(path, 'libs'));
      const env = { JAVA_HOME: javaHome(path, version), KAFKA_HOME: path };
      expect(findKafkaTools({ env })).toEqual({
        java: join(env.JAVA_HOME, 'bin', 'java'),
        jars: join(path, 'libs'),
      });
    }),
  );

  it.each(['1.8.0_402', '11.0.22'])('is not met by Java %s', (version) =>
    withTempDir(async (path) => {
      const env = { JAVA_HOME: javaHome(path, version) };
      expect(() => findKafkaTools({ env })).toThrow(/Kafka cần Java 17.*\nKafka needs Java 17 or newer/);
    }),
  );

  it('is not met by a KAFKA_HOME that holds no Kafka', () =>
    withTempDir(async (path) => {
      const env = { JAVA_HOME: javaHome(path, '17.0.1'), KAFKA_HOME: path };
      expect(() => findKafkaTools({ env })).toThrow('KAFKA_HOME points at');
    }));
});
