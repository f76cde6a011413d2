import { EventContract } from '../event-contract';
import {
  IsCode,
  IsDocumentNumber,
  IsInstant,
  IsOneOf,
  IsPlainDate,
  IsRegisterNumber,
  IsUuid,
  IsUuidList,
  IsYear,
} from '../fields';
import {
  caseTerms,
  type CaseTerm,
  deliveryMeans,
  extensionReasons,
  type ExtensionReason,
  noticeCodes,
  type NoticeCode,
} from '../vocabulary';

/** Emitted when an accepted tip has become a case with a number and a running verification clock. */
@EventContract({ topic: 'keng.cases.case', event: 'opened' })
export class CaseOpenedV1 {
  /** The case. */
  @IsUuid() readonly caseId!: string;

  /** Number in the unit's case register of the year. */
  @IsRegisterNumber() readonly caseNumber!: number;

  /** Year of that register. */
  @IsYear() readonly caseYear!: number;

  /** Competent body. */
  @IsUuid() readonly unitId!: string;

  /** Tips the case was opened from. */
  @IsUuidList() readonly tipIds!: string[];

  /** Category of the closed taxonomy. */
  @IsCode() readonly categoryCode!: string;

  /** Day 0 of the verification clock. */
  @IsInstant() readonly competentReceivedAt!: string;

  /** Raw end of the 20 days; drives the queues. */
  @IsInstant() readonly dueAt!: string;

  /** End after rolling over days off (Criminal Procedure Code art. 134). */
  @IsInstant() readonly legalEndAt!: string;
}

/** Emitted when a further tip joins an open case. */
@EventContract({ topic: 'keng.cases.case', event: 'tip-added' })
export class CaseTipAddedV1 {
  /** The case. */
  @IsUuid() readonly caseId!: string;

  /** The tip that joined. */
  @IsUuid() readonly tipId!: string;
}

/** Emitted when officers are assigned by decision, first or anew. */
@EventContract({ topic: 'keng.cases.case', event: 'assigned' })
export class CaseAssignedV1 {
  /** The case. */
  @IsUuid() readonly caseId!: string;

  /** Tips of the case, so that intake can open them to the officers. */
  @IsUuidList() readonly tipIds!: string[];

  /** Officer in charge. */
  @IsUuid() readonly leadOfficerId!: string;

  /** Officers who support. */
  @IsUuidList() readonly supportingOfficerIds!: string[];

  /** Officers assigned before; those not named above lose their access. */
  @IsUuidList() readonly previousOfficerIds!: string[];

  /** Number of the assignment decision. */
  @IsDocumentNumber() readonly decisionNumber!: string;

  /** Date of the decision. */
  @IsPlainDate() readonly decidedOn!: string;
}

/** Emitted when a commander has approved the verification plan. */
@EventContract({ topic: 'keng.cases.case', event: 'plan-approved' })
export class CasePlanApprovedV1 {
  /** The case. */
  @IsUuid() readonly caseId!: string;

  /** When it was approved; activities may begin. */
  @IsInstant() readonly approvedAt!: string;
}

/** Emitted when the verification term has been extended by decision. */
@EventContract({ topic: 'keng.cases.case', event: 'extended' })
export class CaseExtendedV1 {
  /** The case. */
  @IsUuid() readonly caseId!: string;

  /** Term the case is in now. */
  @IsOneOf(caseTerms) readonly term!: CaseTerm;

  /** Why (Criminal Procedure Code art. 147(2)). */
  @IsOneOf(extensionReasons) readonly reasonCode!: ExtensionReason;

  /** Number of the extension decision. */
  @IsDocumentNumber() readonly decisionNumber!: string;

  /** Date of the decision. */
  @IsPlainDate() readonly decidedOn!: string;

  /** New raw end of the term. */
  @IsInstant() readonly dueAt!: string;

  /** New end after rolling over days off. */
  @IsInstant() readonly legalEndAt!: string;
}

/** Emitted when a statutory notice has been sent; its text and addressee stay in the case. */
@EventContract({ topic: 'keng.cases.case', event: 'notice-sent' })
export class CaseNoticeSentV1 {
  /** The case. */
  @IsUuid() readonly caseId!: string;

  /** Which notice. */
  @IsOneOf(noticeCodes) readonly noticeCode!: NoticeCode;

  /** Day it was sent. */
  @IsPlainDate() readonly sentOn!: string;

  /** By what means it was delivered. */
  @IsCode(deliveryMeans) readonly deliveredBy!: string;

  /** Tips the notice speaks of. */
  @IsUuidList() readonly tipIds!: string[];
}
