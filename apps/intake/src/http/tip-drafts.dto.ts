import { IsInt, IsObject, Max, Min } from 'class-validator';
import { IsInstant, IsUuid, Optional } from '@keng/contracts';

const REVISION_MAX = 1_000_000_000;

/** `PUT /api/intake/drafts/{draftId}`. */
export class SaveTipDraftDto {
  /** The desk's unit, for an operator of more than one. */
  @Optional() @IsUuid() unitId?: string;
  /** Counted up by the browser with each save of this draft; a lower one that arrives late is ignored. */
  @IsInt() @Min(1) @Max(REVISION_MAX) revision!: number;
  @IsInstant() receivedAt!: string;
  /** The form's fields as typed, up to 64 KiB and eight levels; of reporters alias and closed answers only. */
  @IsObject() form!: Record<string, unknown>;
}
