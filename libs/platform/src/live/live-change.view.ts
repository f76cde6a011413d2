import { IsInt, IsOptional, IsString, IsUUID } from 'class-validator';

/** The data of a `changed` message: that something happened to a record, never what it holds. */
export class LiveChangeView {
  /** What happened, as in the event's type: `classified`, `transfer-answered`, `assigned` … */
  @IsString()
  type!: string;

  /** Kind of record: `tip`, `case`, `merit`, `dossier`, `award`. */
  @IsString()
  aggregate!: string;

  /** The record. */
  @IsString()
  id!: string;

  /** Number of the event within the record. */
  @IsInt()
  eventSeq!: number;

  /** The officer who acted; null where nobody did. */
  @IsOptional()
  @IsUUID()
  actorId!: string | null;

  /** RFC 3339. */
  @IsString()
  time!: string;
}
