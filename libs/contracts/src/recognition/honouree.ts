import { IsOneOf, IsUuid } from '../fields';
import { honoureeTypes, type HonoureeType } from '../vocabulary';

/** Whom a merit or an award belongs to. */
export class Honouree {
  /** A reporter by alias, or a party of the recognition register. */
  @IsOneOf(honoureeTypes) readonly type!: HonoureeType;

  /** The alias or the partyId. */
  @IsUuid() readonly id!: string;
}
