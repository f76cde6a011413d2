import { EventContract } from '../event-contract';
import {
  ExactlyOneOf,
  IsCode,
  IsCount,
  IsDocumentNumber,
  IsOneOf,
  IsPartList,
  IsPlainDate,
  IsRegisterNumber,
  IsUuid,
  IsUuidList,
  Optional,
} from '../fields';
import {
  caseConclusions,
  type CaseConclusion,
  contributionKinds,
  nonInstitutionGrounds,
  type NonInstitutionGround,
} from '../vocabulary';

/** What one reporter or one known party gave to the outcome; names exactly one of alias and party. */
export class Contribution {
  /** The contribution: with the event id, the natural key of a merit. */
  @ExactlyOneOf('alias', 'partyId')
  @IsUuid()
  readonly contributionId!: string;

  /** Reporter, by alias. */
  @Optional() @IsUuid() readonly alias?: string;

  /** Collective or person already known to recognition. */
  @Optional() @IsUuid() readonly partyId?: string;

  /** Tip it came with. */
  @Optional() @IsUuid() readonly tipId?: string;

  /** Association it is counted for. */
  @Optional() @IsUuid() readonly associationUnitId?: string;

  /** What was contributed. */
  @IsCode(contributionKinds) readonly kind!: string;
}

/** Emitted when verification has ended in a decision; tells recognition who contributed. */
@EventContract({ topic: 'keng.cases.case', event: 'concluded' })
export class CaseConcludedV1 {
  /** The case. */
  @IsUuid() readonly caseId!: string;

  /** Number in the unit's case register. */
  @IsRegisterNumber() readonly caseNumber!: number;

  /** Competent body. */
  @IsUuid() readonly unitId!: string;

  /** Tips of the case. */
  @IsUuidList() readonly tipIds!: string[];

  /** Category of the closed taxonomy. */
  @IsCode() readonly categoryCode!: string;

  /** Commune where it happened. */
  @Optional() @IsUuid() readonly communeUnitId?: string;

  /** Instituted or not. */
  @IsOneOf(caseConclusions) readonly conclusion!: CaseConclusion;

  /** Ground for not instituting (Criminal Procedure Code art. 157). */
  @Optional() @IsOneOf(nonInstitutionGrounds) readonly groundCode?: NonInstitutionGround;

  /** Number of the concluding decision. */
  @IsDocumentNumber() readonly decisionNumber!: string;

  /** Date of the decision. */
  @IsPlainDate() readonly decidedOn!: string;

  /** Distinct incidents found. */
  @IsCount() readonly incidentCount!: number;

  /** Distinct persons in those incidents; who they are stays in the case. */
  @IsCount() readonly suspectCount!: number;

  /** Who contributed what. */
  @IsPartList(Contribution) readonly contributions!: Contribution[];
}
