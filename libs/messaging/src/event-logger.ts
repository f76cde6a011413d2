/**
 * Where the event path reports what an operator should know. Only codes, counts and ids are given to it, never a
 * payload or the message of a database error (decisions 2.9).
 */
export interface EventLogger {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** Keeps quiet. */
export const silentLogger: EventLogger = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
