import { IsIn } from 'class-validator';
import {
  deliveryMeans,
  extensionReasons,
  IsDocumentNumber,
  IsPlainDate,
  IsUuid,
  IsUuidList,
  noticeCodes,
  Optional,
  type DeliveryMeans,
  type ExtensionReason,
  type NoticeCode,
} from '@keng/contracts';

const MOST_OFFICERS = 20;

/** A decision on paper; its number is typed unless the unit's series is managed here. */
export class CaseDecisionDto {
  @Optional() @IsDocumentNumber() decisionNumber?: string;
  @IsPlainDate() decidedOn!: string;
}

export class AssignCaseDto extends CaseDecisionDto {
  @IsUuid() leadOfficerId!: string;
  @IsUuidList(MOST_OFFICERS) supportingOfficerIds!: string[];
}

export class ExtendCaseDto extends CaseDecisionDto {
  @IsIn(extensionReasons) reasonCode!: ExtensionReason;
}

export class CaseNoticeDto {
  @IsIn(noticeCodes) noticeCode!: NoticeCode;
  @IsPlainDate() sentOn!: string;
  @Optional() @IsDocumentNumber() documentNumber?: string;
  @IsIn(deliveryMeans) deliveredBy!: DeliveryMeans;
}
