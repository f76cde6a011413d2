import { setTimeout as delay } from 'node:timers/promises';
import {
  backoff,
  endRebuild,
  requestedRebuilds,
  resetProjection,
  type ConsumerGroup,
  type EventTransport,
} from '@keng/messaging';
import type { UnitOfWork } from '@keng/persistence';
import type { Logger } from './logger';

const LOOK_EVERY_MS = 100;

export interface RebuildParts {
  readonly schema: string;
  readonly work: UnitOfWork;
  readonly transport: EventTransport;
  readonly logger: Logger;
}

/** A consumer group that can be started. */
export interface StartableGroup {
  readonly group: ConsumerGroup;
  readonly start: () => Promise<unknown>;
}

/**
 * Builds anew the projections that an operator asked for, and starts their groups; resolves once each has had every
 * event. Nothing else of the service may run before: a deadline reckoned from half a calendar would be wrong. However
 * long the place of the events is away, it is waited for; a crash midway begins anew at the next start.
 * @returns the groups that it has started
 */
export async function rebuildProjections(
  groups: readonly StartableGroup[],
  parts: RebuildParts,
): Promise<ReadonlySet<ConsumerGroup>> {
  const asked = new Set(
    await requestedRebuilds(
      groups.map(({ group }) => group),
      parts,
    ),
  );
  const startable = groups.filter(({ group }) => asked.has(group));
  await Promise.all(startable.map((each) => rebuild(each, parts)));
  return asked;
}

async function rebuild({ group, start }: StartableGroup, parts: RebuildParts): Promise<void> {
  const { transport, work, schema, logger } = parts;
  await untilDone(group, logger, () => resetProjection({ group, work, schema, transport }));
  logger.warn({ group: group.name }, 'projection begins at the first event');
  await start();
  while ((await untilDone(group, logger, () => transport.lag(group, work))) > 0) await delay(LOOK_EVERY_MS);
  await endRebuild(group, parts);
  logger.warn({ group: group.name }, 'projection has had every event');
}

async function untilDone<T>(group: ConsumerGroup, logger: Logger, act: () => Promise<T>): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await act();
    } catch (error) {
      logger.error({ group: group.name, err: error }, 'projection cannot be rebuilt yet');
      await delay(backoff(failures));
    }
  }
}
