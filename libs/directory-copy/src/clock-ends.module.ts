import { Controller, Inject, Module, type DynamicModule, type Type } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { CalendarChangedV1 } from '@keng/contracts';
import { defineConsumerGroup, EventContext, OnEvent, type ConsumerGroup } from '@keng/messaging';
import { ClockEnds } from './clock-ends';
import { RefreshClocks } from './refresh-clocks';

export interface ClockEndsParts {
  readonly group: ConsumerGroup;
  readonly module: DynamicModule;
}

@Module({})
class ClockEndsModule {}

/**
 * What moves the ends of one service's running clocks when days off are published: its consumer group and the module
 * that runs it. A group of its own: it must not hold up the directory's copy.
 */
export function clockEndsFor(service: string, ends: Type<ClockEnds>): ClockEndsParts {
  const group = defineConsumerGroup({
    name: `${service}.clock-ends`,
    service,
    kind: 'projection',
    topics: ['keng.directory.calendar'],
  });

  @Controller()
  class CalendarConsumer {
    constructor(@Inject(RefreshClocks) private readonly refreshClocks: RefreshClocks) {}

    @OnEvent(group, CalendarChangedV1)
    onCalendarChanged(@Payload() event: CalendarChangedV1, @Ctx() { envelope }: EventContext): Promise<void> {
      return this.refreshClocks.execute({
        year: event.year,
        daysOff: event.daysOff.map((day) => Temporal.PlainDate.from(day)),
        workingSaturdays: event.workingSaturdays.map((day) => Temporal.PlainDate.from(day)),
        eventId: envelope.id,
        publishedAt: envelope.time,
      });
    }
  }

  const module: DynamicModule = {
    module: ClockEndsModule,
    controllers: [CalendarConsumer],
    providers: [RefreshClocks, { provide: ClockEnds, useClass: ends }],
  };
  return { group, module };
}
