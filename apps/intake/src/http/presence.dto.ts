import { IsIn } from 'class-validator';
import { ACTIVITIES, type Activity } from '../domain/presence';

/** `PUT /api/intake/tips/{tipId}/presence`. */
export class NotePresenceDto {
  /** `left` when the officer goes; without a word for 30 s they have gone as well. */
  @IsIn([...ACTIVITIES, 'left'])
  activity!: Activity | 'left';
}
