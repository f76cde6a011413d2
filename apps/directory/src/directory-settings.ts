import { dirname, join } from 'node:path';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { projectPath } from '@keng/persistence';
import { type Environment, loadSettings } from '@keng/platform';

/** Variables of the directory service beside those of every service. */
export class DirectorySettings {
  @IsString({
    message: 'give the path of the file with the key that signs tokens; it is made on the first start',
  })
  KENG_SIGNING_KEY_FILE!: string;

  @IsOptional()
  @IsString({ message: 'give the path of the file with the key for activation codes and TOTP secrets' })
  KENG_DIRECTORY_KEY_FILE?: string;

  @IsInt({ message: 'give the minutes after which an unused session ends, e.g. 30' })
  @Min(1, { message: 'at least 1' })
  @Max(720, { message: 'at most 720' })
  KENG_SESSION_IDLE_MINUTES: number = 30;

  @IsInt({ message: 'give the hours after which every session ends, e.g. 12' })
  @Min(1, { message: 'at least 1' })
  @Max(24, { message: 'at most 24' })
  KENG_SESSION_HOURS: number = 12;

  @IsString({ message: 'give the folder of the reference data, or leave it out' })
  KENG_REFERENCE_DIR: string = projectPath('infra/reference');
}

/** What the service needs of its settings. */
export interface DirectoryPaths {
  readonly settings: DirectorySettings;
  readonly serviceKeyFile: string;
}

/** @throws InvalidSettings */
export function directorySettingsOf(env: Environment): DirectoryPaths {
  const settings = loadSettings(DirectorySettings, env);
  const beside = join(dirname(settings.KENG_SIGNING_KEY_FILE), 'directory.key');
  return { settings, serviceKeyFile: settings.KENG_DIRECTORY_KEY_FILE ?? beside };
}
