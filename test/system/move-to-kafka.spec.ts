import { expectCleanExit } from '@keng/testing';
import { connectAsAdmin } from './database';
import { describeWithLocalKafka } from './describe-transports';
import { digestsOfDerived, type Digests } from './digests';
import { askDatabase, runCommand, type CommandOutcome } from './operators';
import { startProduct, type Product } from './product';
import { aThread } from './sample-texts';
import { untilSettled } from './settled';
import {
  acceptTip,
  finishThread,
  handOverTip,
  playThread,
  registerTip,
  signInCrew,
  type Thread,
} from './thread';

const LIMIT_MS = 400_000;
const PROVINCE = '37';

describeWithLocalKafka('a standalone installation that moves to Kafka', () => {
  let product: Product;
  let remove: () => void;
  /** A thread whose case was open when the installation moved. */
  let underWay: Thread;
  let published: number;
  let republished: CommandOutcome;
  let copies: Digests;

  const derived = async (): Promise<Digests> => {
    const admin = await connectAsAdmin(product);
    try {
      return await digestsOfDerived(admin);
    } finally {
      await admin.end();
    }
  };
  const count = async (what: string): Promise<number> => {
    const [row] = await askDatabase<{ count: number }>(product, `select count(*)::int as count from ${what}`);
    return row?.count ?? 0;
  };
  const restart = async (): Promise<void> => {
    expect(await product.stop()).toBe(0);
    product = await startProduct({ transport: 'kafka', dataDir: product.dataDir });
    await untilSettled(product);
  };

  beforeAll(async () => {
    product = await startProduct({ transport: 'log' });
    ({ remove } = product);
    const crew = await signInCrew(product, PROVINCE);
    await playThread(crew, aThread());
    const tip = await registerTip(crew, aThread());
    await handOverTip(crew, tip.tipId, aThread());
    const caseId = await acceptTip(crew, tip.tipId);
    await untilSettled(product);
    copies = await derived();
    published = await count('bus.log');
    await restart();
    republished = await runCommand(product, 'events-republish', ['all']);
    underWay = await finishThread(await signInCrew(product, PROVINCE), { ...tip, caseId }, aThread());
    await untilSettled(product);
  }, LIMIT_MS);

  afterAll(async () => {
    await product.stop();
    remove();
  });

  it('puts every event of its history into the topics', () => {
    expect(republished.code).toBe(0);
    const sent = [...republished.output.matchAll(/ (\d+) events/g)].map(([, events]) => Number(events));
    expect(sent.reduce((sum, events) => sum + events, 0)).toBe(published);
  });

  it('has no effect twice: cases, merits and what stands in the log are as many as the threads made', async () => {
    expect([
      await count('cases.case_file'),
      await count('recognition.merit'),
      await count('bus.log'),
    ]).toEqual([2, 4, published]);
  });

  it('brings what was under way to its award', async () => {
    expect(await askDatabase(product, `select award_number from recognition.award`)).toHaveLength(4);
    expect(underWay.awardNumber).not.toBe('');
  });

  it('goes on with the registers where it was', async () => {
    const crew = await signInCrew(product, PROVINCE);
    await registerTip(crew, aThread());
    const numbers = await askDatabase<{ no: number }>(
      product,
      `select no::int from intake.register_entry where unit_id = '${crew.communeOperator.account?.unitId}' order by no`,
    );
    expect(numbers.map(({ no }) => no)).toEqual([1, 2, 3]);
  });

  it(
    'can build its copies anew from the topics alone',
    async () => {
      await untilSettled(product);
      const before = await derived();
      expect(Object.keys(before)).toEqual(Object.keys(copies));
      expect(await runCommand(product, 'projections-rebuild', ['all'])).toMatchObject({ code: 0 });
      await restart();
      expect(await derived()).toEqual(before);
    },
    LIMIT_MS,
  );
});

expectCleanExit();
