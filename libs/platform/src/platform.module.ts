import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Clock, Ids } from '@keng/kernel';
import { ChangeNotes, EventTail, NoteTail, Outbox, type OwnNotes } from '@keng/messaging';
import { Database, Idempotency, UnitOfWork } from '@keng/persistence';
import { AccessGuard } from './auth';
import { Audit } from './audit';
import { HealthController } from './health.controller';
import { Metrics } from './metrics';
import { Operations } from './operations';
import { OperationsController } from './operations.controller';
import { Readiness } from './readiness';
import { TokenKeys } from './token-keys';

/** The parts that every use case, query and controller of a service may ask for. */
export interface PlatformParts {
  readonly schema: string;
  readonly database: Database;
  readonly work: UnitOfWork;
  readonly outbox: Outbox;
  readonly tail: EventTail;
  readonly notes: ChangeNotes;
  readonly ownNotes: OwnNotes;
  readonly noteTail: NoteTail;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly tokenKeys: TokenKeys;
  readonly audit: Audit;
  readonly operations: Operations;
}

/** Binds the platform's parts; global, so that a service's own modules stay free of plumbing. */
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts): DynamicModule {
    const providers = [
      { provide: Database, useValue: parts.database },
      { provide: UnitOfWork, useValue: parts.work },
      { provide: Outbox, useValue: parts.outbox },
      { provide: EventTail, useValue: parts.tail },
      { provide: ChangeNotes, useValue: parts.notes },
      { provide: NoteTail, useValue: parts.noteTail },
      { provide: Clock, useValue: parts.clock },
      { provide: Ids, useValue: parts.ids },
      { provide: Metrics, useValue: parts.metrics },
      { provide: Readiness, useValue: parts.readiness },
      { provide: TokenKeys, useValue: parts.tokenKeys },
      { provide: Idempotency, useValue: new Idempotency(parts.work, parts.schema) },
      { provide: Audit, useValue: parts.audit },
      { provide: Operations, useValue: parts.operations },
    ];
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController, OperationsController],
      providers: [...providers, { provide: APP_GUARD, useClass: AccessGuard }],
      exports: providers.map(({ provide }) => provide),
    };
  }
}
