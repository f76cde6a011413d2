import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ResourcePatternTypes,
  type AclEntry,
  type Admin,
} from 'kafkajs';
import type { TopicGrant } from '@keng/contracts';
import { kafkaClient, type KafkaConnection } from './kafka-client';

/** As in the table of the contracts; services and topics by name, so that tests can invent some. */
interface Grant {
  readonly service: string;
  readonly topic: string;
  readonly mode: TopicGrant['mode'];
}

const FROM_ANYWHERE = '*';

/**
 * Makes the brokers' access rules say exactly what `grants` says, for the principals `User:<service>` and whatever
 * begins with the connection's prefix. A service that reads also gets the consumer groups of its own name. Rules that
 * are no longer granted are taken away last, so that a running service never loses what it keeps.
 * @param connection as a principal that may alter the cluster
 * @returns how many rules there are now
 */
export async function writeAcls(connection: KafkaConnection, grants: readonly Grant[]): Promise<number> {
  const prefix = connection.prefix ?? '';
  const wanted = wantedAcls(grants, prefix);
  const admin = kafkaClient(connection).admin();
  await admin.connect();
  try {
    await admin.createAcls({ acl: wanted });
    const principals = new Set(grants.map(({ service }) => principalOf(service)));
    const found = await existingAcls(admin);
    const ours = found.filter(
      ({ principal, resourceName }) => principals.has(principal) && resourceName.startsWith(prefix),
    );
    const stale = staleAcls(ours, wanted);
    if (stale.length > 0) await admin.deleteAcls({ filters: stale });
    return wanted.length;
  } finally {
    await admin.disconnect();
  }
}

/** The rules that these grants amount to, each once. */
export function wantedAcls(grants: readonly Grant[], prefix: string): AclEntry[] {
  const { READ, WRITE, DELETE } = AclOperationTypes;
  const topics = grants.map(({ service, topic, mode }) =>
    allow(service, mode === 'read' ? READ : WRITE, {
      resourceType: AclResourceTypes.TOPIC,
      resourceName: `${prefix}${topic}`,
      resourcePatternType: ResourcePatternTypes.LITERAL,
    }),
  );
  const readers = new Set(grants.filter(({ mode }) => mode === 'read').map(({ service }) => service));
  // A group is deleted when its projection is to be built anew.
  const groups = [...readers].flatMap((service) =>
    [READ, DELETE].map((operation) =>
      allow(service, operation, {
        resourceType: AclResourceTypes.GROUP,
        resourceName: `${prefix}${service}.`,
        resourcePatternType: ResourcePatternTypes.PREFIXED,
      }),
    ),
  );
  return [...topics, ...groups];
}

/** What is there and not wanted. */
export function staleAcls(existing: readonly AclEntry[], wanted: readonly AclEntry[]): AclEntry[] {
  const kept = new Set(wanted.map(identityOf));
  return existing.filter((acl) => !kept.has(identityOf(acl)));
}

async function existingAcls(admin: Admin): Promise<AclEntry[]> {
  const { resources } = await admin.describeAcls({
    resourceType: AclResourceTypes.ANY,
    resourcePatternType: ResourcePatternTypes.ANY,
    operation: AclOperationTypes.ANY,
    permissionType: AclPermissionTypes.ANY,
  });
  return resources.flatMap(({ acls, resourceType, resourceName, resourcePatternType }) =>
    acls.map((acl) => ({ ...acl, resourceType, resourceName, resourcePatternType })),
  );
}

function allow(
  service: string,
  operation: AclOperationTypes,
  resource: Pick<AclEntry, 'resourceType' | 'resourceName' | 'resourcePatternType'>,
): AclEntry {
  const permissionType = AclPermissionTypes.ALLOW;
  return { ...resource, principal: principalOf(service), host: FROM_ANYWHERE, operation, permissionType };
}

function principalOf(service: string): string {
  return `User:${service}`;
}

function identityOf(acl: AclEntry): string {
  const { resourceType, resourceName, resourcePatternType, principal, host, operation, permissionType } = acl;
  return JSON.stringify([
    resourceType,
    resourceName,
    resourcePatternType,
    principal,
    host,
    operation,
    permissionType,
  ]);
}
