import type { Environment } from '@keng/platform';

/** What the environment of an installation's services is worked out from. */
export interface EnvironmentParts {
  /** URL of the administrator; the service's own role takes their place. */
  readonly adminUrl: string;
  readonly password: string;
  /** Loopback port; `0` for any. */
  readonly port: string;
  readonly logLevel: string;
  readonly directoryUrl: string;
  readonly publicUrl: string;
  readonly printDirectory: string;
  /** A path in the data directory. */
  readonly file: (...parts: string[]) => string;
}

const CONNECTIONS_A_SERVICE = '4';

/** Environment of one service of an installation with a data directory. */
export function serviceEnvironment(service: string, parts: EnvironmentParts): Environment {
  const { file } = parts;
  return {
    KENG_DATABASE_URL: appUrl(parts.adminUrl, service),
    KENG_DATABASE_PASSWORD: parts.password,
    KENG_DATABASE_POOL: CONNECTIONS_A_SERVICE,
    KENG_HOST: '127.0.0.1',
    KENG_PORT: parts.port,
    KENG_LOG_LEVEL: parts.logLevel,
    KENG_DIRECTORY_URL: parts.directoryUrl,
    KENG_SIGNING_KEY_FILE: file('secrets', 'signing-key.pem'),
    KENG_VAULT_KEY_FILE: file('secrets', 'vault.key'),
    KENG_INTAKE_KEY_FILE: file('secrets', 'intake.key'),
    KENG_CASES_KEY_FILE: file('secrets', 'cases.key'),
    KENG_RECEIPT_PEPPER_FILE: file('secrets', 'receipt-pepper'),
    KENG_PRINT_DIRECTORY: parts.printDirectory,
    KENG_PUBLIC_URL: parts.publicUrl,
  };
}

function appUrl(adminUrl: string, service: string): string {
  const url = new URL(adminUrl);
  url.username = `${service}_app`;
  url.password = '';
  return url.toString();
}
