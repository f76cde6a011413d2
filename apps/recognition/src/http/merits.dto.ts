import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  CODE_MAX_LENGTH,
  IsCode,
  IsPlainDate,
  IsUuid,
  IsUuidList,
  Optional,
  partyKinds,
  type PartyKind,
} from '@keng/contracts';
import { CURSOR_MAX, PAGE_DEFAULT, PAGE_MAX } from './page';
import {
  periodBases,
  unitMaps,
  type MeritFilter,
  type PeriodBasis,
  type UnitMap,
} from '../domain/merit-filter';

const CODES_MAX = 100;
/** More than the taxonomy of categories will have. */
const LABELS_MAX = 500;
const LABEL_MAX = 200;
const ALIAS_CODE = /^[0-9a-f]{8}$/iu;

/** A list of codes. */
const Codes = (): PropertyDecorator => (target, property) => {
  for (const decorate of [
    IsArray(),
    ArrayMaxSize(CODES_MAX),
    IsString({ each: true }),
    MaxLength(CODE_MAX_LENGTH, { each: true }),
  ])
    decorate(target, property);
};

/** Which merits are asked for, and by what they are counted. */
class MeritQuestionDto implements MeritFilter {
  @IsPlainDate() from!: string;
  @IsPlainDate() to!: string;
  @IsIn(periodBases) basis!: PeriodBasis;
  @IsIn(unitMaps) unitMap!: UnitMap;
  @Optional() @IsUuid() partyId?: string;
  @Optional() @IsBoolean() withoutParty?: boolean;
  @Optional() @IsUuid() alias?: string;
  /** The beginning of an alias, as lists and sheets show it. */
  @Optional() @Matches(ALIAS_CODE) aliasCode?: string;
  @Optional() @IsArray() @ArrayUnique() @IsIn(partyKinds, { each: true }) partyKinds?: PartyKind[];
  @Optional() @IsUuidList() associationUnitIds?: string[];
  @Optional() @IsBoolean() withoutAssociation?: boolean;
  /** These units and everything below them. */
  @Optional() @IsUuidList() unitIds?: string[];
  /** Matters of exactly these units. */
  @Optional() @IsUuidList() ownUnitIds?: string[];
  /** Exactly these communes. */
  @Optional() @IsUuidList() communeUnitIds?: string[];
  @Optional() @IsBoolean() withoutCommune?: boolean;
  @Optional() @Codes() kinds?: string[];
  @Optional() @Codes() categoryCodes?: string[];
  @Optional() @IsBoolean() used?: boolean;
  @Optional() @Codes() groupBy?: string[];
}

/** The words for a category, as the desk shows them. */
export class CategoryLabelDto {
  @IsCode() code!: string;
  @IsString() @MinLength(1) @MaxLength(LABEL_MAX) label!: string;
}

/** `POST /api/recognition/merits/export`: the merits of a search, or its groups, as a spreadsheet. */
export class ExportMeritsDto extends MeritQuestionDto {
  /** Stand in this file for the codes of categories and nowhere else; a category without one stands as its code. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(LABELS_MAX)
  @ValidateNested({ each: true })
  @Type(() => CategoryLabelDto)
  categoryLabels?: CategoryLabelDto[];
}

/** `POST /api/recognition/merits/search`; a group's `drillDown` is such a body as well. */
export class SearchMeritsDto extends MeritQuestionDto {
  @Optional() @IsString() @MaxLength(CURSOR_MAX) cursor?: string;
  @IsInt() @Min(1) @Max(PAGE_MAX) limit: number = PAGE_DEFAULT;
}
