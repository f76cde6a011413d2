import type { UnitOfWork } from '@keng/persistence';
import { silentLogger } from './event-logger';
import { PollingSource, type Joint, type LogReader } from './polling-source';
import type { Chunk, Delivery } from './ports';

const TOPIC = 'keng.intake.tip';
const TOGETHER = -1;
const noWork = undefined as unknown as UnitOfWork;
const aDelivery = (position: string): Delivery => ({ position }) as unknown as Delivery;

function aPart(partition: number): Chunk {
  return {
    topic: TOPIC,
    partition,
    deliveries: [aDelivery(`${partition}`)],
    take: async () => true,
    taken: async () => undefined,
    isCurrent: () => true,
  };
}

/** Gives what is told one reading after the other, then nothing; says when it was asked in vain. */
class ToldReader implements LogReader {
  readonly most = 50;
  readonly exhausted: Promise<void>;
  private tellExhausted: () => void = () => undefined;

  constructor(private readonly readings: number[][]) {
    this.exhausted = new Promise((resolve) => {
      this.tellExhausted = resolve;
    });
  }

  async subscribe(): Promise<void> {}

  async read(): Promise<Chunk[]> {
    const reading = this.readings.shift();
    if (!reading) this.tellExhausted();
    return (reading ?? []).map(aPart);
  }

  join(parts: readonly Chunk[]): Joint<Chunk> {
    const deliveries = parts.flatMap((part) => part.deliveries);
    return { ...aPart(TOGETHER), deliveries, rest: () => parts };
  }
}

/** Lets the source read until nothing is left; resolves to the partitions in the order in which they were handled. */
async function handledIn(
  readings: number[][],
  fails: (chunk: Chunk) => boolean = () => false,
): Promise<number[]> {
  const reader = new ToldReader(readings);
  const source = new PollingSource(reader, silentLogger);
  const handled: number[] = [];
  const handler = async (chunk: Chunk): Promise<{ retryInMs?: number }> => {
    handled.push(chunk.partition);
    source.wake();
    return fails(chunk) ? { retryInMs: 60_000 } : {};
  };
  await source.run(handler, noWork);
  source.wake();
  await reader.exhausted;
  await source.stop();
  return handled;
}

describe('reading a log round after round', () => {
  it('handles each partition alone the first time, and together what has begun', async () => {
    expect(
      await handledIn([
        [1, 2],
        [1, 2],
        [1, 2, 3],
      ]),
    ).toEqual([1, 2, TOGETHER, TOGETHER, 3]);
  });

  it('handles one partition as it is, with nobody to be joined to', async () => {
    expect(await handledIn([[1], [1]])).toEqual([1, 1]);
  });

  it('handles each alone where it cannot be done together, and lets only the one rest that fails', async () => {
    const rounds = [
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ];
    let failing = false;
    const handled = await handledIn(rounds, ({ partition }) => {
      failing ||= partition === TOGETHER;
      return failing && (partition === 1 || partition === TOGETHER);
    });
    expect(handled).toEqual([1, 2, 3, TOGETHER, 1, 2, 3, TOGETHER, 2, 3]);
  });

  it('leaves out of a round only the partition that rests', async () => {
    let failed = false;
    const handled = await handledIn(
      [
        [1, 2, 3],
        [1, 2, 3],
        [1, 2, 3],
      ],
      ({ partition }) => {
        const fails = partition === 2 && !failed;
        failed ||= fails;
        return fails;
      },
    );
    expect(handled).toEqual([1, 2, 3, TOGETHER, TOGETHER]);
  });
});
