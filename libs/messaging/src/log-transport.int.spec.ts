import { silentLogger } from './event-logger';
import { SystemClock } from '@keng/kernel';
import { eventPathContract } from './event-path.contract';
import { logTransport } from './log-transport';
import { partOf } from './partition';
import { expectCleanExit } from '@keng/testing';

eventPathContract('the embedded log', ['relay.begun', 'relay.moved'], async ({ adminUrl }) => ({
  transport: () =>
    logTransport({
      logger: silentLogger,
      clock: new SystemClock(),
      listenUrl: adminUrl,
    }),
  partitionOf: partOf,
  close: async () => undefined,
}));

expectCleanExit();
