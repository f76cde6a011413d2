import { EventContract } from '../event-contract';
import { IsCode, IsCount, IsOneOf, IsPart, IsPlainDate, IsUuid, Optional } from '../fields';
import {
  contributionKinds,
  meritSourceKinds,
  type MeritSourceKind,
  partyKinds,
  type PartyKind,
} from '../vocabulary';
import { Honouree } from './honouree';

/** Emitted when a contribution has become a merit entry in the ledger. */
@EventContract({ topic: 'keng.recognition.merit', event: 'recorded' })
export class MeritRecordedV1 {
  /** The merit entry. */
  @IsUuid() readonly meritId!: string;

  /** What the merit was earned in. */
  @IsOneOf(meritSourceKinds) readonly sourceKind!: MeritSourceKind;

  /** Case, tip or activity. */
  @IsUuid() readonly sourceId!: string;

  /** Contribution the merit stands for; one merit each. */
  @IsUuid() readonly contributionId!: string;

  /** Who earned it. */
  @IsPart(Honouree) readonly honouree!: Honouree;

  /** Individual, collective or household. */
  @IsOneOf(partyKinds) readonly partyKind!: PartyKind;

  /** What was contributed. */
  @IsCode(contributionKinds) readonly kind!: string;

  /** Association it is counted for. */
  @Optional() @IsUuid() readonly associationUnitId?: string;

  /** Unit whose matter it was. */
  @IsUuid() readonly unitId!: string;

  /** Commune it is counted for. */
  @Optional() @IsUuid() readonly communeUnitId?: string;

  /** Category of the closed taxonomy. */
  @IsCode() readonly categoryCode!: string;

  /** Day it happened. */
  @IsPlainDate() readonly occurredOn!: string;

  /** Day it entered the ledger. */
  @IsPlainDate() readonly recordedOn!: string;

  /** How many of the kind; 1 for a tip. */
  @IsCount() readonly quantity!: number;
}

/** Emitted when a merit may not be nominated until a matter is decided again. */
@EventContract({ topic: 'keng.recognition.merit', event: 'contested' })
export class MeritContestedV1 {
  /** The merit entry. */
  @IsUuid() readonly meritId!: string;

  /** Why it is contested. */
  @IsCode() readonly reasonCode!: string;
}

/** Emitted when a merit entry is struck; the entry stays readable, a new one may replace it. */
@EventContract({ topic: 'keng.recognition.merit', event: 'struck' })
export class MeritStruckV1 {
  /** The merit entry. */
  @IsUuid() readonly meritId!: string;

  /** Entry that stands in its place. */
  @Optional() @IsUuid() readonly replacedByMeritId?: string;

  /** Why it was struck. */
  @IsCode() readonly reasonCode!: string;
}
