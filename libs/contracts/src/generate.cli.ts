import { generateContracts, staleFiles, writeContracts } from './generate';

/** Run from the repository's folder: writes the generated files, or with `--check` only says which are stale. */
function main(checkOnly: boolean): void {
  const root = process.cwd();
  const generated = generateContracts(root);
  const paths = checkOnly ? staleFiles(root, generated) : writeContracts(root, generated);
  for (const path of paths) console.log(`${checkOnly ? 'stale' : 'written'}: ${path}`);
  if (checkOnly && paths.length > 0) {
    console.error('Generated files are stale. Run: npm run contracts:generate');
    process.exitCode = 1;
  }
}

main(process.argv.includes('--check'));
