import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';

/** Variables that every service process reads; a service adds its own class beside. */
export class ServiceSettings {
  /** PostgreSQL URL of the service's app role; the password may come separately. */
  @Matches(/^postgres(ql)?:\/\//, {
    message: 'give a URL such as postgres://intake_app@127.0.0.1:5432/keng',
  })
  KENG_DATABASE_URL!: string;

  /** Password of the app role, where the URL has none (usually `KENG_DATABASE_PASSWORD_FILE`). */
  @IsOptional()
  @IsString({ message: 'give the password of the app role, or its file by KENG_DATABASE_PASSWORD_FILE' })
  KENG_DATABASE_PASSWORD?: string;

  @IsInt({ message: 'give the number of database connections, e.g. 10' })
  @Min(2, { message: 'at least 2' })
  @Max(100, { message: 'at most 100' })
  KENG_DATABASE_POOL: number = 10;

  @IsString({ message: 'give the address to listen on, e.g. 127.0.0.1' })
  KENG_HOST: string = '127.0.0.1';

  @IsInt({ message: 'give a port number, e.g. 8080; 0 takes a free one' })
  @Min(0, { message: 'at least 0' })
  @Max(65_535, { message: 'at most 65535' })
  KENG_PORT: number = 0;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
    message: 'one of fatal, error, warn, info, debug, trace',
  })
  KENG_LOG_LEVEL: string = 'info';

  @IsUrl(
    { require_tld: false, require_protocol: true },
    { message: 'give the address of the directory service' },
  )
  KENG_DIRECTORY_URL!: string;
}

/** The database URL with the password put in. */
export function databaseUrlOf(settings: ServiceSettings): string {
  if (settings.KENG_DATABASE_PASSWORD === undefined) return settings.KENG_DATABASE_URL;
  const url = new URL(settings.KENG_DATABASE_URL);
  url.password = encodeURIComponent(settings.KENG_DATABASE_PASSWORD);
  return url.toString();
}
