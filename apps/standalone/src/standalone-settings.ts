import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

/** Variables of a whole installation on one machine. */
export class StandaloneSettings {
  @IsString({ message: 'give a folder on a local disk, e.g. .keng' })
  KENG_DATA_DIR: string = '.keng';

  @IsString({ message: 'give the address to listen on, e.g. 127.0.0.1' })
  KENG_HOST: string = '127.0.0.1';

  @IsInt({ message: 'give a port number, e.g. 8080' })
  @Min(0, { message: 'at least 0' })
  @Max(65_535, { message: 'at most 65535' })
  KENG_PORT: number = 8080;

  /** An administrator's URL of your own PostgreSQL 18; without it an embedded one is started. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, {
    message: 'give an administrator’s URL such as postgres://postgres:…@127.0.0.1:5432/keng',
  })
  KENG_DATABASE_URL?: string;

  /** `0`: start empty with one administrator, otherwise a demo installation on loopback. */
  @IsIn(['0', '1'], { message: '1 for the demo installation, 0 to start empty' })
  KENG_DEMO: string = '1';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
    message: 'one of fatal, error, warn, info, debug, trace',
  })
  KENG_LOG_LEVEL: string = 'warn';
}
