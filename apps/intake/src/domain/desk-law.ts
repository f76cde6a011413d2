import type { AssessmentReason } from './assess-tip';
import type { ClassificationCodes } from './classify-tip';
import type { ClosureReason } from './close-tip';
import type { ClockLaw } from './desk-clocks';
import type { RegistrationCodes } from './register-tip';
import type { TransferReason } from './request-transfer';

/** The closed vocabularies and clock rules, by the day on which they are asked. */
export abstract class DeskLaw {
  abstract registrationCodes(on: Temporal.PlainDate): RegistrationCodes;
  abstract classificationCodes(on: Temporal.PlainDate): ClassificationCodes;
  abstract verifiableKinds(on: Temporal.PlainDate): ReadonlySet<string>;
  abstract transferReasons(on: Temporal.PlainDate): readonly TransferReason[];
  abstract transferRefusalReasons(on: Temporal.PlainDate): ReadonlySet<string>;
  abstract closureReasons(on: Temporal.PlainDate): readonly ClosureReason[];
  abstract assessmentReasons(on: Temporal.PlainDate): readonly AssessmentReason[];
  abstract correctionReasons(on: Temporal.PlainDate): ReadonlySet<string>;
  /** Clock rules with the calendar of days off. */
  abstract clockLaw(): Promise<ClockLaw>;
}
