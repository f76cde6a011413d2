import { rememberedRun } from './test-run';

/** Jest's global tear-down: stops every server that the run has started. */
export default async function globalTeardown(): Promise<void> {
  await rememberedRun()?.end();
}
