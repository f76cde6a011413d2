import { IsPlainDate, Optional } from '@keng/contracts';

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
