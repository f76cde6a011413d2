import { expectCleanExit } from '@keng/testing';
import { silentLogger } from './event-logger';
import { eventPathContract } from './event-path.contract';
import { memoryTransport } from './memory-transport';
import { partOf } from './partition';

eventPathContract('memory', ['relay.begun', 'relay.read', 'relay.sent', 'relay.settled'], async () => {
  const transport = memoryTransport(silentLogger);
  return { transport: () => transport, partitionOf: partOf, close: async () => undefined };
});

expectCleanExit();
