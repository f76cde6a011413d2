import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { clockEndsFor, directoryCopyFor } from '@keng/directory-copy';
import {
  AddLawRow,
  LawController,
  LawTables,
  LiveAudience,
  LiveController,
  LiveStreams,
  loadSettings,
  openKeyFile,
  ReadLawList,
  type Environment,
} from '@keng/platform';
import { CaseRepository } from './domain/case.repository';
import { EntryLog } from './domain/entry-log';
import { LawBook } from './domain/law-book';
import { SealedTexts } from './domain/sealed-texts';
import { CaseDecisionsController } from './http/case-decisions.controller';
import { CaseWorkController } from './http/case-work.controller';
import { CasesController } from './http/cases.controller';
import { FiguresController } from './http/figures.controller';
import { TipConsumer } from './messaging/tip.consumer';
import { AesSealedTexts, ServiceKey } from './persistence/aes-sealed-texts';
import { CasesLawTables } from './persistence/cases-law-tables';
import { SqlClockEnds } from './persistence/sql-clock-ends';
import { SqlEntryLog } from './persistence/sql-entry-log';
import { SqlLawBook } from './persistence/sql-law-book';
import { TypeormCaseRepository } from './persistence/typeorm-case.repository';
import { CaseAudience } from './queries/case-audience';
import { CountCases } from './queries/case-figures.query';
import { GetCase } from './queries/get-case.query';
import { ListCases } from './queries/list-cases.query';
import { OverdueClocks } from './queries/overdue-clocks.query';
import { CasesSettings } from './cases-settings';
import { ApprovePlan } from './use-cases/approve-plan';
import { AssignCase } from './use-cases/assign-case';
import { CaseDesk } from './use-cases/case-desk';
import { CaseOfficers } from './use-cases/case-officers';
import { ConcludeCase } from './use-cases/conclude-case';
import { DecisionNumbers } from './use-cases/decision-numbers';
import { ExtendCase } from './use-cases/extend-case';
import { ProposeConclusion } from './use-cases/propose-conclusion';
import { RecordEntry } from './use-cases/record-entry';
import { RecordNotice } from './use-cases/record-notice';
import { TakeAcceptedTip } from './use-cases/take-accepted-tip';
import { WritePlan } from './use-cases/write-plan';

export const directoryCopy = directoryCopyFor('cases');
export const clockEnds = clockEndsFor('cases', SqlClockEnds);

const useCases = [
  ApprovePlan,
  AssignCase,
  CaseDesk,
  CaseOfficers,
  ConcludeCase,
  DecisionNumbers,
  ExtendCase,
  ProposeConclusion,
  RecordEntry,
  RecordNotice,
  TakeAcceptedTip,
  WritePlan,
];

const queries = [CountCases, GetCase, ListCases, OverdueClocks];

@Module({})
export class CasesModule {
  static with(env: Environment): DynamicModule {
    return {
      module: CasesModule,
      imports: [directoryCopy.module, clockEnds.module],
      controllers: [
        CasesController,
        FiguresController,
        CaseDecisionsController,
        CaseWorkController,
        LawController,
        LiveController,
        TipConsumer,
      ],
      providers: [
        { provide: CaseRepository, useClass: TypeormCaseRepository },
        { provide: EntryLog, useClass: SqlEntryLog },
        { provide: LawBook, useClass: SqlLawBook },
        { provide: SealedTexts, useClass: AesSealedTexts },
        { provide: LawTables, useClass: CasesLawTables },
        AddLawRow,
        ReadLawList,
        { provide: LiveAudience, useClass: CaseAudience },
        LiveStreams,
        { provide: ServiceKey, useFactory: () => openServiceKey(env) },
        ...useCases,
        ...queries,
      ],
    };
  }
}

function openServiceKey(env: Environment): ServiceKey {
  const { KENG_CASES_KEY_FILE: path } = loadSettings(CasesSettings, env);
  const { key, created } = openKeyFile(path);
  if (created) {
    new Logger('cases').warn(
      `made the key file ${path}; back it up apart from the database, or no case can be read`,
    );
  }
  return { bytes: key };
}
