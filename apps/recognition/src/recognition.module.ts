import { Module, type DynamicModule } from '@nestjs/common';
import { directoryCopyFor } from '@keng/directory-copy';
import {
  AddLawRow,
  LawController,
  LawTables,
  LiveAudience,
  LiveController,
  LiveStreams,
  loadSettings,
  ReadLawList,
  type Environment,
} from '@keng/platform';
import { CertificatePrinter } from './certificate/certificate-printer';
import { DossierRepository } from './domain/dossier.repository';
import { Law } from './domain/law';
import { MeritRepository } from './domain/merit.repository';
import { NominatedMerits } from './domain/nominated-merits';
import { PartyRepository } from './domain/party.repository';
import { AwardFormsController } from './http/award-forms.controller';
import { AwardsController } from './http/awards.controller';
import { CheckController } from './http/check.controller';
import { DecisionsController } from './http/decisions.controller';
import { DossierOutlookController } from './http/dossier-outlook.controller';
import { DossierStepsController } from './http/dossier-steps.controller';
import { DossiersController } from './http/dossiers.controller';
import { MeritsController } from './http/merits.controller';
import { PartiesController } from './http/parties.controller';
import { PrintsController } from './http/prints.controller';
import { WaitingController } from './http/waiting.controller';
import { CaseConsumer } from './messaging/case.consumer';
import { TipConsumer } from './messaging/tip.consumer';
import { AwardRepository } from './persistence/award.repository';
import { PrintFiles } from './persistence/print-files';
import { PrintJobRepository } from './persistence/print-job.repository';
import { RecognitionLawTables } from './persistence/recognition-law-tables';
import { SqlLaw } from './persistence/sql-law';
import { TypeormDossierRepository } from './persistence/typeorm-dossier.repository';
import { TypeormMeritRepository } from './persistence/typeorm-merit.repository';
import { TypeormPartyRepository } from './persistence/typeorm-party.repository';
import { AskedUnitsQuery } from './queries/asked-units';
import { AwardCheckQuery } from './queries/award-check.query';
import { AwardFormsQuery } from './queries/award-forms.query';
import { AwardsQuery } from './queries/awards.query';
import { CommitteeAudience } from './queries/committee-audience';
import { CommitteeOfficers } from './queries/committee-officers';
import { CompletenessQuery } from './queries/completeness.query';
import { CouncilQuery } from './queries/council.query';
import { DecisionPreviewQuery } from './queries/decision-preview.query';
import { DecisionsQuery } from './queries/decisions.query';
import { DossiersQuery } from './queries/dossiers.query';
import { MeritExportQuery } from './queries/merit-export.query';
import { MeritsQuery } from './queries/merits.query';
import { PartiesQuery } from './queries/parties.query';
import { PartyHistoryQuery } from './queries/party-history.query';
import { ReadableDossiers } from './queries/readable-dossiers';
import { WaitingDossiersQuery } from './queries/waiting-dossiers.query';
import { RecognitionSettings } from './recognition-settings';
import { AppraiseDossier } from './use-cases/appraise-dossier';
import { AwardDesk } from './use-cases/award-desk';
import { CertificateWriter } from './use-cases/certificate-writer';
import { DecideDossier } from './use-cases/decide-dossier';
import { DecisionDesk } from './use-cases/decision-desk';
import { DossierDesk } from './use-cases/dossier-desk';
import { HandOverAward } from './use-cases/hand-over-award';
import { KnownUnits } from './use-cases/known-units';
import { OrderPrint } from './use-cases/order-print';
import { PreviewCertificate } from './use-cases/preview-certificate';
import { PrintCertificate } from './use-cases/print-certificate';
import { PrintDesk } from './use-cases/print-desk';
import { PrintHandOverList } from './use-cases/print-hand-over-list';
import { PrintRoom } from './use-cases/print-room';
import { RecordCaseMerits } from './use-cases/record-case-merits';
import { RecordCouncilResult } from './use-cases/record-council-result';
import { RecordTipMerits } from './use-cases/record-tip-merits';
import { RegisterParty } from './use-cases/register-party';
import { SubmitDossier } from './use-cases/submit-dossier';
import { WriteDossier } from './use-cases/write-dossier';

/** The service's copy of the directory. */
export const directoryCopy = directoryCopyFor('recognition');

const ADAPTERS = [
  { provide: Law, useClass: SqlLaw },
  { provide: LawTables, useClass: RecognitionLawTables },
  AddLawRow,
  ReadLawList,
  { provide: MeritRepository, useClass: TypeormMeritRepository },
  { provide: NominatedMerits, useClass: TypeormMeritRepository },
  { provide: PartyRepository, useClass: TypeormPartyRepository },
  { provide: DossierRepository, useClass: TypeormDossierRepository },
  AwardRepository,
  { provide: LiveAudience, useClass: CommitteeAudience },
  LiveStreams,
  PrintFiles,
  PrintJobRepository,
];

const QUERIES = [
  AwardCheckQuery,
  AwardFormsQuery,
  AwardsQuery,
  WaitingDossiersQuery,
  CommitteeOfficers,
  CompletenessQuery,
  CouncilQuery,
  DecisionPreviewQuery,
  DecisionsQuery,
  DossiersQuery,
  MeritExportQuery,
  AskedUnitsQuery,
  MeritsQuery,
  PartiesQuery,
  PartyHistoryQuery,
  ReadableDossiers,
];

const USE_CASES = [
  AppraiseDossier,
  AwardDesk,
  CertificateWriter,
  DecideDossier,
  DecisionDesk,
  DossierDesk,
  HandOverAward,
  KnownUnits,
  OrderPrint,
  PreviewCertificate,
  PrintCertificate,
  PrintDesk,
  PrintHandOverList,
  PrintRoom,
  RecordCaseMerits,
  RecordCouncilResult,
  RecordTipMerits,
  RegisterParty,
  SubmitDossier,
  WriteDossier,
];

/** Binds the parts of recognition. */
@Module({})
export class RecognitionModule {
  static with(env: Environment): DynamicModule {
    const settings = { provide: RecognitionSettings, useValue: loadSettings(RecognitionSettings, env) };
    return {
      module: RecognitionModule,
      imports: [directoryCopy.module],
      controllers: [
        MeritsController,
        PartiesController,
        AwardFormsController,
        DossiersController,
        DossierStepsController,
        DossierOutlookController,
        DecisionsController,
        PrintsController,
        AwardsController,
        WaitingController,
        CheckController,
        LawController,
        LiveController,
        CaseConsumer,
        TipConsumer,
      ],
      providers: [settings, CertificatePrinter, ...ADAPTERS, ...QUERIES, ...USE_CASES],
    };
  }
}
