import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, IdPipe, Roles } from '@keng/platform';
import { NotePresence } from '../use-cases/note-presence';
import { NotePresenceDto } from './presence.dto';

/** Who is at a tip, for those who are about to work on it. Changes no record, so it needs no key and no version. */
@Controller('tips/:tipId/presence')
export class PresenceController {
  constructor(private readonly notePresence: NotePresence) {}

  @Put()
  @HttpCode(204)
  @Roles('operator', 'desk_commander', 'investigator', 'case_commander')
  @ApiNoContentResponse()
  note(
    @CurrentActor() actor: Actor,
    @Param('tipId', IdPipe) tipId: string,
    @Body() { activity }: NotePresenceDto,
  ): Promise<void> {
    return this.notePresence.execute(actor, tipId, activity);
  }
}
