// Jest 30 on Node 26: Nest 12 ships ES modules, which `require(esm)` loads untransformed, so only our own
// TypeScript goes through SWC. Run through `npm test` or `npm run jest -- <pattern>`.
const swc = {
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/infra', '<rootDir>/test'],
  // Opens a desk at which specs ask for PostgreSQL and Kafka; servers start when the first one asks.
  globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
  testSequencer: '<rootDir>/test/longest-first.cjs',
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  moduleFileExtensions: ['ts', 'mts', 'js', 'cjs', 'mjs', 'json', 'node'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '^@keng/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.keng', '<rootDir>/.kafka'],
  testTimeout: 60_000,
};
