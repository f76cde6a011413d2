import { Controller, Inject, Module, type DynamicModule } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CalendarChangedV1, OfficerChangedV1, UnitChangedV1 } from '@keng/contracts';
import { defineConsumerGroup, OnEvent, type ConsumerGroup } from '@keng/messaging';
import { projectPath, type MigrationSource } from '@keng/persistence';
import { ApplyDirectoryEvents } from './apply-directory-events';
import { DirectoryCopy } from './directory-copy';

/** Tables of the copy, in the schema of every service that keeps one. */
export const directoryCopyMigrations: MigrationSource = {
  name: 'directory-copy',
  directory: projectPath('libs/directory-copy/migrations'),
};

/** The copy's tables, for a rebuild from zero. */
export const DIRECTORY_COPY_TABLES: readonly string[] = [
  'directory_unit',
  'directory_unit_period',
  'directory_unit_lineage',
  'directory_officer',
  'directory_appointment',
  'directory_calendar',
];

export interface DirectoryCopyParts {
  readonly group: ConsumerGroup;
  readonly module: DynamicModule;
}

@Module({})
class DirectoryCopyModule {}

/** The projection of directory's topics for one service: its consumer group and the module that runs it. */
export function directoryCopyFor(service: string): DirectoryCopyParts {
  const group = defineConsumerGroup({
    name: `${service}.directory-copy`,
    service,
    kind: 'projection',
    topics: ['keng.directory.unit', 'keng.directory.officer', 'keng.directory.calendar'],
    derives: DIRECTORY_COPY_TABLES,
  });

  @Controller()
  class DirectoryConsumer {
    constructor(@Inject(ApplyDirectoryEvents) private readonly apply: ApplyDirectoryEvents) {}

    @OnEvent(group, UnitChangedV1)
    onUnitChanged(@Payload() event: UnitChangedV1): Promise<void> {
      return this.apply.unitChanged(event);
    }

    @OnEvent(group, OfficerChangedV1)
    onOfficerChanged(@Payload() event: OfficerChangedV1): Promise<void> {
      return this.apply.officerChanged(event);
    }

    @OnEvent(group, CalendarChangedV1)
    onCalendarChanged(@Payload() event: CalendarChangedV1): Promise<void> {
      return this.apply.calendarChanged(event);
    }
  }

  const module: DynamicModule = {
    module: DirectoryCopyModule,
    global: true,
    controllers: [DirectoryConsumer],
    providers: [DirectoryCopy, ApplyDirectoryEvents],
    exports: [DirectoryCopy],
  };
  return { group, module };
}
