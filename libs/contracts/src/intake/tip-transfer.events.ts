import { EventContract } from '../event-contract';
import {
  IsCode,
  IsDocumentNumber,
  IsInstant,
  IsOneOf,
  IsRegisterNumber,
  IsUuid,
  IsYear,
  Optional,
} from '../fields';
import { transferOutcomes, type TransferOutcome } from '../vocabulary';

/** Emitted when a desk sends a classified tip to another unit; holder and clocks stay until it is answered. */
@EventContract({ topic: 'keng.intake.tip', event: 'transfer-requested' })
export class TipTransferRequestedV1 {
  /** The tip. */
  @IsUuid() readonly tipId!: string;

  /** The transfer. */
  @IsUuid() readonly transferId!: string;

  /** Sender. */
  @IsUuid() readonly fromUnitId!: string;

  /** Receiver. */
  @IsUuid() readonly toUnitId!: string;

  /** Why the sender is not competent, from the transfer reasons. */
  @IsCode() readonly reasonCode!: string;

  /** Number of the transfer slip, from the sender's series. */
  @IsDocumentNumber() readonly slipNumber!: string;

  /** When the sender found that it is not competent; the 24 h count from here. */
  @IsInstant() readonly determinedAt!: string;

  /** By when the tip must be with the receiver. */
  @IsInstant() readonly dueAt!: string;
}

/** Emitted when the receiver has accepted or refused a transfer. */
@EventContract({ topic: 'keng.intake.tip', event: 'transfer-answered' })
export class TipTransferAnsweredV1 {
  /** The tip. */
  @IsUuid() readonly tipId!: string;

  /** The transfer. */
  @IsUuid() readonly transferId!: string;

  /** Accepted or refused. */
  @IsOneOf(transferOutcomes) readonly outcome!: TransferOutcome;

  /** Why, when refused. */
  @Optional() @IsCode() readonly reasonCode?: string;

  /** Unit that holds the tip now: the receiver when accepted, the sender when refused. */
  @IsUuid() readonly holderUnitId!: string;

  /** Number in the receiver's own register, when accepted. */
  @Optional() @IsRegisterNumber() readonly registerNumber?: number;

  /** Year of that register, when accepted. */
  @Optional() @IsYear() readonly registerYear?: number;

  /** When it was answered. */
  @IsInstant() readonly answeredAt!: string;
}
