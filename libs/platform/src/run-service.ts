import { kafkaTransport } from '@keng/messaging';
import { createLogger, describeError } from './logger';
import { startService } from './service';
import type { ServiceDefinition } from './service-definition';
import { InvalidSettings } from './settings';
import { kafkaConnectionOf } from './kafka-settings';

const STOP_LIMIT_MS = 15_000;
const EXIT_CONSUMER_BEYOND_REPAIR = 70;
const EXIT_BAD_CONFIGURATION = 78;

/** `main` of a one-service process: events over Kafka, settings from the environment, orderly stop on signals. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  try {
    const logger = createLogger(definition.name, process.env['KENG_LOG_LEVEL'] ?? 'info');
    const transport = kafkaTransport({
      ...kafkaConnectionOf(process.env, definition.name),
      logger,
    });
    const service = await startService(definition, {
      env: process.env,
      transport,
      onFatal: (error) => {
        console.error(
          JSON.stringify({ level: 'fatal', service: definition.name, err: describeError(error) }),
        );
        process.exit(EXIT_CONSUMER_BEYOND_REPAIR);
      },
    });
    stopOnSignals(async () => {
      await service.stop();
      await transport.close();
    });
  } catch (error) {
    failToStart(definition.name, error);
  }
}

/** Says in one line why a process cannot start, and ends it. */
export function failToStart(name: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`${name} cannot start: ${reason}`);
  process.exit(error instanceof InvalidSettings ? EXIT_BAD_CONFIGURATION : 1);
}

/**
 * Stops once, in order, on SIGTERM, SIGINT or SIGHUP; leaves by force after 15 s.
 * @returns the same stop, for other reasons to end
 */
export function stopOnSignals(stop: () => Promise<void>): () => void {
  let stopping = false;
  const handle = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => failToStart('stop', error),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, handle);
  return handle;
}
