import { IsNumber, Max, Min } from 'class-validator';
import { EventContract } from '../event-contract';
import {
  IsCode,
  IsDocumentNumber,
  IsDong,
  IsOneOf,
  IsPart,
  IsPlainDate,
  IsUuid,
  IsUuidList,
} from '../fields';
import { awardKinds, type AwardKind, partyKinds, type PartyKind } from '../vocabulary';
import { Honouree } from './honouree';

/** Emitted for each award of a signed decision, with the figures of the law frozen on that day. */
@EventContract({ topic: 'keng.recognition.award', event: 'granted' })
export class AwardGrantedV1 {
  /** The award. */
  @IsUuid() readonly awardId!: string;

  /** Dossier it came from. */
  @IsUuid() readonly dossierId!: string;

  /** Decision that grants it. */
  @IsUuid() readonly decisionId!: string;

  /** Number of the decision. */
  @IsDocumentNumber() readonly decisionNumber!: string;

  /** Day the decision was signed. */
  @IsPlainDate() readonly signedOn!: string;

  /** Unit whose head signed, and which pays. */
  @IsUuid() readonly issuerUnitId!: string;

  /** Row of the award catalogue: form and issuer level. */
  @IsCode() readonly awardFormCode!: string;

  /** Kind of award. */
  @IsOneOf(awardKinds) readonly award!: AwardKind;

  /** Who is honoured; an alias serves intake to mark that alias's own receipt and nothing else. */
  @IsPart(Honouree) readonly honouree!: Honouree;

  /** Individual, collective or household. */
  @IsOneOf(partyKinds) readonly partyKind!: PartyKind;

  /** Merits the award uses up: one achievement, one award. */
  @IsUuidList() readonly meritIds!: string[];

  /** Tips behind those merits. */
  @IsUuidList() readonly tipIds!: string[];

  /** Bonus in đồng: coefficient × base salary, rounded up to 10,000. */
  @IsDong() readonly bonusAmount!: number;

  /** Coefficient of the catalogue on the day of signature. */
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(1_000)
  readonly coefficient!: number;

  /** Base salary in đồng a month on the day of signature. */
  @IsDong() readonly baseSalary!: number;

  /** Text of the law that governed the dossier. */
  @IsCode() readonly lawVersion!: string;
}

/** Emitted when the award has been handed over and the minutes are recorded. */
@EventContract({ topic: 'keng.recognition.award', event: 'handed-over' })
export class AwardHandedOverV1 {
  /** The award. */
  @IsUuid() readonly awardId!: string;

  /** Day it was handed over. */
  @IsPlainDate() readonly handedOverOn!: string;
}
