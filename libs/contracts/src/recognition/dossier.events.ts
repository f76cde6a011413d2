import { EventContract } from '../event-contract';
import {
  IsCode,
  IsCount,
  IsDocumentNumber,
  IsOneOf,
  IsPlainDate,
  IsUuid,
  IsUuidList,
  Optional,
} from '../fields';
import { appraisalOutcomes, type AppraisalOutcome } from '../vocabulary';

/** Emitted when a proposing unit hands in a nomination dossier. */
@EventContract({ topic: 'keng.recognition.dossier', event: 'submitted' })
export class DossierSubmittedV1 {
  /** The dossier. */
  @IsUuid() readonly dossierId!: string;

  /** Proposing unit. */
  @IsUuid() readonly unitId!: string;

  /** Unit whose head would sign. */
  @IsUuid() readonly issuerUnitId!: string;

  /** Text of the law that governs it, fixed by the day of receipt. */
  @IsCode() readonly lawVersion!: string;

  /** How many nominations it holds. */
  @IsCount() readonly nominationCount!: number;

  /** Day the standing body received it. */
  @IsPlainDate() readonly receivedOn!: string;
}

/** Emitted when the standing body has appraised a dossier. */
@EventContract({ topic: 'keng.recognition.dossier', event: 'appraised' })
export class DossierAppraisedV1 {
  /** The dossier. */
  @IsUuid() readonly dossierId!: string;

  /** What the appraisal found. */
  @IsOneOf(appraisalOutcomes) readonly outcome!: AppraisalOutcome;

  /** Why, unless eligible. */
  @Optional() @IsCode() readonly reasonCode?: string;
}

/** Emitted when the council's votes on a dossier are recorded. */
@EventContract({ topic: 'keng.recognition.dossier', event: 'voted' })
export class DossierVotedV1 {
  /** The dossier. */
  @IsUuid() readonly dossierId!: string;

  /** Day the council met. */
  @IsPlainDate() readonly heldOn!: string;

  /** Nominations that reached their threshold. */
  @IsCount() readonly passedCount!: number;

  /** Nominations that did not. */
  @IsCount() readonly failedCount!: number;
}

/** Emitted when the issuer's decision is recorded; each award follows on its own topic. */
@EventContract({ topic: 'keng.recognition.dossier', event: 'decided' })
export class DossierDecidedV1 {
  /** The dossier. */
  @IsUuid() readonly dossierId!: string;

  /** The decision. */
  @IsUuid() readonly decisionId!: string;

  /** Number of the decision. */
  @IsDocumentNumber() readonly decisionNumber!: string;

  /** Day it was signed. */
  @IsPlainDate() readonly signedOn!: string;

  /** Awards it grants. */
  @IsUuidList() readonly awardIds!: string[];
}
