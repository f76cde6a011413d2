import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithKafka, expectCleanExit, spawnTypeScript, tempDir } from '@keng/testing';
import { isAlive } from '../local-server/process-identity';
import { startLocalKafka, type LocalKafka } from './local-kafka';
import { answersMetadata } from './metadata-probe';

const temporary = tempDir();
const place = { dir: join(temporary.path, 'kafka'), logFile: join(temporary.path, 'kafka.log') };
let running: LocalKafka | undefined;

async function start(options: Partial<Parameters<typeof startLocalKafka>[0]> = {}): Promise<LocalKafka> {
  running = await startLocalKafka({ ...place, ...options });
  return running;
}

const portOf = ({ brokers }: LocalKafka) => Number(brokers[0]?.split(':')[1]);

afterEach(async () => running?.stop());
afterAll(() => temporary.remove());

describe('where Kafka cannot be had', () => {
  it('says in both languages what to install for want of Java', async () => {
    const env = { JAVA_HOME: join(temporary.path, 'no-java') };
    await expect(startLocalKafka({ ...place, env })).rejects.toMatchObject({
      name: 'KafkaUnavailable',
      vietnamese: expect.stringContaining('hãy cài Temurin/OpenJDK 17') as string,
      english: expect.stringContaining('install Temurin/OpenJDK 17') as string,
    });
  });

  it('does not take a closed port for a broker', async () => {
    expect(await answersMetadata(1)).toBe(false);
  });
});

describeWithKafka('a local broker', () => {
  it('answers for its metadata until it is stopped', async () => {
    const kafka = await start();
    expect(await answersMetadata(portOf(kafka))).toBe(true);

    await kafka.stop();
    expect(isAlive(kafka.pid)).toBe(false);
    expect(await answersMetadata(portOf(kafka))).toBe(false);
  });

  it('refuses a second start on the same directory', async () => {
    await start();
    await expect(startLocalKafka(place)).rejects.toMatchObject({ name: 'OwnedByLiveProcess' });
  });

  it('comes back at the same address and with the same data after a kill', async () => {
    const first = await start({ flushEveryMessage: true });
    const cluster = clusterId();
    await first.kill();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start({ flushEveryMessage: true });
    expect(second.brokers).toEqual(first.brokers);
    expect(clusterId()).toBe(cluster);
    expect(await answersMetadata(portOf(second))).toBe(true);
  });

  it('ends with its owner, and starts again after that', async () => {
    const owner = spawnTypeScript(join(__dirname, 'serve-until-killed.ts'), [place.dir, place.logFile]);
    const pid = Number(await owner.nextLine());
    await owner.kill('SIGKILL');
    const kafka = await start();
    expect(isAlive(pid)).toBe(false);
    expect(await answersMetadata(portOf(kafka))).toBe(true);
  });
});

const clusterId = () =>
  /cluster\.id=(.+)/.exec(readFileSync(join(place.dir, 'data', 'meta.properties'), 'utf8'))?.[1];

expectCleanExit();
