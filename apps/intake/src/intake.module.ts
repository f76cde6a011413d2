import { Module, type DynamicModule } from '@nestjs/common';
import { directoryCopyFor } from '@keng/directory-copy';
import {
  createLogger,
  LiveAudience,
  LiveController,
  LiveStreams,
  loadSettings,
  type Environment,
} from '@keng/platform';
import { DeskLaw } from './domain/desk-law';
import { DeskUnits } from './domain/desk-units';
import { OpenCases } from './domain/open-cases';
import { PresenceBoard } from './domain/presence';
import { Receipts } from './domain/receipts';
import { TipDrafts } from './domain/tip-drafts';
import { TipRepository } from './domain/tip.repository';
import { PresenceController } from './http/presence.controller';
import { ReceiptsController } from './http/receipts.controller';
import { RegistersController } from './http/registers.controller';
import { SharedNarrativeController } from './http/shared-narrative.controller';
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
import { SqlReceipts } from './persistence/sql-receipts';
import { SqlTipDrafts } from './persistence/sql-tip-drafts';
import { StoredDeskLaw } from './persistence/stored-desk-law';
import { TipChangeWriter } from './persistence/tip-change-writer';
import { SealedTexts } from './persistence/tip-texts';
import { TypeormTipRepository } from './persistence/typeorm-tip.repository';
import { VocabularyStore } from './persistence/vocabulary-store';
import { DraftCipher } from './protection/draft-cipher';
import { KeyRing } from './protection/key-ring';
import { ReceiptPepper } from './protection/receipt-pepper';
import { TipCipher } from './protection/tip-cipher';
import { GetRegister } from './queries/get-register.query';
import { GetTip } from './queries/get-tip.query';
import { ListTipDrafts } from './queries/list-tip-drafts.query';
import { GuardedTips } from './queries/guarded-tips.query';
import { ListTips } from './queries/list-tips.query';
import { OverdueClocks } from './queries/overdue-clocks.query';
import { FindPossibleDuplicates } from './queries/possible-duplicates.query';
import { PrintRegister } from './queries/print-register.query';
import { ProposeSharedNarrative } from './queries/propose-shared-narrative.query';
import { ReadReceiptStatus } from './queries/receipt-status.query';
import { SearchTips } from './queries/search-tips.query';
import { TipAudience } from './queries/tip-audience';
import { ReadVocabulary } from './queries/vocabulary.query';
import { IntakeSettings } from './intake-settings';
import { AcceptTip } from './use-cases/accept-tip';
import { AnswerTransfer } from './use-cases/answer-transfer';
import { AssessTip } from './use-cases/assess-tip';
import { ClassifyTip } from './use-cases/classify-tip';
import { CloseTip } from './use-cases/close-tip';
import { DiscardTipDraft } from './use-cases/discard-tip-draft';
import { ExpirePresence } from './use-cases/expire-presence';
import { IssueReceipt } from './use-cases/issue-receipt';
import { NotePresence } from './use-cases/note-presence';
import { RegisterTip } from './use-cases/register-tip';
import { SaveTipDraft } from './use-cases/save-tip-draft';
import { TellPresence } from './use-cases/tell-presence';
import { TransferTip } from './use-cases/transfer-tip';

export const directoryCopy = directoryCopyFor('intake');

const USE_CASES = [
  RegisterTip,
  ClassifyTip,
  TransferTip,
  AnswerTransfer,
  AcceptTip,
  CloseTip,
  AssessTip,
  IssueReceipt,
  SaveTipDraft,
  DiscardTipDraft,
  NotePresence,
  TellPresence,
  ExpirePresence,
];
const QUERIES = [
  ReadVocabulary,
  ListTips,
  SearchTips,
  FindPossibleDuplicates,
  GetTip,
  ListTipDrafts,
  ProposeSharedNarrative,
  GuardedTips,
  GetRegister,
  PrintRegister,
  ReadReceiptStatus,
  OverdueClocks,
];
const STORES = [
  VocabularyStore,
  SealedTexts,
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
      imports: [directoryCopy.module],
      controllers: [
        VocabularyController,
        TipsController,
        TipDecisionsController,
        TipDraftsController,
        SharedNarrativeController,
        TransfersController,
        ReceiptsController,
        RegistersController,
        PresenceController,
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
        { provide: TipDrafts, useClass: SqlTipDrafts },
        { provide: LiveAudience, useClass: TipAudience },
        PresenceBoard,
        LiveStreams,
        ...STORES,
        ...USE_CASES,
        ...QUERIES,
      ],
    };
  }
}
