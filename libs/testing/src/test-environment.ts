/** Where test servers come from when no URL says so: containers, or programs that the test run starts itself. */
export type BackEnd = 'containers' | 'embedded';

/** What a run may be told from outside. */
export interface TestEnvironment {
  /** `KENG_TEST_DATABASE_URL`: superuser URL of a PostgreSQL to use; databases are made and dropped there. */
  readonly databaseUrl: string | undefined;
  /** `KENG_TEST_KAFKA_BROKERS`: `host:port,…` of a Kafka to use. */
  readonly kafkaBrokers: readonly string[] | undefined;
  /** `KENG_TEST_BACKEND`: allows one of the two back ends and no other. */
  readonly backEnd: BackEnd | undefined;
  /** `KENG_REQUIRE`: what must not be missing, of `kafka`, `browser`, `docker`; e.g. on the build server. */
  readonly required: ReadonlySet<string>;
  /** `KENG_TEST_RUN_URL`: where the run that this worker belongs to answers; set by Jest's global set-up. */
  readonly runUrl: string | undefined;
}

export const RUN_URL_VARIABLE = 'KENG_TEST_RUN_URL';

const list = (value: string | undefined) => (value ?? '').split(',').flatMap((word) => word.trim() || []);

function backEnd(value: string | undefined): BackEnd | undefined {
  if (value === undefined || value === '' || value === 'containers' || value === 'embedded') {
    return value || undefined;
  }
  throw new Error(`KENG_TEST_BACKEND is "${value}"; it may be "containers" or "embedded"`);
}

/** Reads the variables above; everything in them is optional. */
export function testEnvironment(env: NodeJS.ProcessEnv = process.env): TestEnvironment {
  const brokers = list(env['KENG_TEST_KAFKA_BROKERS']);
  return {
    databaseUrl: env['KENG_TEST_DATABASE_URL'] || undefined,
    kafkaBrokers: brokers.length > 0 ? brokers : undefined,
    backEnd: backEnd(env['KENG_TEST_BACKEND']),
    required: new Set(list(env['KENG_REQUIRE'])),
    runUrl: env[RUN_URL_VARIABLE],
  };
}
