import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './openapi-operations';

/** The header token that proves a change comes from our own pages. */
export const CSRF_SCHEME = { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' } as const;

/** Who changes something under a session proves beside the cookie that the request comes from our own pages. */
export function describeProofs(document: OpenAPIObject): void {
  for (const { method, operation } of operationsOf(document)) {
    if (method === 'get' || operation.security === undefined) continue;
    operation.security = operation.security.map((proofs) => ({ ...proofs, csrf: [] }));
  }
}
