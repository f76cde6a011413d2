import { spawnSync } from 'node:child_process';
import { projectPath } from '@keng/persistence';

/** Each in a process of its own, so that none measures what another left behind. */
const BENCHES: readonly (readonly [string, ...string[]])[] = [
  ['register-tip'],
  ['register-tip', '--transport', 'kafka'],
  ['effect-latency'],
  ['effect-latency', '--transport', 'kafka'],
  ['events'],
  ['events', '--transport', 'kafka'],
  ['thread'],
  ['thread', '--transport', 'kafka'],
  ['lists'],
  ['committee'],
  ['certificates'],
  ['footprint'],
];

/** `npm run bench`: all of them; `npm run bench:<name>` one. */
for (const [name, ...options] of BENCHES) {
  const program = projectPath('dist', 'bench', `${name}.cli.js`);
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', program, ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
