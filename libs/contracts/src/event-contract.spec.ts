import {
  allContracts,
  contractByType,
  contractOf,
  contractsOfTopic,
  EventContract,
  findContractByType,
  TipRegisteredV1,
  TipTransferRequestedV1,
} from './index';

describe('declaring an event contract', () => {
  it('takes context and aggregate from the topic and the major version from the class name', () => {
    expect(contractOf(TipRegisteredV1)).toEqual({
      type: 'vn.keng.intake.tip.registered.v1',
      topic: 'keng.intake.tip',
      major: 1,
      eventClass: TipRegisteredV1,
    });
    expect(contractOf(TipTransferRequestedV1).type).toBe('vn.keng.intake.tip.transfer-requested.v1');
  });

  it('refuses a class name without a major version', () => {
    class TipLost {}
    expect(() => EventContract({ topic: 'keng.intake.tip', event: 'lost' })(TipLost)).toThrow(
      'TipLost does not end in V<major>',
    );
  });

  it('refuses an event that is not kebab-case', () => {
    class TipLostV1 {}
    expect(() => EventContract({ topic: 'keng.intake.tip', event: 'tip_lost' })(TipLostV1)).toThrow(
      'tip_lost is not kebab-case',
    );
  });

  it('refuses a type that is already declared', () => {
    class OtherRegisteredV1 {}
    expect(() => EventContract({ topic: 'keng.intake.tip', event: 'registered' })(OtherRegisteredV1)).toThrow(
      'vn.keng.intake.tip.registered.v1 is declared twice',
    );
  });
});

describe('the registry', () => {
  it('finds a contract by its type', () => {
    expect(contractByType('vn.keng.intake.tip.registered.v1').eventClass).toBe(TipRegisteredV1);
  });

  it('knows nothing of a type nobody declared', () => {
    expect(findContractByType('vn.keng.intake.tip.eaten.v1')).toBeUndefined();
    expect(() => contractByType('vn.keng.intake.tip.eaten.v1')).toThrow('no contract has the type');
  });

  it('refuses a class that is no contract', () => {
    expect(() => contractOf(Date)).toThrow('Date is no event contract');
  });

  it('lists the eight events of a tip under its topic', () => {
    const events = contractsOfTopic('keng.intake.tip').map(({ type }) => type.split('.')[4] ?? '');
    expect(events.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'accepted',
      'assessed',
      'classified',
      'closed',
      'registered',
      'rehomed',
      'transfer-answered',
      'transfer-requested',
    ]);
  });

  it('holds the 28 events of the first slice', () => {
    expect(allContracts()).toHaveLength(28);
  });
});
