import type { OpenAPIObject } from '@nestjs/swagger';
import { problemSlugs, problemType } from '@keng/contracts';
import { operationsOf } from './openapi-operations';

const text = { type: 'string' } as const;

/** What stands in for an answer that is refused or cannot be given now: a problem document (RFC 9457). */
export const REFUSALS: NonNullable<NonNullable<OpenAPIObject['components']>['responses']> = {
  Refusal: {
    description: 'Không được nhận; type cho biết vì sao, detail cho biết phải làm gì.',
    content: {
      'application/problem+json': {
        schema: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail'],
          properties: {
            type: { ...text, enum: problemSlugs.map(problemType) },
            title: text,
            status: { type: 'integer' },
            detail: text,
            correlationId: text,
            retryAfter: { type: 'integer', description: 'giây' },
            fields: {
              type: 'array',
              items: {
                type: 'object',
                required: ['name', 'code', 'remedy'],
                properties: { name: text, code: text, remedy: text },
              },
            },
          },
        },
      },
    },
  },
};

/** Every operation may be refused, and may be away for a moment. */
export function describeRefusals(document: OpenAPIObject): void {
  const refusal = { $ref: '#/components/responses/Refusal' };
  for (const { operation } of operationsOf(document)) {
    operation.responses = { ...operation.responses, '4XX': refusal, '503': refusal };
  }
}
