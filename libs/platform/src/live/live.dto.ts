import { IsOptional, Matches } from 'class-validator';

export class FollowLiveDto {
  /** The last id received, for clients that cannot set `Last-Event-ID`; that header goes first. */
  @IsOptional()
  @Matches(/^\d{1,15}(-\d{1,15})?$/)
  after?: string;
}
