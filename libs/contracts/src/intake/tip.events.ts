import { IsBoolean } from 'class-validator';
import { EventContract } from '../event-contract';
import {
  IsCode,
  IsDocumentNumber,
  IsInstant,
  IsOneOf,
  IsPartList,
  IsPlainDate,
  IsRegisterNumber,
  IsUuid,
  IsUuidList,
  IsYear,
  Optional,
} from '../fields';
import {
  closureOutcomes,
  type ClosureOutcome,
  tipKinds,
  type TipKind,
  urgencies,
  type Urgency,
} from '../vocabulary';
import { Reporter } from './reporter';

/** Emitted when a desk has saved a tip and its register entry. */
@EventContract({ topic: 'keng.intake.tip', event: 'registered' })
export class TipRegisteredV1 {
  /** The tip. */
  @IsUuid() readonly tipId!: string;

  /** Unit whose desk received it and whose register holds the entry. */
  @IsUuid() readonly unitId!: string;

  /** Number in that unit's register of the year. */
  @IsRegisterNumber() readonly registerNumber!: number;

  /** Year of the register: the year of registration. */
  @IsYear() readonly registerYear!: number;

  /** How the tip arrived. */
  @IsCode() readonly channel!: string;

  /** When the tip reached the desk; desk clocks start here. */
  @IsInstant() readonly receivedAt!: string;

  /** When it was entered. */
  @IsInstant() readonly registeredAt!: string;

  /** Entered more than 24 h after reception, from paper. */
  @IsBoolean() readonly enteredLate!: boolean;

  /** Commune where it happened; nothing finer leaves intake. */
  @Optional() @IsUuid() readonly communeUnitId?: string;

  /** Who brought it, by alias. */
  @IsPartList(Reporter) readonly reporters!: Reporter[];
}

/** Emitted when a tip has been classified and its shared narrative confirmed. */
@EventContract({ topic: 'keng.intake.tip', event: 'classified' })
export class TipClassifiedV1 {
  /** The tip. */
  @IsUuid() readonly tipId!: string;

  /** Unit that classified it. */
  @IsUuid() readonly unitId!: string;

  /** What the tip is in law. */
  @IsOneOf(tipKinds) readonly kind!: TipKind;

  /** Category of the closed taxonomy; each has its legal citation. */
  @IsCode() readonly categoryCode!: string;

  /** Which track of transfer clocks applies. */
  @IsOneOf(urgencies) readonly urgency!: Urgency;

  /** When the classification was saved. */
  @IsInstant() readonly classifiedAt!: string;
}

/** Emitted when a competent body has taken a tip for verification, into a new case or one that is open. */
@EventContract({ topic: 'keng.intake.tip', event: 'accepted' })
export class TipAcceptedV1 {
  /** The tip. */
  @IsUuid() readonly tipId!: string;

  /** Case the tip belongs to from now on; minted by intake unless it joins one. */
  @IsUuid() readonly caseId!: string;

  /** True: the case exists and the tip is added to it. False: the case is to be opened. */
  @IsBoolean() readonly joinsCase!: boolean;

  /** Competent body that accepted. */
  @IsUuid() readonly unitId!: string;

  /** Number in that body's own register. */
  @IsRegisterNumber() readonly registerNumber!: number;

  /** Year of that register. */
  @IsYear() readonly registerYear!: number;

  /** What the tip is in law. */
  @IsOneOf(tipKinds) readonly kind!: TipKind;

  /** Category of the closed taxonomy. */
  @IsCode() readonly categoryCode!: string;

  /** Urgency at acceptance. */
  @IsOneOf(urgencies) readonly urgency!: Urgency;

  /** How the tip first arrived. */
  @IsCode() readonly channel!: string;

  /** First reception, at whichever desk. */
  @IsInstant() readonly receivedAt!: string;

  /** Reception by the competent body: day 0 of the verification clock (Criminal Procedure Code art. 147). */
  @IsInstant() readonly competentReceivedAt!: string;

  /** Commune where it happened. */
  @Optional() @IsUuid() readonly communeUnitId?: string;

  /** Who brought it, by alias. */
  @IsPartList(Reporter) readonly reporters!: Reporter[];

  /** Officers who must neither read nor handle the matter; the reason stays in intake. */
  @IsUuidList() readonly recusedOfficerIds!: string[];
}

/** Emitted when a tip ends without verification. */
@EventContract({ topic: 'keng.intake.tip', event: 'closed' })
export class TipClosedV1 {
  /** The tip. */
  @IsUuid() readonly tipId!: string;

  /** Unit that closed it. */
  @IsUuid() readonly unitId!: string;

  /** How it ended. */
  @IsOneOf(closureOutcomes) readonly outcome!: ClosureOutcome;

  /** Why, from the closure reasons allowed for that outcome. */
  @IsCode() readonly reasonCode!: string;

  /** Unit it was referred to, where one is named. */
  @Optional() @IsUuid() readonly referredToUnitId?: string;

  /** When it was closed. */
  @IsInstant() readonly closedAt!: string;
}

/** Emitted when a commander who did not register the tip has judged whether it was valuable. */
@EventContract({ topic: 'keng.intake.tip', event: 'assessed' })
export class TipAssessedV1 {
  /** The tip. */
  @IsUuid() readonly tipId!: string;

  /** Unit of the commander. */
  @IsUuid() readonly unitId!: string;

  /** Whether the tip counts as valuable. */
  @IsBoolean() readonly valuable!: boolean;

  /** Why, from the assessment reasons. */
  @IsCode() readonly reasonCode!: string;

  /** When it was judged. */
  @IsInstant() readonly assessedAt!: string;

  /** First reception: reports count by either date. */
  @IsInstant() readonly receivedAt!: string;

  /** Category of the closed taxonomy. */
  @IsCode() readonly categoryCode!: string;

  /** Commune where it happened. */
  @Optional() @IsUuid() readonly communeUnitId?: string;

  /** Case the tip belongs to, where there is one. */
  @Optional() @IsUuid() readonly caseId?: string;

  /** Who brought it, by alias. */
  @IsPartList(Reporter) readonly reporters!: Reporter[];
}

/** Emitted when a unit merge hands an open tip to the succeeding unit; no deadline moves. */
@EventContract({ topic: 'keng.intake.tip', event: 'rehomed' })
export class TipRehomedV1 {
  /** The tip. */
  @IsUuid() readonly tipId!: string;

  /** Unit that ended. */
  @IsUuid() readonly fromUnitId!: string;

  /** Unit that holds the tip from now on. */
  @IsUuid() readonly toUnitId!: string;

  /** Number of the instrument that merged the units. */
  @IsDocumentNumber() readonly basis!: string;

  /** First day in force. */
  @IsPlainDate() readonly effectiveOn!: string;
}
