import { globSync, readFileSync } from 'node:fs';
import { projectPath } from '@keng/persistence';

const SOURCES = globSync('apps/web/src/**/*.tsx', { cwd: projectPath() });
const DIALOG = /<(?:Modal|Drawer)\s[^>]*/gu;

describe('dialogs of the desks', () => {
  const dialogs = SOURCES.flatMap((path) => {
    const opened = readFileSync(projectPath(path), 'utf8').match(DIALOG) ?? [];
    return opened.map((tag) => ({ path, tag }));
  });

  it('hang where the security policy lets them', () => {
    expect(dialogs.length).toBeGreaterThan(0);
    expect(dialogs.filter(({ tag }) => !tag.includes('getContainer={dialogHost}'))).toEqual([]);
  });
});
