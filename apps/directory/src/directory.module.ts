import { type DynamicModule, Module } from '@nestjs/common';
import { AddLawRow, type Environment, LawController, LawTables, ReadLawList } from '@keng/platform';
import { LoadReference, ReferenceFolder } from './commands/load-reference';
import { directorySettingsOf } from './directory-settings';
import { AccountRepository } from './domain/account-repository';
import { AttemptRepository } from './domain/attempt-repository';
import {
  ActivationCodes,
  PasswordHasher,
  SessionSecrets,
  TokenSigner,
  TotpCodes,
} from './domain/credentials';
import { OfficerRepository } from './domain/officer-repository';
import { PreferenceRepository } from './domain/preference-repository';
import { SessionLimits } from './domain/session';
import { SessionRepository } from './domain/session-repository';
import { UnitRepository } from './domain/unit-repository';
import { CalendarDayRepository, WorkYearRepository } from './domain/work-year';
import { AccountsController } from './http/accounts.controller';
import { ImportsController } from './http/imports.controller';
import { JwksController } from './http/jwks.controller';
import { OfficersController } from './http/officers.controller';
import { PlacesController } from './http/places.controller';
import { PreferencesController } from './http/preferences.controller';
import { SessionsController } from './http/sessions.controller';
import { UnitsController } from './http/units.controller';
import { SqlAccountRepository } from './persistence/sql-account.repository';
import { DirectoryLawTables } from './persistence/directory-law-tables';
import { ImportProgress } from './persistence/import-progress';
import { SqlAttemptRepository } from './persistence/sql-attempt.repository';
import { SqlCalendarDayRepository } from './persistence/sql-calendar-day.repository';
import { SqlPreferenceRepository } from './persistence/sql-preference.repository';
import { SqlSessionRepository } from './persistence/sql-session.repository';
import { ReferenceLoads } from './persistence/reference-loads';
import { SqlUnitRepository } from './persistence/sql-unit.repository';
import { SqlWorkYearRepository } from './persistence/sql-work-year.repository';
import { TypeormOfficerRepository } from './persistence/typeorm-officer.repository';
import { OfficersQuery } from './queries/officers.query';
import { PlacesQuery } from './queries/places.query';
import { SignedInQuery } from './queries/signed-in.query';
import { UnitDetailQuery } from './queries/unit-detail.query';
import { UnitsQuery } from './queries/units.query';
import { Argon2Passwords } from './security/argon2-passwords';
import { DerivedActivationCodes } from './security/derived-activation-codes';
import { RandomSessionSecrets } from './security/random-session-secrets';
import { SealedTotp } from './security/sealed-totp';
import { ServiceKey } from './security/service-key';
import { SigningKey } from './security/signing-key';
import { ActivateAccount } from './use-cases/activate-account';
import { AppointOfficer } from './use-cases/appoint-officer';
import { ChangePassword } from './use-cases/change-password';
import { CheckCredentials } from './use-cases/check-credentials';
import { EnrolTotp } from './use-cases/enrol-totp';
import { ImportFile } from './use-cases/import-file';
import { ImportOfficers } from './use-cases/import-officers';
import { ImportUnits } from './use-cases/import-units';
import { KeepPreferences } from './use-cases/keep-preferences';
import { OpenSessions } from './use-cases/open-sessions';
import { OwnSessions } from './use-cases/own-sessions';
import { RegisterOfficer } from './use-cases/register-officer';
import { RenewActivationCode } from './use-cases/renew-activation-code';
import { SetCalendar } from './use-cases/set-calendar';
import { SignIn } from './use-cases/sign-in';

const MINUTES_PER_HOUR = 60;

/** Binds directory's ports to their adapters. */
@Module({})
export class DirectoryModule {
  /** @throws InvalidSettings, UnusableKeyFile */
  static with(env: Environment): DynamicModule {
    const { settings, serviceKeyFile } = directorySettingsOf(env);
    const signingKey = SigningKey.load(settings.KENG_SIGNING_KEY_FILE);
    const limits = new SessionLimits(
      settings.KENG_SESSION_IDLE_MINUTES,
      settings.KENG_SESSION_HOURS * MINUTES_PER_HOUR,
    );
    return {
      module: DirectoryModule,
      controllers: [
        UnitsController,
        PlacesController,
        PreferencesController,
        OfficersController,
        ImportsController,
        LawController,
        SessionsController,
        AccountsController,
        JwksController,
      ],
      providers: [
        { provide: ServiceKey, useValue: ServiceKey.load(serviceKeyFile) },
        { provide: SigningKey, useValue: signingKey },
        { provide: TokenSigner, useValue: signingKey },
        { provide: SessionLimits, useValue: limits },
        { provide: PasswordHasher, useClass: Argon2Passwords },
        { provide: ActivationCodes, useClass: DerivedActivationCodes },
        { provide: TotpCodes, useClass: SealedTotp },
        { provide: SessionSecrets, useClass: RandomSessionSecrets },
        { provide: UnitRepository, useClass: SqlUnitRepository },
        { provide: OfficerRepository, useClass: TypeormOfficerRepository },
        { provide: AccountRepository, useClass: SqlAccountRepository },
        { provide: AttemptRepository, useClass: SqlAttemptRepository },
        { provide: PreferenceRepository, useClass: SqlPreferenceRepository },
        { provide: SessionRepository, useClass: SqlSessionRepository },
        { provide: WorkYearRepository, useClass: SqlWorkYearRepository },
        { provide: CalendarDayRepository, useClass: SqlCalendarDayRepository },
        { provide: LawTables, useClass: DirectoryLawTables },
        AddLawRow,
        ReadLawList,
        { provide: ReferenceFolder, useValue: new ReferenceFolder(settings.KENG_REFERENCE_DIR) },
        ReferenceLoads,
        LoadReference,
        SetCalendar,
        UnitsQuery,
        UnitDetailQuery,
        PlacesQuery,
        OfficersQuery,
        SignedInQuery,
        ImportUnits,
        ImportOfficers,
        ImportFile,
        ImportProgress,
        RegisterOfficer,
        RenewActivationCode,
        AppointOfficer,
        CheckCredentials,
        SignIn,
        OpenSessions,
        OwnSessions,
        ActivateAccount,
        ChangePassword,
        EnrolTotp,
        KeepPreferences,
      ],
    };
  }
}
