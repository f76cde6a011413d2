import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { describeWithKafka, eventually, expectCleanExit, spawnTypeScript, tempDir } from '@keng/testing';
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

  it('takes another port where another broker took its own between choice and use', async () => {
    const dir = join(temporary.path, 'rival');
    const starting = start({ dir });
    const portsFile = join(dir, 'ports.json');
    await eventually('the port is chosen', () => existsSync(portsFile), { intervalMs: 1 });
    const { broker: chosen } = JSON.parse(readFileSync(portsFile, 'utf8')) as { broker: number };
    const rival = createServer((socket) => void socket.on('data', () => socket.end(ANSWER_OF_A_BROKER)));
    await once(rival.listen(chosen, '127.0.0.1'), 'listening');
    try {
      expect(await answersMetadata(chosen)).toBe(true);
      const kafka = await starting;
      expect(portOf(kafka)).not.toBe(chosen);
      expect(isAlive(kafka.pid)).toBe(true);
    } finally {
      rival.close();
    }
  });

  it('answers nobody who does not know its password', async () => {
    const [username, password] = ['keng', 'of-this-start'];
    const kafka = await start({ dir: join(temporary.path, 'guarded'), password });
    const port = portOf(kafka);
    expect(await answersMetadata(port, { user: { username, password } })).toBe(true);
    expect(await answersMetadata(port)).toBe(false);
    expect(await answersMetadata(port, { user: { username, password: 'of-another-start' } })).toBe(false);

    const client = (given: string): Kafka =>
      new Kafka({
        brokers: [...kafka.brokers],
        sasl: { mechanism: 'plain', username, password: given },
        logLevel: logLevel.NOTHING,
      });
    const [friend, stranger] = [client(password).admin(), client('of-another-start').admin()];
    await friend.connect();
    expect(await friend.listTopics()).toEqual([]);
    await friend.disconnect();
    await expect(stranger.connect()).rejects.toThrow('Authentication failed');
    await stranger.disconnect();
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

/** Metadata, version 1: one broker, number 1 at an empty address, of the rack "r"; no controller, no topic. */
const ANSWER_OF_A_BROKER = Buffer.from(
  '0000001d' +
    '6b656e67' +
    '00000001' +
    '00000001' +
    '0000' +
    '00000000' +
    '000172' +
    'ffffffff' +
    '00000000',
  'hex',
);

const clusterId = () =>
  /cluster\.id=(.+)/.exec(readFileSync(join(place.dir, 'data', 'meta.properties'), 'utf8'))?.[1];

expectCleanExit();
