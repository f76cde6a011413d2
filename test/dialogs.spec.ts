import { globSync, readFileSync } from 'node:fs';
import { projectPath } from '@keng/persistence';

const SOURCES = globSync('apps/web/src/**/*.tsx', { cwd: projectPath() });
const IMPORTED = /import \{([^}]*)\} from '(antd|[^']*\/dialog)'/gu;

describe('dialogs of the desks', () => {
  const imported = SOURCES.flatMap((path) =>
    [...readFileSync(projectPath(path), 'utf8').matchAll(IMPORTED)].map(([, names = '', from = '']) => ({
      path,
      from,
      names: names.split(',').map((name) => name.trim()),
    })),
  );
  const importersOf = (name: string): readonly string[] =>
    imported.filter(({ names }) => names.includes(name)).map(({ path }) => path);

  it("are the browser's own: Ant Design's put a style without a nonce into pages that scroll", () => {
    expect(importersOf('Dialog').length).toBeGreaterThan(0);
    expect([...importersOf('Modal'), ...importersOf('Drawer')]).toEqual([]);
  });
});
