import { testEnvironment } from './test-environment';

describe('what the environment says about test servers', () => {
  it('is nothing where nothing is set, or set to nothing', () => {
    const nothing = {
      databaseUrl: undefined,
      kafkaBrokers: undefined,
      backEnd: undefined,
      required: new Set(),
      runUrl: undefined,
    };
    expect(testEnvironment({})).toEqual(nothing);
    expect(
      testEnvironment({ KENG_TEST_DATABASE_URL: '', KENG_TEST_KAFKA_BROKERS: ' ', KENG_TEST_BACKEND: '' }),
    ).toEqual(nothing);
  });

  it('is read as lists where there may be several', () => {
    const { kafkaBrokers, required } = testEnvironment({
      KENG_TEST_KAFKA_BROKERS: 'one:9092, two:9092',
      KENG_REQUIRE: 'kafka,browser',
    });
    expect(kafkaBrokers).toEqual(['one:9092', 'two:9092']);
    expect(required).toEqual(new Set(['kafka', 'browser']));
  });

  it('is refused where it names a back end that there is not', () => {
    expect(() => testEnvironment({ KENG_TEST_BACKEND: 'docker' })).toThrow('"containers" or "embedded"');
  });
});
