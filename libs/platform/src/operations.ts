import {
  listParked,
  NothingParked,
  retryKey,
  skipEvent,
  type BlockedKey,
  type ConsumerGroup,
  type EventTransport,
  type ParkedEvent,
  type SourceState,
} from '@keng/messaging';
import { DomainError, type Actor } from '@keng/kernel';
import type { UnitOfWork } from '@keng/persistence';
import type { Audit } from './audit';
import { verifyAudit, type AuditVerdict } from './audit-verify';

/** No such event, or not the one that blocks its key (409). */
class NothingBlocked extends DomainError {
  readonly slug = 'nothing-parked';
}

/** A consumer group of this process. */
export interface WatchedGroup {
  readonly group: ConsumerGroup;
  readonly state: () => SourceState;
}

export interface GroupState {
  readonly name: string;
  readonly state: SourceState;
  /** Events it has yet to take, counted to 10,000; null where that cannot be told now. */
  readonly lag: number | null;
}

export interface OperationsState {
  readonly groups: readonly GroupState[];
  readonly outboxRows: number;
  /** Age of the oldest event that has not left, in seconds. */
  readonly outboxAgeSeconds: number;
  readonly parked: number;
}

interface OperationsParts {
  readonly schema: string;
  readonly work: UnitOfWork;
  readonly audit: Audit;
  readonly transport: EventTransport;
}

/** What an administrator sees of a running service, and does when an event cannot be taken. */
export class Operations {
  private readonly groups: WatchedGroup[] = [];
  private verifying: Promise<AuditVerdict> | undefined;

  constructor(private readonly parts: OperationsParts) {}

  watch(group: WatchedGroup): void {
    this.groups.push(group);
  }

  async state(): Promise<OperationsState> {
    const { schema, work } = this.parts;
    const [row] = await work.query<Omit<OperationsState, 'groups'>>(
      `select count(*)::int as "outboxRows",
         coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)::float as "outboxAgeSeconds",
         (select count(*) from ${schema}.parked)::int as parked
       from ${schema}.outbox`,
    );
    if (!row) throw new Error('counting gave no row');
    return { ...row, groups: await Promise.all(this.groups.map((group) => this.stateOf(group))) };
  }

  parked(): Promise<ParkedEvent[]> {
    return listParked(this.parts);
  }

  /**
   * Asks the consumer to run the events of a blocked key again; it does so within two seconds.
   * @throws NothingBlocked
   */
  async retry(key: BlockedKey): Promise<void> {
    await this.decide('retry-parked-events', key, {}, () => retryKey(this.parts, key));
  }

  /**
   * Leaves the event that blocks a key out for good.
   * @param reason codes or a short sentence, no personal content
   * @throws NothingBlocked
   */
  async skip(actor: Actor, key: BlockedKey, { eventSeq, reason }: Skipped): Promise<void> {
    await this.decide('skip-parked-event', key, { eventSeq }, () =>
      skipEvent(this.parts, { ...key, eventSeq, reason, by: actor.officerId }),
    );
  }

  /** Recomputes the whole audit chain; whoever asks meanwhile gets the same verdict. */
  verifyAudit(): Promise<AuditVerdict> {
    const { schema, work } = this.parts;
    const reader = {
      query: async <Row extends object>(sql: string, values?: unknown[]) => ({
        rows: await work.query<Row>(sql, values),
      }),
    };
    this.verifying ??= verifyAudit(reader, schema).finally(() => {
      this.verifying = undefined;
    });
    return this.verifying;
  }

  private async stateOf({ group, state }: WatchedGroup): Promise<GroupState> {
    const lag = await this.parts.transport.lag(group, this.parts.work).catch(() => null);
    return { name: group.name, state: state(), lag };
  }

  private async decide(
    action: string,
    { group, topic, key }: BlockedKey,
    detail: Readonly<Record<string, unknown>>,
    act: () => Promise<void>,
  ): Promise<void> {
    const { work, audit } = this.parts;
    try {
      await work.run(async () => {
        await act();
        await audit.record({
          action,
          subject: 'event-key',
          subjectId: key,
          detail: { group, topic, ...detail },
        });
      });
    } catch (error) {
      if (error instanceof NothingParked) throw new NothingBlocked();
      throw error;
    }
  }
}

interface Skipped {
  readonly eventSeq: number;
  readonly reason: string;
}
