import { contractsOfTopic, topicGrants, topicOf, topics } from './index';

const grantsOf = (topic: string) =>
  topicGrants()
    .filter((grant) => grant.topic === topic)
    .map(({ service, mode }) => `${service} ${mode}`)
    .toSorted();

describe('the topics', () => {
  it.each(topics.map(({ name, context }) => [name, context]))(
    '%s lies in its owner’s context',
    (name, context) => {
      expect(name.split('.')[1]).toBe(context);
    },
  );

  it.each(topics.map(({ name }) => name))('%s carries at least one event type', (name) => {
    expect(contractsOfTopic(name)).not.toHaveLength(0);
  });

  it.each(topics.map(({ name }) => name))('%s was born with 12 partitions', (name) => {
    expect(topicOf(name).partitions).toBe(12);
  });

  it('are found by name only', () => {
    expect(() => topicOf('keng.intake.secrets')).toThrow('no topic is called keng.intake.secrets');
  });
});

describe('who may use a topic', () => {
  it('lets its owner write and every listed service read', () => {
    expect(grantsOf('keng.intake.tip')).toEqual([
      'cases read',
      'intake write',
      'recognition read',
      'vault read',
    ]);
    expect(grantsOf('keng.cases.case')).toEqual([
      'cases write',
      'intake read',
      'recognition read',
      'vault read',
    ]);
    expect(grantsOf('keng.recognition.award')).toEqual(['intake read', 'recognition write']);
  });

  it('keeps the vault’s topic between vault and intake', () => {
    expect(grantsOf('keng.vault.access')).toEqual(['intake read', 'vault write']);
  });

  it('gives everybody the directory', () => {
    expect(grantsOf('keng.directory.unit')).toEqual([
      'cases read',
      'directory write',
      'intake read',
      'recognition read',
      'vault read',
    ]);
  });

  it('grants nothing to a service that does not run yet', () => {
    expect(topicGrants().map(({ service }) => service)).not.toContain('reporting');
  });

  it('grants exactly one writer a topic, once', () => {
    const writers = topicGrants().filter(({ mode }) => mode === 'write');
    expect(writers.map(({ topic }) => topic)).toEqual(topics.map(({ name }) => name));
    const keys = topicGrants().map(({ service, topic, mode }) => `${service} ${topic} ${mode}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
