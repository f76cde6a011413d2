import { IsIn, IsString } from 'class-validator';
import { IsInstant, IsUuid, Optional } from '@keng/contracts';
import { FACT_KINDS, PRECISIONS } from '../domain/tip-content';

export class OfficerNameView {
  @IsUuid() officerId!: string;
  @Optional() @IsString() displayName!: string | null;
}

export class UnitNameView {
  @IsUuid() unitId!: string;
  @Optional() @IsString() fullName!: string | null;
}

export class OccurredView {
  @IsInstant() from!: string;
  @Optional() @IsInstant() to!: string | null;
  @IsIn(PRECISIONS) precision!: string;
}

export class FactView {
  @IsIn(FACT_KINDS) kind!: string;
  @IsString() value!: string;
}
