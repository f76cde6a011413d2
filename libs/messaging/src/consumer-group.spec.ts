import { contractOf, EventContract, IdentitySealedV1, IsCount } from '@keng/contracts';
import { assertComplete, defineConsumerGroup, IncompleteGroup } from './consumer-group';

@EventContract({ topic: 'keng.vault.access', event: 'opened' })
class OpenedV1 {
  @IsCount() count!: number;
}

const OPENED = contractOf(OpenedV1).type;
const SEALED = contractOf(IdentitySealedV1).type;
const OF_ANOTHER_TOPIC = 'vn.keng.intake.tip.registered.v1';

const group = (ignores: Parameters<typeof defineConsumerGroup>[0]['ignores'] = []) =>
  defineConsumerGroup({
    name: 'cases.process',
    service: 'cases',
    kind: 'process',
    topics: ['keng.vault.access'],
    ignores,
  });

const faultsOf = (declared: ReturnType<typeof group>, ...handlers: [string, number][]) => {
  try {
    assertComplete(declared, new Map(handlers));
  } catch (error) {
    if (error instanceof IncompleteGroup) return error.message;
    throw error;
  }
  return '';
};

describe('a consumer group', () => {
  it('is complete when each type of its topics is handled or ignored', () => {
    expect(faultsOf(group([IdentitySealedV1]), [OPENED, 1])).toBe('');
    expect(faultsOf(group(), [OPENED, 1], [SEALED, 1])).toBe('');
  });

  it('names every type that it forgets', () => {
    const faults = faultsOf(group());
    expect(faults).toContain(`${OPENED} is neither handled nor ignored`);
    expect(faults).toContain(`${SEALED} is neither handled nor ignored`);
  });

  it.each<[string, string, [string, number]]>([
    ['a type that no contract has', 'no contract has that type', ['vn.keng.vault.access.dreamt.v1', 1]],
    ['a type of a topic it does not read', 'is on none of its topics', [OF_ANOTHER_TOPIC, 1]],
    ['a type that it ignores as well', 'is both handled and ignored', [SEALED, 1]],
    ['a type twice', 'has 2 handlers', [OPENED, 2]],
  ])('may not handle %s', (_what, fault, handler) => {
    expect(faultsOf(group([IdentitySealedV1]), [OPENED, 1], handler)).toContain(fault);
  });

  it('takes few events at once when it makes new things, many when it copies', () => {
    const copies = defineConsumerGroup({
      name: 'cases.copy',
      service: 'cases',
      kind: 'projection',
      topics: [],
    });
    expect(group().chunkSize).toBe(5);
    expect(copies.chunkSize).toBe(50);
  });

  it('binds handlers by an id of its own', () => {
    expect(group().transportId).not.toBe(group().transportId);
  });

  it('bears the name of its service', () => {
    expect(() =>
      defineConsumerGroup({ name: 'intake.copy', service: 'cases', kind: 'projection', topics: [] }),
    ).toThrow('must begin with "cases."');
  });
});
