import { Type } from 'class-transformer';
import { IsArray, IsString, ValidateNested } from 'class-validator';
import { IsCode, IsDong, IsUuid } from '@keng/contracts';
import { AwardView } from './awards.view';
import { DecisionView } from './dossiers.view';

/** A signed decision with its awards in the order of the issuer's register. */
export class DecisionFileView extends DecisionView {
  @IsUuid() dossierId!: string;
  @IsUuid() issuerUnitId!: string;
  /** Full name on the day of signature. */
  @IsString() issuerName!: string;
  @IsCode() lawVersion!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AwardView) awards!: AwardView[];
  /** Bonuses of all awards that stand. */
  @IsDong() totalAmount!: number;
}
