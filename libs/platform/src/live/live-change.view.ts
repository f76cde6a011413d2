import { IsInt, IsOptional, IsString, IsUUID } from 'class-validator';

/** The data of a `changed` message: that something happened to a record, never what it holds. */
export class LiveChangeView {
  /**
   * What happened: as in the event's type, `classified`, `transfer-answered`, `assigned` …, or, where no event tells
   * it, `revised`, `entry-recorded` …
   */
  @IsString()
  type!: string;

  /** Kind of record: `tip`, `case`, `merit`, `dossier`, `award`, `party`, `print`. */
  @IsString()
  aggregate!: string;

  /** The record. */
  @IsString()
  id!: string;

  /** Number of the event within the record; null where no event tells of the change. */
  @IsOptional()
  @IsInt()
  eventSeq!: number | null;

  /** The officer who acted; null where nobody did. */
  @IsOptional()
  @IsUUID()
  actorId!: string | null;

  /** RFC 3339. */
  @IsString()
  time!: string;
}
