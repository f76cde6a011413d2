// Lets a plain child process `require` this project's TypeScript as the tests do: SWC, extensionless imports,
// `@keng/<lib>`. For processes that a test starts in order to kill them; use `spawnTypeScript`.
const { existsSync, readFileSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { join, dirname } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { transformSync } = require('@swc/core');

const libs = join(__dirname, '..', '..');

function typescriptFile(specifier, parentURL) {
  const library = /^@keng\/([a-z-]+)$/.exec(specifier);
  if (library) return join(libs, library[1], 'src', 'index.ts');
  if (!specifier.startsWith('.') || !parentURL?.startsWith('file:')) return undefined;
  const file = join(dirname(fileURLToPath(parentURL)), `${specifier}.ts`);
  return existsSync(file) ? file : undefined;
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    const file = typescriptFile(specifier, context.parentURL);
    if (file === undefined) return nextResolve(specifier, context);
    return { url: pathToFileURL(file).href, format: 'commonjs', shortCircuit: true };
  },
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      sourceMaps: 'inline',
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
    });
    return { format: 'commonjs', source: code, shortCircuit: true };
  },
});
