import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { SystemIds } from '@keng/kernel';
import {
  answerUnreadableAddress,
  BODY_LIMIT_BYTES,
  closeApp,
  createLogger,
  installRequestHooks,
  loadSettings,
  Metrics,
  NestLogger,
  ProblemFilter,
  ValidationPipe,
  type Environment,
} from '@keng/platform';
import { describeGateway, OWN_CONTROLLERS } from './describe-gateway';
import { DirectoryClient } from './directory-client';
import { Fleet } from './fleet';
import { FleetController } from './fleet.controller';
import { assertProtected, GatewaySettings, serviceMapOf } from './gateway-settings';
import { LiveSessions } from './live-sessions';
import { servePages } from './pages';
import { proxyServices, sendProblem } from './proxy';
import { limitRates } from './rate-limits';
import { SessionCookie } from './session-cookie';
import { TokenCache } from './token-cache';

const MS_PER_SECOND = 1_000;

/** The one address of the product. */
export interface RunningGateway {
  readonly url: string;
  readonly app: NestFastifyApplication;
  stop(): Promise<void>;
}

/** Starts the gateway: sessions, limits, headers, pages, and the way to every service. */
export async function startGateway(env: Environment): Promise<RunningGateway> {
  const settings = loadSettings(GatewaySettings, env);
  assertProtected(settings);
  const tls = settings.KENG_TLS_CERT !== undefined && settings.KENG_TLS_KEY !== undefined;
  const behindProxy = settings.KENG_TLS_TERMINATED_BY === 'proxy';
  const ids = new SystemIds();
  const patience = patienceOf(settings);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // The server in front names the caller last; what stands before that the caller may have written.
    trustProxy: behindProxy && ((_address: string, hop: number) => hop === 0),
    frameworkErrors: answerUnreadableAddress,
    genReqId: () => ids.next(),
    requestTimeout: settings.KENG_REQUEST_SECONDS * MS_PER_SECOND,
    ...(tls ? { https: { ...tlsFilesOf(settings), ...patience } } : { http: patience }),
  });
  const logger = createLogger('gateway', settings.KENG_LOG_LEVEL);
  const metrics = new Metrics('gateway');
  const problems = new ProblemFilter(logger);
  const services = serviceMapOf(settings);
  const directory = new DirectoryClient(services.directory);
  const tokens = new TokenCache(directory);
  const live = new LiveSessions(tokens);
  const sessionCookie = new SessionCookie(tls || behindProxy);

  @Module({
    controllers: [...OWN_CONTROLLERS, FleetController],
    providers: [
      { provide: DirectoryClient, useValue: directory },
      { provide: TokenCache, useValue: tokens },
      { provide: SessionCookie, useValue: sessionCookie },
      { provide: Fleet, useValue: new Fleet(services, JSON.stringify(await describeGateway())) },
      { provide: Metrics, useValue: metrics },
    ],
  })
  class GatewayModule {}

  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  installRequestHooks(fastify, { logger, metrics, ids, isEdge: true });
  app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz', 'metrics', 'api/openapi/:file'] });
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalFilters(problems);
  await fastify.register(cookie);
  await protect(fastify, tls || behindProxy);
  await limitRates(fastify, settings, { cookie: sessionCookie, tokens });
  await fastify.register(async (scope) => {
    scope.setErrorHandler((error, _request, reply) => sendProblem(reply, problems, error));
    await proxyServices(scope, services, { tokens, cookie: sessionCookie, problems, live });
  });
  await servePages(fastify, sessionCookie);
  app.getHttpServer().maxConnections = settings.KENG_CONNECTIONS;
  await app.listen(settings.KENG_PORT, settings.KENG_HOST);
  const { port } = app.getHttpServer().address() as AddressInfo;
  logger.info({ port }, 'gateway ready');
  const host =
    settings.KENG_HOST === '0.0.0.0' || settings.KENG_HOST === '::' ? '127.0.0.1' : settings.KENG_HOST;
  const stop = (): Promise<void> => {
    live.close();
    return closeApp(app);
  };
  return { url: `${tls ? 'https' : 'http'}://${host}:${port}`, app, stop };
}

/** How long somebody may take to say what is wanted, and how often that is looked at. */
function patienceOf({ KENG_REQUEST_SECONDS: seconds }: GatewaySettings): {
  headersTimeout: number;
  connectionsCheckingInterval: number;
} {
  const quarter = (seconds * MS_PER_SECOND) / 4;
  return { headersTimeout: quarter, connectionsCheckingInterval: Math.min(quarter, MS_PER_SECOND) };
}

async function protect(fastify: FastifyInstance, secure: boolean): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
}

function tlsFilesOf(settings: GatewaySettings): { cert: Buffer; key: Buffer } {
  return {
    cert: readFileSync(settings.KENG_TLS_CERT ?? ''),
    key: readFileSync(settings.KENG_TLS_KEY ?? ''),
  };
}
