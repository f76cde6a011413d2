import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { dirname } from 'node:path';
import { projectPath } from '@keng/persistence';

/** The start page and `/api/docs`: a page to read the descriptions of all services; scripts come from here only. */
export async function servePages(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: projectPath('apps/gateway/public'),
    prefix: '/',
    wildcard: false,
    index: ['index.html'],
  });
  await fastify.register(fastifyStatic, {
    root: dirname(require.resolve('swagger-ui-dist/package.json')),
    prefix: '/api/docs/assets/',
    decorateReply: false,
    wildcard: false,
    globIgnore: ['**/*.map', '**/*.md', '**/package.json', '**/index.html', '**/swagger-initializer.js'],
  });
  fastify.get('/api/docs', (_request, reply) => reply.sendFile('docs.html'));
}
