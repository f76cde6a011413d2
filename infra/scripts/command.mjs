// Runs an operator's command from the build: `node infra/scripts/command.mjs <path without .js> [arguments]`.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, pinnedNode, ROOT, runInherited } from './prepare.mjs';

const [program, ...args] = process.argv.slice(2);
await ensureInstalled();
await ensureBuilt();
process.exit(
  runInherited(pinnedNode(), ['--enable-source-maps', join(ROOT, 'dist', `${program}.js`), ...args]),
);
