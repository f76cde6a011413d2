// `npm test`: installs and builds what is missing, then all suites, and one line that sums them up.
// `--suite=unit|integration|e2e|system` chooses suites, anything else the files whose path it matches:
// `npm test -- --suite=integration apps/intake`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, pinnedNode, runInherited, say } from './prepare.mjs';

const JEST = [
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  '--config',
  'test/jest.config.cjs',
];
// Unit suites use every core; suites with servers or whole systems of their own run beside one other.
const SUITES = [
  [
    'unit',
    '\\.spec\\.ts$',
    ['--testPathIgnorePatterns', '/node_modules/', '\\.(int|e2e)\\.spec\\.ts$', '<rootDir>/test/system/'],
  ],
  ['integration', '\\.int\\.spec\\.ts$', ['--maxWorkers=2']],
  ['e2e', '\\.e2e\\.spec\\.ts$', ['--maxWorkers=2']],
  ['system', '/test/system/.*\\.spec\\.ts$', ['--maxWorkers=2']],
];
// `npm run coverage`: reported, not chased, and apart, for counting takes several times as long as testing. Whole
// systems run in processes of their own, which are not counted.
const COVERAGE = [
  '--coverage',
  '--coverageProvider=v8',
  '--coverageReporters=text-summary',
  '--coverageReporters=json-summary',
  '--collectCoverageFrom={apps,libs}/*/src/**/*.ts',
];
const wanted = process.argv
  .slice(2)
  .filter((argument) => argument.startsWith('--suite='))
  .map((a) => a.slice(8));
const patterns = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

// Jest takes several patterns as alternatives; here a file has to fit its suite and one of the patterns.
const among = patterns.length === 0 ? '' : `(?=${patterns.map((pattern) => `.*${pattern}`).join('|')})`;

await ensureInstalled();
await ensureBuilt();

const scratch = mkdtempSync(join(tmpdir(), 'keng-test-'));
// Whole products are started once and copied: see test/system/product.ts.
process.env.KENG_TEST_INSTALLATIONS = join(scratch, 'installations');
const totals = { passed: 0, failed: 0 };
for (const [name, files, args] of SUITES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`${name} tests …`);
  const report = join(scratch, `${name}.json`);
  const outcome = ['--passWithNoTests', '--json', `--outputFile=${report}`];
  const paths = ['--testPathPatterns', `^${among}.*${files}`];
  const coverage = process.argv.includes('--coverage')
    ? [...COVERAGE, `--coverageDirectory=coverage/${name}`]
    : [];
  const code = runInherited(pinnedNode(), [...JEST, ...paths, ...args, ...coverage, ...outcome]);
  add(report, code);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

function add(report, code) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    totals.passed += numPassedTests;
    // A suite that could not even start has no failed test, and a skipped test is none that passed.
    const failed = numFailedTests + numPendingTests;
    totals.failed += failed === 0 && (numFailedTestSuites > 0 || code !== 0) ? 1 : failed;
  } catch {
    totals.failed += 1;
  }
}
