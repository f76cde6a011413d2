import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { CalendarChangedV1 } from '@keng/contracts';
import { defineConsumerGroup, EventContext, OnEvent } from '@keng/messaging';
import { RefreshClocks } from '../use-cases/refresh-clocks';

/** Days off move the ends of running clocks. A group of its own: it must not hold up the directory's copy. */
export const calendarGroup = defineConsumerGroup({
  name: 'cases.clock-ends',
  service: 'cases',
  kind: 'projection',
  topics: ['keng.directory.calendar'],
});

@Controller()
export class CalendarConsumer {
  constructor(private readonly refreshClocks: RefreshClocks) {}

  @OnEvent(calendarGroup, CalendarChangedV1)
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
