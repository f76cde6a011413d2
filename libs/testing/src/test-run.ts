/** The run that Jest's set-up has opened and its tear-down has to end; both are loaded apart, in one process. */
export interface TestRun {
  end(): Promise<void>;
}

const KEY = Symbol.for('keng.test-run');
const world = globalThis as { [KEY]?: TestRun };

export function rememberRun(run: TestRun): void {
  world[KEY] = run;
}

export function rememberedRun(): TestRun | undefined {
  return world[KEY];
}
