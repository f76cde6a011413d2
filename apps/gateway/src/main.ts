import 'reflect-metadata';
import { failToStart, stopOnSignals } from '@keng/platform';
import { startGateway } from './gateway';

startGateway(process.env).then(
  (gateway) => stopOnSignals(() => gateway.stop()),
  (error: unknown) => failToStart('gateway', error),
);
