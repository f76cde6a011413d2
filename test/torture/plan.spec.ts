import { isKill, nameOf, planOf, soakPlanOf, type PlanOptions } from './plan';

const LOG: PlanOptions = { transport: 'log', kills: 60, seed: 7, freezeMs: [10_000, 60_000] };
const KAFKA: PlanOptions = { ...LOG, transport: 'kafka' };

describe.each([LOG, KAFKA])('the plan of a torture over $transport', (options) => {
  it('is the same for the same seed', () => {
    expect(planOf(options)).toEqual(planOf({ ...options }));
  });

  it('is another for another seed', () => {
    expect(planOf(options)).not.toEqual(planOf({ ...options, seed: 8 }));
  });

  it('goes on as a shorter one of the same seed has begun', () => {
    const shorter = planOf({ ...options, kills: 30 });
    expect(planOf(options).slice(0, shorter.length)).toEqual(shorter);
  });

  it('kills as often as it was asked to, and does other harm on top', () => {
    const plan = planOf(options);
    expect(plan.filter(({ fault }) => isKill(fault))).toHaveLength(60);
    expect(plan.length).toBeGreaterThan(80);
  });

  it('freezes within the limits', () => {
    const frozen = planOf(options).flatMap(({ fault }) => ('forMs' in fault ? [fault.forMs] : []));
    expect(Math.min(...frozen)).toBeGreaterThanOrEqual(10_000);
    expect(Math.max(...frozen)).toBeLessThanOrEqual(60_000);
  });
});

describe('the faults of a torture', () => {
  const OF_BOTH = [
    'kill the product',
    'kill the database',
    'crash the database',
    'reset the database',
    'drop answers of the database',
    'end the sessions of the relays',
    'double the relays',
    'scale 1→3→1 the consumers',
  ];

  it.each([
    [LOG, ['freeze the product']],
    [
      KAFKA,
      [
        ...['intake', 'cases', 'recognition'].flatMap((each) => [`kill ${each}`, `freeze ${each}`]),
        ...['directory', 'vault', 'gateway', 'the broker'].map((each) => `kill ${each}`),
        ...['freeze', 'reset', 'drop answers of', 'slow down'].map((kind) => `${kind} the broker`),
      ],
    ],
  ])('over $transport all come within sixty kills', (options, own) => {
    const names = new Set(planOf(options).map(({ fault }) => nameOf(fault)));
    expect([...names].toSorted()).toEqual([...OF_BOTH, ...own].toSorted());
  });
});

describe.each([LOG, KAFKA])('the plan of a soak over $transport', (options) => {
  const faults = soakPlanOf(options, 100)
    .take(200)
    .map(({ fault }) => fault)
    .toArray();

  it('ends no process of the product', () => {
    const victims = faults.flatMap((fault) => (isKill(fault) && 'victim' in fault ? [fault.victim] : []));
    expect(new Set(victims)).toEqual(new Set([options.transport === 'log' ? 'the database' : 'the broker']));
  });

  it('does other harm to each line', () => {
    const names = new Set(faults.map(nameOf));
    for (const line of options.transport === 'log' ? ['the database'] : ['the database', 'the broker']) {
      for (const kind of ['reset', 'drop answers of']) expect(names).toContain(`${kind} ${line}`);
    }
  });
});
