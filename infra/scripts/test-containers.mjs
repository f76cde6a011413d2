// `npm run test:containers`: the integration suites on PostgreSQL and Kafka in containers, whatever else is at hand.
// Arguments go to Jest: `npm run test:containers -- libs/messaging`.
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fail, ROOT, runInherited } from './prepare.mjs';

/** Containers of a run that was killed are removed by this one, which testcontainers starts beside them. */
const CLEANER = 'testcontainers/ryuk';
/** Carried by images that were made on a machine without an image registry; there is no cleaner to pull either. */
const STAND_IN_LABEL = 'local-images.inputs';

if (docker('version').status !== 0) {
  fail('this suite needs a Docker engine that answers; start it, or run "npm test", which does without.');
}
const withoutCleaner = isStandIn('postgres:18') && docker('image', 'ls', '-q', CLEANER).stdout.trim() === '';
process.exit(
  runInherited(
    process.execPath,
    [join(ROOT, 'infra', 'scripts', 'test.mjs'), '--suite=integration', ...process.argv.slice(2)],
    { KENG_TEST_BACKEND: 'containers', ...(withoutCleaner ? { TESTCONTAINERS_RYUK_DISABLED: 'true' } : {}) },
  ),
);

function isStandIn(image) {
  const label = docker('image', 'inspect', image, '--format', `{{index .Config.Labels "${STAND_IN_LABEL}"}}`);
  return label.status === 0 && label.stdout.trim() !== '';
}

function docker(...args) {
  return spawnSync('docker', args, { encoding: 'utf8' });
}
