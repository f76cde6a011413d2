import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { currentCausation } from '@keng/messaging';

export type { Logger } from 'pino';

/** JSON lines with ids, codes and durations only; never a name, a narrative or a request body. */
export function createLogger(service: string, level: string): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
    mixin: () => {
      const causation = currentCausation();
      return causation ? { correlationId: causation.correlationId } : {};
    },
  });
}

/**
 * What a log line may tell of an error: its class, its stable code, its stack frames. Messages of foreign errors can
 * hold row contents (PostgreSQL's `detail`, TypeORM's `parameters`), so they stay out (decisions 2.9).
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const facts = error as Error & Record<string, unknown>;
  const inner = facts['driverError'];
  return {
    kind: error.name,
    ...pick(facts, ['slug', 'code', 'constraint', 'table', 'column', 'routine']),
    ...(typeof inner === 'object' && inner !== null
      ? pick(inner as Record<string, unknown>, ['code', 'constraint', 'table', 'column'])
      : {}),
    frames: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

function pick(from: Record<string, unknown>, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = from[name];
    if (typeof value === 'string') found[name] = value;
  }
  return found;
}

function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8);
}

/** Nest's own start-up lines, at debug level, so that a service says one clear line when it is ready. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  debug(message: unknown): void {
    this.logger.debug(String(message));
  }

  verbose(message: unknown): void {
    this.logger.trace(String(message));
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }

  error(message: unknown): void {
    if (message instanceof Error) this.logger.error({ err: message }, 'framework error');
    else this.logger.error(String(message));
  }

  fatal(message: unknown): void {
    this.error(message);
  }
}
