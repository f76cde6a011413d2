import { AclOperationTypes, AclResourceTypes, ResourcePatternTypes } from 'kafkajs';
import { staleAcls, wantedAcls } from './kafka-acls';

const grants = [
  { service: 'alpha', topic: 'keng.alpha.thing', mode: 'write' },
  { service: 'beta', topic: 'keng.alpha.thing', mode: 'read' },
  { service: 'beta', topic: 'keng.gamma.thing', mode: 'read' },
] as const;

describe('access rules at the broker', () => {
  const rules = wantedAcls(grants, 'site.');
  const ofService = (service: string) => rules.filter(({ principal }) => principal === `User:${service}`);

  it('let the owner of a topic write it and nothing else', () => {
    expect(ofService('alpha')).toEqual([
      expect.objectContaining({
        resourceType: AclResourceTypes.TOPIC,
        resourceName: 'site.keng.alpha.thing',
        resourcePatternType: ResourcePatternTypes.LITERAL,
        operation: AclOperationTypes.WRITE,
      }),
    ]);
  });

  it('let a reader read the granted topics, in consumer groups of its own name, which it may send back to the start', () => {
    expect(
      ofService('beta').map(({ resourceName, resourcePatternType, operation }) => ({
        resourceName,
        prefixed: resourcePatternType === ResourcePatternTypes.PREFIXED,
        operation,
      })),
    ).toEqual([
      { resourceName: 'site.keng.alpha.thing', prefixed: false, operation: AclOperationTypes.READ },
      { resourceName: 'site.keng.gamma.thing', prefixed: false, operation: AclOperationTypes.READ },
      { resourceName: 'site.beta.', prefixed: true, operation: AclOperationTypes.READ },
      { resourceName: 'site.beta.', prefixed: true, operation: AclOperationTypes.DELETE },
    ]);
  });

  it('are stale when their grant is gone, and only then', () => {
    const [revoked, ...kept] = rules;
    expect(staleAcls(rules, kept)).toEqual([revoked]);
    expect(staleAcls(rules, rules)).toEqual([]);
  });

  it('are stale when only their operation differs', () => {
    const narrower = rules.map((rule) => ({ ...rule, operation: AclOperationTypes.DESCRIBE }));
    expect(staleAcls(rules, narrower)).toEqual(rules);
  });
});
