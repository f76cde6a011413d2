import { IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';
import { InvalidSettings, shapeOf } from '@keng/platform';

const SERVICE_ADDRESS = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const HINT = { message: 'give the address of that service, e.g. http://127.0.0.1:4001' };

/** Variables of the gateway. */
export class GatewaySettings {
  @IsString({ message: 'give the address to listen on, e.g. 127.0.0.1' })
  KENG_HOST: string = '127.0.0.1';

  @IsInt({ message: 'give a port number, e.g. 8080' })
  @Min(0, { message: 'at least 0' })
  @Max(65_535, { message: 'at most 65535' })
  KENG_PORT: number = 8080;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
    message: 'one of fatal, error, warn, info, debug, trace',
  })
  KENG_LOG_LEVEL: string = 'info';

  @IsOptional()
  @IsString({ message: 'give the path of the certificate chain (PEM)' })
  KENG_TLS_CERT?: string;

  @IsOptional()
  @IsString({ message: 'give the path of the private key (PEM)' })
  KENG_TLS_KEY?: string;

  /** `proxy`: another server ends TLS in front, on this machine or a private network. */
  @IsOptional()
  @IsIn(['proxy'], { message: 'set to "proxy" where a server in front ends TLS; otherwise leave it out' })
  KENG_TLS_TERMINATED_BY?: string;

  @IsUrl(SERVICE_ADDRESS, HINT)
  KENG_DIRECTORY_URL!: string;

  @IsUrl(SERVICE_ADDRESS, HINT)
  KENG_VAULT_URL!: string;

  @IsUrl(SERVICE_ADDRESS, HINT)
  KENG_INTAKE_URL!: string;

  @IsUrl(SERVICE_ADDRESS, HINT)
  KENG_CASES_URL!: string;

  @IsUrl(SERVICE_ADDRESS, HINT)
  KENG_RECOGNITION_URL!: string;

  /** Requests a minute of one signed-in session, and of all unconfirmed ones of one address. */
  @IsInt({ message: 'give a number of requests a minute' })
  @Min(10, { message: 'at least 10' })
  KENG_RATE_PER_SESSION: number = 3_000;

  /** Requests a minute of one address without a session. */
  @IsInt({ message: 'give a number of requests a minute' })
  @Min(10, { message: 'at least 10' })
  KENG_RATE_PER_ADDRESS: number = 600;

  /** Sign-in attempts and receipt queries a minute of one address: what somebody might want to guess. */
  @IsInt({ message: 'give a number of attempts a minute' })
  @Min(1, { message: 'at least 1' })
  KENG_RATE_GUESSES: number = 20;

  /** Within which a request must have come in whole; its headers within a quarter of it. */
  @IsInt({ message: 'give a number of seconds' })
  @Min(1, { message: 'at least 1' })
  @Max(3_600, { message: 'at most 3600' })
  KENG_REQUEST_SECONDS: number = 60;

  /** Connections held at once; more are closed as they come. */
  @IsInt({ message: 'give a number of connections' })
  @Min(10, { message: 'at least 10' })
  KENG_CONNECTIONS: number = 8_192;
}

/** Where each service answers. */
export type ServiceMap = Readonly<Record<'directory' | 'vault' | 'intake' | 'cases' | 'recognition', string>>;

export function serviceMapOf(settings: GatewaySettings): ServiceMap {
  return {
    directory: settings.KENG_DIRECTORY_URL,
    vault: settings.KENG_VAULT_URL,
    intake: settings.KENG_INTAKE_URL,
    cases: settings.KENG_CASES_URL,
    recognition: settings.KENG_RECOGNITION_URL,
  };
}

/** Whether the address is this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses to carry passwords and tips in the clear over a network (decisions 6.3).
 * @throws InvalidSettings
 */
export function assertProtected(settings: GatewaySettings): void {
  const { KENG_HOST: host, KENG_TLS_CERT: cert, KENG_TLS_KEY: key } = settings;
  if ((cert === undefined) !== (key === undefined)) {
    const variable = cert === undefined ? 'KENG_TLS_CERT' : 'KENG_TLS_KEY';
    throw new InvalidSettings([
      { variable, shape: 'not set', remedy: 'certificate and key go together: set both or none' },
    ]);
  }
  if (isLoopback(host) || cert !== undefined || settings.KENG_TLS_TERMINATED_BY === 'proxy') return;
  throw new InvalidSettings([
    {
      variable: 'KENG_HOST',
      shape: shapeOf(host),
      remedy:
        'this address is reached from other machines, so TLS is needed: set KENG_TLS_CERT and KENG_TLS_KEY, or ' +
        'KENG_TLS_TERMINATED_BY=proxy where a server in front ends TLS, or keep 127.0.0.1',
    },
  ]);
}
