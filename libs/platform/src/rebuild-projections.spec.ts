import { defineConsumerGroup, memoryTransport, silentLogger, type EventTransport } from '@keng/messaging';
import type { UnitOfWork } from '@keng/persistence';
import type { Logger } from './logger';
import { rebuildProjections } from './rebuild-projections';

const group = (name: string) =>
  defineConsumerGroup({
    name: `beta.${name}`,
    service: 'beta',
    kind: 'projection',
    topics: ['keng.vault.access'],
    derives: [name],
  });
const [calendar, units] = [group('calendar'), group('units')];

/** Tells, in order, what a start did. */
function aStart(lags: readonly (number | Error)[], asked: readonly string[] = [calendar.name]) {
  const told: string[] = [];
  const left = [...lags];
  const transport: EventTransport = {
    ...memoryTransport(silentLogger),
    rewind: async ({ name }) => void told.push(`rewind ${name}`),
    lag: async () => {
      const lag = left.shift() ?? 0;
      told.push(`lag ${lag instanceof Error ? lag.message : lag}`);
      if (lag instanceof Error) throw lag;
      return lag;
    },
  };
  const work = {
    run: (act: () => Promise<unknown>) => act(),
    query: async (sql: string) => {
      if (sql.startsWith('select')) return asked.map((grp) => ({ grp }));
      told.push(sql);
      return [];
    },
  };
  const groups = [calendar, units].map((each) => ({
    group: each,
    start: async () => told.push(`start ${each.name}`),
  }));
  const running = rebuildProjections(groups, {
    schema: 'beta',
    transport,
    work: work as unknown as UnitOfWork,
    logger: { warn: () => undefined, error: () => undefined } as unknown as Logger,
  });
  return { told, running };
}

describe('projections that are asked for anew', () => {
  it('are started alone, and waited for until they have had every event', async () => {
    const { told, running } = aStart([700, 3, 0]);
    expect([...(await running)]).toEqual([calendar]);
    expect(told.filter((line) => /^(rewind|start|lag)/u.test(line))).toEqual([
      'rewind beta.calendar',
      'start beta.calendar',
      'lag 700',
      'lag 3',
      'lag 0',
    ]);
    expect(told.at(-1)).toBe('delete from beta.projection_rebuild where grp = $1');
  });

  it('wait for events whose place cannot be reached', async () => {
    const { told, running } = aStart([new Error('away'), new Error('away'), 0]);
    await running;
    expect(told.filter((line) => line.startsWith('lag'))).toEqual(['lag away', 'lag away', 'lag 0']);
  });

  it('leave alone what nobody asked for', async () => {
    const { told, running } = aStart([], []);
    expect((await running).size).toBe(0);
    expect(told).toEqual([]);
  });
});
