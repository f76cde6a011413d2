import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Requests in flight get this long to end; the whole stop has 15 s. */
const GRACE_MS = 8_000;

/** Takes no new requests, lets those in flight end, and cuts off what has not ended after 8 s. */
export async function closeApp(app: NestFastifyApplication): Promise<void> {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), GRACE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
