import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, ValidateNested } from 'class-validator';
import { IsCode, IsDong, IsPlainDate, IsUuid, partyKinds, type PartyKind } from '@keng/contracts';
import type { NominationOutcome } from '../domain/dossier';
import { BonusView } from './awards.view';
import { HonoureeView } from './merits.view';

/** An award that the decision would grant. */
export class ForeseenAwardView {
  @IsUuid() nominationId!: string;
  @ValidateNested() @Type(() => HonoureeView) honouree!: HonoureeView;
  @IsIn(partyKinds) partyKind!: PartyKind;
  @IsIn(['pending', 'eligible', 'passed']) outcome!: NominationOutcome;
  @IsCode() awardFormCode!: string;
  @IsString() formLabel!: string;
  @ValidateNested() @Type(() => BonusView) bonus!: BonusView;
}

/** What a decision signed on that day would grant. */
export class DecisionPreviewView {
  @IsPlainDate() signedOn!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ForeseenAwardView) awards!: ForeseenAwardView[];
  @IsDong() totalAmount!: number;
}
