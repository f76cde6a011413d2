import { IsBoolean, IsNumber, Max, Min } from 'class-validator';
import { EventContract } from '../event-contract';
import {
  IsCitation,
  IsCode,
  IsOneOf,
  IsPartList,
  IsPlainDate,
  IsPrintedName,
  IsUnitCode,
  IsUuid,
  Optional,
} from '../fields';
import { lineageKinds, type LineageKind, unitKinds, type UnitKind, unitTypes } from '../vocabulary';

/** One stretch of time in which a unit bore one name under one parent. */
export class UnitPeriod {
  /** Short public name, without the word for its level. */
  @IsPrintedName() readonly name!: string;

  /** Full public name as documents print it. */
  @IsPrintedName() readonly fullName!: string;

  /** Unit above it in this period; absent at the top of a tree. */
  @Optional() @IsUuid() readonly parentId?: string;

  /** First day in force. */
  @IsPlainDate() readonly validFrom!: string;

  /** Last day in force; absent while no end is known. */
  @Optional() @IsPlainDate() readonly validTo?: string;

  /** Legal instrument that made the period. */
  @IsCitation() readonly basis!: string;
}

/** One step from an older unit to a newer one. */
export class UnitLineage {
  /** The older unit. */
  @IsUuid() readonly fromUnitId!: string;

  /** The newer unit. */
  @IsUuid() readonly toUnitId!: string;

  /** How the one became the other. */
  @IsOneOf(lineageKinds) readonly kind!: LineageKind;

  /** Part of the older unit that moved, 0 to 1; absent where the source does not say (`partial`). */
  @Optional()
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(0)
  @Max(1)
  readonly share?: number;

  /** First day in force of the newer unit. */
  @IsPlainDate() readonly validFrom!: string;

  /** Legal instrument of the step, where the source names it. */
  @Optional() @IsCitation() readonly basis?: string;
}

/** Emitted when a unit is imported, renamed, moved, merged, split or ended; carries its full history each time. */
@EventContract({ topic: 'keng.directory.unit', event: 'changed' })
export class UnitChangedV1 {
  /** The unit. */
  @IsUuid() readonly unitId!: string;

  /** Official code; unique only together with a period, for the state has used codes again. */
  @IsUnitCode() readonly code!: string;

  /** What kind of unit it is. */
  @IsOneOf(unitKinds) readonly kind!: UnitKind;

  /** What it is within its kind: level of an administrative unit, competence of a police unit. */
  @IsCode(unitTypes) readonly unitType!: string;

  /** Remote forest, mountain or island commune: urgent tips leave it within 48 h instead of 24 h. */
  @IsBoolean() readonly remote!: boolean;

  /** Names and parents over time, oldest first. */
  @IsPartList(UnitPeriod) readonly periods!: UnitPeriod[];

  /** Steps this unit takes part in, as the older or as the newer one. */
  @IsPartList(UnitLineage) readonly lineage!: UnitLineage[];
}
