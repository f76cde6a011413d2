import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { describeWithKafka, eventually, expectCleanExit, freePort } from '@keng/testing';
import { ConfigResourceTypes, Kafka, logLevel, Partitioners, type Admin, type Message } from 'kafkajs';
import { silentLogger } from './event-logger';
import { eventPathContract } from './event-path.contract';
import { asAdmin as asOwner, Rig, STEPS, TOPIC } from './event-path-rig.contract';
import { UnsuitableTopic } from './kafka-topics';
import { kafkaTransport } from './kafka-transport';
import { listParked } from './parked';
import { PARTITIONS } from './partition';
import { republish } from './republish';

const RELAY_ARROWS = ['relay.begun', 'relay.read', 'relay.sent', 'relay.settled'];

describeWithKafka('the Kafka transport', (broker) => {
  /** Where fresh processes look for the broker. */
  let bootstrap: readonly string[] | undefined;

  const transport = (prefix = broker().prefix) =>
    kafkaTransport({
      brokers: bootstrap ?? broker().brokers,
      prefix,
      clientId: 'keng-test',
      logger: silentLogger,
    });

  const harness = async () => {
    const first = transport();
    await first.ensureTopics();
    await first.close();
    return { transport: () => transport(), partitionOf, close: async () => undefined };
  };

  eventPathContract('Kafka', RELAY_ARROWS, harness);

  describe('and what only a broker can do', () => {
    let rig: Rig;

    beforeAll(async () => {
      rig = await Rig.open(harness);
    });
    afterEach(async () => {
      bootstrap = undefined;
      await rig.stopAll();
    });
    afterAll(() => rig.close());

    const parked = async (key: string) =>
      (await listParked({ work: rig.operator, schema: 'beta' })).filter((event) => event.key === key);

    it.each([
      ['is no event', { headers: { ce_specversion: '1.0' }, value: '{}' }, 'ce_id is no UUID', 0],
      ['holds no JSON', { value: 'not JSON\0' }, 'SyntaxError', 1],
      ['is a tombstone', { value: null }, 'InvalidPayload', 1],
    ])('parks a record that %s, and no other key waits for it', async (_what, more, fault, eventSeq) => {
      const [bad, good] = [randomUUID(), randomUUID()];
      await rig.beta('one');
      await send({ key: bad, headers: headersOf(bad), ...more });
      await rig.tell(rig.told(good, 1));
      await rig.tookEffect([good], 1);
      await eventually('the record is parked', async () => (await parked(bad)).length === 1);
      expect(await parked(bad)).toEqual([expect.objectContaining({ reason: 'poison', eventSeq })]);
      expect((await parked(bad))[0]?.fault).toContain(fault);
    });

    it('takes events that together are larger than a request may be', async () => {
      const key = randomUUID();
      await rig.beta('one');
      const pad = 'x'.repeat(200 * 1024);
      const events = Array.from({ length: 12 }, (_, index) =>
        rig.told(key, index + 1, { payload: JSON.stringify({ step: index + 1, pad }) }),
      );
      await rig.tell(...events);
      await rig.tookEffect([key], 12);
    });

    it('keeps events in the outbox while the broker is away, and tells them when it is back', async () => {
      const keys = [randomUUID(), randomUUID()];
      await rig.beta('one');
      const port = await freePort();
      bootstrap = [`127.0.0.1:${port}`];
      const alpha = await rig.alpha();
      await alpha.take(...keys);
      await eventually('the relay has tried in vain', () => alpha.metrics.counts.get('relay_retries_total'));
      const proxy = await openProxy(port, broker().brokers);
      await rig.tookEffect(keys, 1);
      await proxy.close();
    });

    it('starts a consumer without its broker, and delivers when that is there', async () => {
      const key = randomUUID();
      await rig.tell(rig.told(key, 1));
      const port = await freePort();
      bootstrap = [`127.0.0.1:${port}`];
      const beta = await rig.beta('one');
      expect(beta.metrics.gauges.get('consumer_up')).toBe(0);
      const proxy = await openProxy(port, broker().brokers);
      await rig.tookEffect([key], 1);
      expect(beta.metrics.gauges.get('consumer_up')).toBe(1);
      await proxy.close();
    });

    it('remembers what was told when the events are put into the event log', async () => {
      const key = randomUUID();
      const alpha = await rig.alpha();
      await alpha.take(key);
      await alpha.take(key);
      await eventually('both are in the event log', async () => {
        const rows = await rig.sql('select event_seq from alpha.event_log where key = $1 order by position', [
          key,
        ]);
        expect(rows).toEqual([{ event_seq: 1 }, { event_seq: 2 }]);
        return true;
      });
      expect(await rig.sql('select from alpha.outbox')).toHaveLength(0);
    });

    it('tells a lost topic anew from the event log, and what has taken effect does not again', async () => {
      const keys = [randomUUID(), randomUUID()];
      const alpha = await rig.alpha();
      const beta = await rig.beta('one');
      for (let step = 0; step < 3; step += 1) await alpha.take(...keys);
      await rig.tookEffect(keys, 3);
      await beta.stop();
      await alpha.take(...keys);
      await eventually('the last ones were told, too', async () => (await outbox()) === 0);
      await loseTopic();
      await asOwner(rig.database.adminUrl, async (from) => {
        const told = transport();
        const sink = told.sink('alpha');
        await republish({ schema: 'alpha', topics: [TOPIC], from, sink });
        await told.close();
      });
      const heir = await rig.beta('heir');
      await alpha.take(...keys);
      await rig.tookEffect(keys, 5);
      expect(heir.metrics.counts.get('events_duplicate_total')).toBeGreaterThanOrEqual(6);
    });

    const outbox = async (): Promise<number> => (await rig.sql('select from alpha.outbox')).length;

    /** As a broker does that comes back without its log: records and offsets are gone. */
    async function loseTopic(): Promise<void> {
      await asAdmin(async (admin) => {
        await admin.deleteTopics({ topics: [`${broker().prefix}${TOPIC}`] });
        await admin.deleteGroups([`${broker().prefix}${STEPS.name}`]);
      });
      const again = transport();
      await eventually('the topic is there again', async () => {
        await again.ensureTopics();
        return true;
      });
      await again.close();
    }

    async function send(message: Message): Promise<void> {
      const producer = client().producer({ createPartitioner: Partitioners.DefaultPartitioner });
      await producer.connect();
      await producer.send({ topic: `${broker().prefix}${TOPIC}`, messages: [message] });
      await producer.disconnect();
    }

    const headersOf = (key: string) => {
      const { envelope } = rig.told(key, 1);
      return {
        ce_specversion: '1.0',
        ce_id: envelope.id,
        ce_type: envelope.type,
        ce_sequence: '1',
        ce_time: envelope.time.toString(),
      };
    };
  });

  describe('and its topics', () => {
    const prefix = () => `${broker().prefix}topics.`;

    it('keep every event for ever, in twelve partitions, however often they are asked for', async () => {
      await Promise.all([transport(prefix()).ensureTopics(), transport(prefix()).ensureTopics()]);
      await asAdmin(async (admin) => {
        const { resources } = await admin.describeConfigs({
          includeSynonyms: false,
          resources: [{ type: ConfigResourceTypes.TOPIC, name: `${prefix()}${TOPIC}` }],
        });
        const configs = resources[0]?.configEntries.map(({ configName, configValue }) => [
          configName,
          configValue,
        ]);
        expect(Object.fromEntries(configs ?? [])).toMatchObject({
          'cleanup.policy': 'delete',
          'retention.ms': '-1',
        });
        const { topics } = await admin.fetchTopicMetadata({ topics: [`${prefix()}${TOPIC}`] });
        expect(topics[0]?.partitions).toHaveLength(12);
      });
    });

    it('are refused with another number of partitions', async () => {
      const other = `${broker().prefix}narrow.`;
      await asAdmin((admin) =>
        admin.createTopics({
          waitForLeaders: false,
          topics: [{ topic: `${other}${TOPIC}`, numPartitions: 3 }],
        }),
      );
      await expect(transport(other).ensureTopics()).rejects.toThrow(UnsuitableTopic);
    });
  });

  const client = () =>
    new Kafka({ brokers: [...broker().brokers], clientId: 'keng-test', logLevel: logLevel.NOTHING });

  async function asAdmin(use: (admin: Admin) => Promise<unknown>): Promise<void> {
    const admin = client().admin();
    await admin.connect();
    try {
      await use(admin);
    } finally {
      await admin.disconnect();
    }
  }
});

/** Lets connections through to the first of the brokers. */
async function openProxy(
  port: number,
  [target = '']: readonly string[],
): Promise<{ close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((from) => {
    const [host = '', targetPort] = target.split(':');
    const to = connect(Number(targetPort), host);
    for (const socket of [from, to]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    from.pipe(to).pipe(from);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

function partitionOf(key: string): number {
  const partition = Partitioners.DefaultPartitioner();
  const partitionMetadata = Array.from({ length: PARTITIONS }, (_, partitionId) => ({
    partitionId,
    partitionErrorCode: 0,
    leader: 1,
    replicas: [1],
    isr: [1],
  }));
  return partition({ topic: '', partitionMetadata, message: { key, value: null } });
}

expectCleanExit();
