import { QueryFailedError } from 'typeorm';

/** What may be told of a database error: never `detail`, `where` or parameters, which hold whole rows. */
export interface SqlErrorFacts {
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly column?: string;
}

const TRANSIENT_CODES = new Set([
  '40001',
  '40P01',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '53400',
]);
const TRANSIENT_SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EAI_AGAIN']);
const TRANSIENT_TEXTS = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered',
];

/** The safe facts of a PostgreSQL error, wherever it is wrapped; undefined when it is none. */
export function sqlErrorFacts(error: unknown): SqlErrorFacts | undefined {
  const inner: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (typeof inner !== 'object' || inner === null || !('code' in inner)) return undefined;
  const { code, constraint, table, column } = inner as Record<string, unknown>;
  if (typeof code !== 'string') return undefined;
  return {
    code,
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    ...(typeof column === 'string' && { column }),
  };
}

/** Whether the same work may succeed when it is simply tried again: lost connection, deadlock, serialisation. */
export function isTransient(error: unknown): boolean {
  const code = sqlErrorFacts(error)?.code;
  if (code !== undefined) {
    return TRANSIENT_CODES.has(code) || TRANSIENT_SYSTEM.has(code) || code.startsWith('08');
  }
  return error instanceof Error && TRANSIENT_TEXTS.some((text) => error.message.includes(text));
}

/** Whether the error is the violation of that unique constraint or index. */
export function violates(error: unknown, constraint: string): boolean {
  return sqlErrorFacts(error)?.constraint === constraint;
}
