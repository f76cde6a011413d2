import { Module, type DynamicModule } from '@nestjs/common';
import { clockEndsFor, directoryCopyFor } from '@keng/directory-copy';
import {
  AddLawRow,
  createLogger,
  LawController,
  LawTables,
  LiveAudience,
  LiveController,
  LiveStreams,
  loadSettings,
  ReadLawList,
  type Environment,
} from '@keng/platform';
import { DeskLaw } from './domain/desk-law';
import { DeskUnits } from './domain/desk-units';
import { OpenCases } from './domain/open-cases';
import { PresenceBoard } from './domain/presence';
import { Receipts } from './domain/receipts';
import { TipDrafts } from './domain/tip-drafts';
import { TipRepository } from './domain/tip.repository';
import { FiguresController } from './http/figures.controller';
import { JoinableCasesController } from './http/joinable-cases.controller';
import { PresenceController } from './http/presence.controller';
import { ReceiptsController } from './http/receipts.controller';
import { RegistersController } from './http/registers.controller';
import { SharedNarrativeController } from './http/shared-narrative.controller';
import { TipCorrectionsController } from './http/tip-corrections.controller';
import { TipDecisionsController } from './http/tip-decisions.controller';
import { TipDraftsController } from './http/tip-drafts.controller';
import { TipsController } from './http/tips.controller';
import { TransfersController } from './http/transfers.controller';
import { VocabularyController } from './http/vocabulary.controller';
import { AwardsConsumer } from './messaging/awards.consumer';
import { CasesConsumer } from './messaging/cases.consumer';
import { VaultConsumer } from './messaging/vault.consumer';
import { AliasCopies } from './persistence/alias-copies';
import { CaseCopies } from './persistence/case-copies';
import { CopiedOpenCases } from './persistence/copied-open-cases';
import { DirectoryDeskUnits } from './persistence/directory-desk-units';
import { ExpireTexts } from './persistence/expire-texts';
import { ForgetTipDrafts } from './persistence/forget-tip-drafts';
import { SqlClockEnds } from './persistence/sql-clock-ends';
import { SqlReceipts } from './persistence/sql-receipts';
import { SqlTipDrafts } from './persistence/sql-tip-drafts';
import { StoredDeskLaw } from './persistence/stored-desk-law';
import { RegistrationWriter } from './persistence/registration-writer';
import { TipChangeWriter } from './persistence/tip-change-writer';
import { TipCorrections } from './persistence/tip-corrections';
import { SealedTexts } from './persistence/tip-texts';
import { TypeormTipRepository } from './persistence/typeorm-tip.repository';
import { IntakeLawTables } from './persistence/intake-law-tables';
import { VocabularyStore } from './persistence/vocabulary-store';
import { DraftCipher } from './protection/draft-cipher';
import { KeyRing } from './protection/key-ring';
import { ReceiptPepper } from './protection/receipt-pepper';
import { TipCipher } from './protection/tip-cipher';
import { ExportRegister } from './queries/export-register.query';
import { GetRegister } from './queries/get-register.query';
import { GetTip } from './queries/get-tip.query';
import { GuardedTips } from './queries/guarded-tips.query';
import { FindJoinableCases } from './queries/joinable-cases.query';
import { ListTipDrafts } from './queries/list-tip-drafts.query';
import { ListTips } from './queries/list-tips.query';
import { OverdueClocks } from './queries/overdue-clocks.query';
import { FindPossibleDuplicates } from './queries/possible-duplicates.query';
import { PrintRegister } from './queries/print-register.query';
import { ProposeSharedNarrative } from './queries/propose-shared-narrative.query';
import { ReadReceiptStatus } from './queries/receipt-status.query';
import { SearchTips } from './queries/search-tips.query';
import { TipAudience } from './queries/tip-audience';
import { CountTips } from './queries/tip-figures.query';
import { ReadVocabulary } from './queries/vocabulary.query';
import { IntakeSettings } from './intake-settings';
import { AcceptTip } from './use-cases/accept-tip';
import { AnswerTransfer } from './use-cases/answer-transfer';
import { AssessTip } from './use-cases/assess-tip';
import { ClassifyTip } from './use-cases/classify-tip';
import { CloseTip } from './use-cases/close-tip';
import { ExpirePresence } from './use-cases/expire-presence';
import { CorrectTip } from './use-cases/correct-tip';
import { DiscardTipDraft } from './use-cases/discard-tip-draft';
import { IssueReceipt } from './use-cases/issue-receipt';
import { NotePresence } from './use-cases/note-presence';
import { RegisterTip } from './use-cases/register-tip';
import { TellPresence } from './use-cases/tell-presence';
import { SaveTipDraft } from './use-cases/save-tip-draft';
import { TransferTip } from './use-cases/transfer-tip';

export const directoryCopy = directoryCopyFor('intake');
export const clockEnds = clockEndsFor('intake', SqlClockEnds);

const USE_CASES = [
  RegisterTip,
  ClassifyTip,
  TransferTip,
  AnswerTransfer,
  AcceptTip,
  CloseTip,
  AssessTip,
  CorrectTip,
  IssueReceipt,
  NotePresence,
  TellPresence,
  ExpirePresence,
  SaveTipDraft,
  DiscardTipDraft,
];
const QUERIES = [
  ReadVocabulary,
  ListTips,
  CountTips,
  SearchTips,
  FindPossibleDuplicates,
  FindJoinableCases,
  GetTip,
  GuardedTips,
  ListTipDrafts,
  ProposeSharedNarrative,
  GetRegister,
  PrintRegister,
  ExportRegister,
  ReadReceiptStatus,
  OverdueClocks,
];
const STORES = [
  VocabularyStore,
  { provide: LawTables, useClass: IntakeLawTables },
  AddLawRow,
  ReadLawList,
  SealedTexts,
  TipCorrections,
  RegistrationWriter,
  TipChangeWriter,
  CaseCopies,
  AliasCopies,
  ExpireTexts,
  ForgetTipDrafts,
];

/** Binds intake's ports to their adapters. */
@Module({})
export class IntakeModule {
  static with(env: Environment): DynamicModule {
    const keys = new KeyRing(loadSettings(IntakeSettings, env), createLogger('intake', 'warn'));
    return {
      module: IntakeModule,
      imports: [directoryCopy.module, clockEnds.module],
      controllers: [
        VocabularyController,
        TipsController,
        FiguresController,
        TipDecisionsController,
        TipCorrectionsController,
        TipDraftsController,
        JoinableCasesController,
        SharedNarrativeController,
        TransfersController,
        ReceiptsController,
        RegistersController,
        PresenceController,
        LawController,
        LiveController,
        CasesConsumer,
        VaultConsumer,
        AwardsConsumer,
      ],
      providers: [
        { provide: KeyRing, useValue: keys },
        { provide: TipCipher, useValue: keys.cipher },
        { provide: DraftCipher, useValue: keys.drafts },
        { provide: ReceiptPepper, useValue: keys.pepper },
        { provide: TipRepository, useClass: TypeormTipRepository },
        { provide: DeskUnits, useClass: DirectoryDeskUnits },
        { provide: DeskLaw, useClass: StoredDeskLaw },
        { provide: OpenCases, useClass: CopiedOpenCases },
        { provide: Receipts, useClass: SqlReceipts },
        { provide: LiveAudience, useClass: TipAudience },
        PresenceBoard,
        LiveStreams,
        { provide: TipDrafts, useClass: SqlTipDrafts },
        ...STORES,
        ...USE_CASES,
        ...QUERIES,
      ],
    };
  }
}
