import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '@keng/contracts';
import { kafkaTransport, silentLogger, type LoggedEvent } from '@keng/messaging';
import { kafkaConnectionOf, type Environment } from '@keng/platform';
import { eventually, expectCleanExit, tempDir, type TempDir } from '@keng/testing';
import { brokerEnvironment } from '../../apps/standalone/src/broker-password';
import { followBackup } from './backup-follower';
import { connectAsAdmin } from './database';
import { describeWithLocalKafka } from './describe-transports';
import { askDatabase, runCommand } from './operators';
import { attemptStart, startProduct, type Attempt, type Product } from './product';
import { aThread } from './sample-texts';
import { EVENT_LOGS, untilSettled } from './settled';
import { acceptTip, handOverTip, registerTip, signInCrew } from './thread';
import { eventsAfter } from './events-after';

const LIMIT_MS = 400_000;
const PROVINCE = '37';
const BROKER_NOBODY_HAS = '127.0.0.1:1';

describeWithLocalKafka('an installation over Kafka that was restored to a moment', () => {
  let folder: TempDir;
  let product: Product;
  let tipId: string;
  /** Told by the history that was cut off. */
  let ghosts: readonly LoggedEvent[];
  let refused: Attempt;

  const kafka = (): Environment => brokerEnvironment({}, product.dataDir) ?? {};
  const parked = (): Promise<{ reason: string }[]> =>
    askDatabase(product, `select event_id, reason from cases.parked`);

  beforeAll(async () => {
    folder = tempDir();
    const [backup, target] = [join(folder.path, 'backup'), join(folder.path, 'restored')];
    const original = await startProduct({ transport: 'kafka' });
    const crew = await signInCrew(original, PROVINCE);
    ({ tipId } = await registerTip(crew, aThread()));
    await handOverTip(crew, tipId, aThread());
    const follower = await followBackup(original, backup);
    const moment = Temporal.Now.instant().toString();
    await acceptTip(crew, tipId);
    await registerTip(crew, aThread());
    await untilSettled(original);
    const admin = await connectAsAdmin(original);
    ghosts = await eventsAfter(admin, 'intake', moment);
    await admin.end();
    await follower.end();
    await original.stop();
    original.remove();
    const restored = await runCommand({ dataDir: target }, 'restore', [`--from=${backup}`, `--at=${moment}`]);
    if (restored.code !== 0) throw new Error(restored.output);
    refused = await attemptStart(
      { KENG_DATA_DIR: target, KENG_PORT: '0', KAFKA_BROKERS: BROKER_NOBODY_HAS },
      'kafka',
    );
    product = await startProduct({ transport: 'kafka', dataDir: target });
    await untilSettled(product);
  }, LIMIT_MS);

  afterAll(async () => {
    await product.stop();
    folder.remove();
  });

  it('does not start on brokers of others, whose topics may tell of what is no more', () => {
    expect(refused).toEqual({ code: 78, output: expect.stringContaining('events:republish') as string });
  });

  it(
    'fills the topics of its own broker from Postgres',
    async () => {
      expect(existsSync(join(product.dataDir, 'topics-to-rebuild'))).toBe(false);
      const transport = kafkaTransport({
        ...kafkaConnectionOf(kafka(), 'test'),
        logger: silentLogger,
      });
      // A broker may be told twice what it was slow to acknowledge.
      const told = new Set<string>();
      await transport.readTopics(
        topics.map(({ name }) => name),
        async (events) => {
          for (const { envelope } of events) told.add(envelope.id);
        },
      );
      await transport.close();
      const kept = await askDatabase<{ id: string }>(
        product,
        EVENT_LOGS.map((log) => `select event_id as id from ${log}`).join(' union all '),
      );
      expect(kept.length).toBeGreaterThan(0);
      expect(told).toEqual(new Set(kept.map(({ id }) => id)));
    },
    LIMIT_MS,
  );

  it(
    'shows in its copies exactly what its topics, and its log, tell',
    async () => {
      const replayed = await runCommand(product, 'replay', ['--service=intake']);
      expect(replayed).toEqual({ code: 0, output: expect.stringContaining('from Kafka') as string });
    },
    LIMIT_MS,
  );

  it('acts on no event of the history that was cut off', async () => {
    expect(ghosts.length).toBeGreaterThanOrEqual(2);
    const transport = kafkaTransport({
      ...kafkaConnectionOf(kafka(), 'ghost'),
      logger: silentLogger,
    });
    const admin = await connectAsAdmin(product);
    await transport.sink('intake').append(ghosts, admin);
    await admin.end();
    await transport.close();
    await eventually('every ghost is parked', async () => (await parked()).length === ghosts.length, {
      timeoutMs: 60_000,
    });
    expect(await askDatabase(product, 'select id from cases.case_file')).toEqual([]);
    const reasons = (await parked()).map(({ reason }) => reason);
    expect(reasons).toContain('diverged');
    expect(reasons.filter((reason) => reason !== 'diverged' && reason !== 'queued')).toEqual([]);
  });

  it('goes on with what is its own', async () => {
    const crew = await signInCrew(product, PROVINCE);
    const next = await registerTip(crew, aThread());
    await handOverTip(crew, next.tipId, aThread());
    const caseId = await acceptTip(crew, next.tipId);
    expect(await askDatabase(product, 'select id from cases.case_file')).toEqual([{ id: caseId }]);
  });
});

expectCleanExit();
