/** Tells a person how far the demo has come. */
export interface Progress {
  /** Another piece of work is done. */
  done(): void;
  /** What is being done now. */
  phase(name: string): void;
}

const BAR_WIDTH = 32;
const LINE_EVERY_PERCENT = 10;

/** A bar that is redrawn on a terminal; elsewhere a line for every ten per cent. */
export function showProgress(total: number, output: NodeJS.WriteStream): Progress {
  let count = 0;
  let phase = '';
  let told = -1;
  const show = (): void => {
    const percent = Math.min(100, Math.floor((count * 100) / Math.max(total, 1)));
    if (output.isTTY) {
      const filled = Math.round((percent * BAR_WIDTH) / 100);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
      output.write(`\r  ${bar} ${String(percent).padStart(3)} %  ${phase.padEnd(30)}`);
      if (percent === 100 && told !== 100) output.write('\n');
      told = percent;
      return;
    }
    const step = Math.floor(percent / LINE_EVERY_PERCENT);
    if (step === told) return;
    told = step;
    output.write(`  ${String(step * LINE_EVERY_PERCENT).padStart(3)} %  ${phase}\n`);
  };
  return {
    done: () => {
      count += 1;
      show();
    },
    phase: (name) => {
      phase = name;
      show();
    },
  };
}

/** Tells nobody. */
export const SILENT: Progress = { done: () => undefined, phase: () => undefined };
