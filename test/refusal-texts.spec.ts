import { globSync, readFileSync } from 'node:fs';
import { englishRefusals, problemSlugs } from '@keng/contracts';
import { projectPath } from '@keng/persistence';
import { REMEDIES as CASES } from '../apps/cases/src/domain/case-errors';
import { REMEDIES as PASSWORDS } from '../apps/directory/src/use-cases/refuse-weak-password';
import { REMEDIES as INTAKE } from '../apps/intake/src/domain/invalid-field';
import { FAILURE_REMEDIES as PRINTS } from '../apps/recognition/src/http/prints.dto';
import { requestRemedies } from '../libs/platform/src/request-remedies';

const { problems, remedies } = englishRefusals();
const answered: readonly (readonly [string, string])[] = [
  ...[CASES, PASSWORDS, INTAKE, PRINTS].flatMap((own) => Object.entries<string>(own)),
  ...Object.values(requestRemedies).map(({ code, remedy }) => [code, remedy] as const),
];

describe('refusals of the services', () => {
  it.each(problemSlugs)('%s is said in English, too', (slug) => {
    expect(problems[slug]?.title).toBeTruthy();
    expect(problems[slug]?.detail).toBeTruthy();
  });

  it.each(answered)('%s is said in English, too: %s', (code, remedy) => {
    expect(remedies[code]?.[remedy]).toMatch(/[a-z\d]\.$/u);
  });

  it('have no remedy elsewhere, which nobody could translate', () => {
    const sources = globSync('{apps/!(web)/src,libs/!(contracts)/src}/**/*.ts', { cwd: projectPath() });
    const strays = sources
      .filter((path) => !path.endsWith('.spec.ts') && !path.endsWith('request-remedies.ts'))
      .filter((path) =>
        /fields: \[[^\]]*remedy: ['"`]|InvalidFields\(\[[^\]]*remedy: ['"`]/u.test(
          readFileSync(projectPath(path), 'utf8'),
        ),
      );
    expect(sources.length).toBeGreaterThan(100);
    expect(strays).toEqual([]);
  });
});
