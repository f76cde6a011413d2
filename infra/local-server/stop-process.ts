import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from './process-identity';

const POLL_MS = 20;

/** One step of asking a process to end: the signal, and how long it may take, in ms. */
export interface StopStep {
  readonly signal: NodeJS.Signals;
  readonly patienceMs: number;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits for a process to end; resolves to false if it outlives the patience. */
export async function isGoneWithin(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}

/**
 * Ends a process, a child of this one or not, with ever firmer signals.
 * Resolves to false if it outlives the last step.
 */
export async function stopProcess(pid: number, steps: readonly StopStep[]): Promise<boolean> {
  for (const { signal, patienceMs } of steps) {
    sendSignal(pid, signal);
    if (await isGoneWithin(pid, patienceMs)) return true;
  }
  return false;
}
