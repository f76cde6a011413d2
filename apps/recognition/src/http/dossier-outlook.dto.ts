import { IsIn } from 'class-validator';
import { IsPlainDate, Optional } from '@keng/contracts';

const FORMATS = ['pdf', 'svg'] as const;

/** Query of `GET …/council`. */
export class CouncilDto {
  /** Day of the sitting; today without it. */
  @Optional() @IsPlainDate() heldOn?: string;
}

/** Query of `GET …/decision-preview`. */
export class DecisionPreviewDto {
  /** Day of signature; today without it. */
  @Optional() @IsPlainDate() signedOn?: string;
}

/** Query of `GET …/certificate-preview`. */
export class CertificatePreviewDto {
  /** A PDF, as it prints, or a picture of it for the page. */
  @Optional() @IsIn(FORMATS) format: (typeof FORMATS)[number] = 'pdf';
}
