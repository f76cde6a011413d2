import { IsBoolean } from 'class-validator';
import { IsOneOf, IsUuid, Optional } from '../fields';
import { identityStatuses, type IdentityStatus } from '../vocabulary';

/** A person who brought a tip, as everybody outside the vault knows them. */
export class Reporter {
  /** Random alias, one per tip and reporter: two tips of one person share nothing. */
  @IsUuid() readonly alias!: string;

  /** Whether an identity lies in the vault, was refused, or was not asked for yet. */
  @IsOneOf(identityStatuses) readonly identityStatus!: IdentityStatus;

  /** The reporter asked to stay anonymous. */
  @IsBoolean() readonly wantsAnonymity!: boolean;

  /** The reporter asked to hear what becomes of the tip. */
  @IsBoolean() readonly wantsFollowUp!: boolean;

  /** The reporter agreed to be considered for an award. */
  @IsBoolean() readonly wantsRecognition!: boolean;

  /** Association the reporter spoke for. */
  @Optional() @IsUuid() readonly associationUnitId?: string;
}
