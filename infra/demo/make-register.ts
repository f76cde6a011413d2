import { writeFileSync } from 'node:fs';
import { projectPath } from '@keng/persistence';
import { makeRegister } from './generator/register';

/** Writes `register-2026.csv` anew: `node dist/infra/demo/make-register.js` after a build. */
writeFileSync(projectPath('infra', 'demo', 'register-2026.csv'), makeRegister());
