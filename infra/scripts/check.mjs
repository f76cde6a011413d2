// `npm run check`: everything that can be said about the sources without running the product. Zero warnings.
import { ensureBuilt, ensureInstalled, pinnedNode, runInherited, say } from './prepare.mjs';

const bin = (path) => [`node_modules/${path}`];
const STEPS = [
  ['format', [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['types', [...bin('typescript/bin/tsc'), '-p', 'test/tsconfig.json']],
  ['types of the desks', [...bin('typescript/bin/tsc'), '-p', 'apps/web/tsconfig.json']],
  ['lint', [...bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', '.']],
  [
    'imports',
    [
      ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'infra',
      'test',
    ],
  ],
  ['unused', [...bin('knip/bin/knip.js')]],
  ['generated files', ['dist/infra/build/generate.cli.js', '--check']],
];

await ensureInstalled();
await ensureBuilt();
let failed = 0;
for (const [name, args] of STEPS) {
  const started = Date.now();
  const code = runInherited(pinnedNode(), args);
  if (code !== 0) failed += 1;
  say(`${code === 0 ? 'passed' : 'FAILED'}: ${name} (${Math.round((Date.now() - started) / 100) / 10} s)`);
}
console.log(`check: ${STEPS.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
