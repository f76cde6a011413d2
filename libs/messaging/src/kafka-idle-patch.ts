/** The parts of kafkajs' request queue that the patch touches. */
export interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

interface RequestQueueClass {
  prototype: RequestQueue;
}

const TRIED_WITH = '2.2.4';

let patched = false;

/**
 * Stops kafkajs from waking up a thousand times a second on every idle connection: it schedules its queue check anew
 * though nothing is pending and no throttle is due, with a negative delay that newer Node warns of (issue 1704 of
 * tulios/kafkajs, never fixed). An idle producer and consumer cost 5 % of a core without it, 1 % with it.
 * @throws Error with another version than the one it was tried with
 */
export function patchIdleTimer(): void {
  if (patched) return;
  const { version } = require('kafkajs/package.json') as { version: string };
  if (version !== TRIED_WITH) {
    throw new Error(
      `The idle patch was tried with kafkajs ${TRIED_WITH}, not ${version}: see whether it is still needed`,
    );
  }
  const { prototype } = requestQueueClass();
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function () {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
  };
  patched = true;
}

/** kafkajs' own class, for the patch and its test. */
export function requestQueueClass(): RequestQueueClass {
  return require('kafkajs/src/network/requestQueue') as RequestQueueClass;
}
