import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, ValidateNested } from 'class-validator';
import { DOSSIER_REASONS, type DossierReason } from './dossier-step-sql';

export class WaitingDossiersLineView {
  @IsIn(DOSSIER_REASONS) reason!: DossierReason;
  @IsInt() count!: number;
}

/** Dossiers that wait for an act of the caller; each waits for one. */
export class WaitingDossiersView {
  @IsInt() total!: number;
  /** By act; what is zero is left out. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => WaitingDossiersLineView)
  items!: WaitingDossiersLineView[];
}
