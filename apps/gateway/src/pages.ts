import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectPath } from '@keng/persistence';
import type { SessionCookie } from './session-cookie';

const WEB = projectPath('dist/web');
/** In the built page wherever a nonce belongs (apps/web/vite.config.mts). */
const NONCE = /__CSP_NONCE__/g;
/** Tells the page, which cannot read the cookie, whether asking for the session is of any use. */
const SESSION = '__SESSION__';
/** Addresses of the desks' own pages (apps/web/src/app/router.tsx). */
const DESK_PATHS = [
  '/',
  '/sign-in',
  '/activate',
  ...['intake', 'cases', 'recognition', 'administration', 'overview', 'account'].flatMap((desk) => [
    `/${desk}`,
    `/${desk}/*`,
  ]),
];

/**
 * The desks under `/`, and `/api/docs`, a page to read the descriptions of all services; scripts come from here only.
 */
export async function servePages(fastify: FastifyInstance, cookie: SessionCookie): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: projectPath('apps/gateway/public'),
    prefix: '/api/docs/pages/',
    wildcard: false,
  });
  await fastify.register(fastifyStatic, {
    root: dirname(require.resolve('swagger-ui-dist/package.json')),
    prefix: '/api/docs/assets/',
    decorateReply: false,
    wildcard: false,
    globIgnore: ['**/*.map', '**/*.md', '**/package.json', '**/index.html', '**/swagger-initializer.js'],
  });
  fastify.get('/api/docs', (_request, reply) => reply.sendFile('docs.html'));
  await serveDesks(fastify, cookie);
}

async function serveDesks(fastify: FastifyInstance, cookie: SessionCookie): Promise<void> {
  const file = join(WEB, 'index.html');
  // Without a build (a service's own tests) there are no desks to serve.
  if (!existsSync(file)) return;
  const page = readFileSync(file, 'utf8');
  await fastify.register(fastifyStatic, {
    root: join(WEB, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    wildcard: false,
    // Names carry a digest of the content.
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  const sendPage = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(
        page
          .replaceAll(NONCE, reply.cspNonce.style)
          .replace(SESSION, cookie.read(request) === undefined ? 'absent' : 'present'),
      );
  for (const path of DESK_PATHS) fastify.get(path, { helmet: { enableCSPNonces: true } }, sendPage);
}
