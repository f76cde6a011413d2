import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/**
 * Below the range from which systems give ports to outgoing connections (Linux 32768 and up, others 49152 and up):
 * any connection could take a port of that range between the moment it is chosen and the moment somebody listens.
 */
const FIRST_PORT = 15_000;
const LAST_PORT = 32_000;
const ATTEMPTS = 200;

/** Ports are tried one after the other, so that this process never chooses one twice in a row. */
let next = randomInt(FIRST_PORT, LAST_PORT);

function nextPort(): number {
  next = next < LAST_PORT ? next + 1 : FIRST_PORT;
  return next;
}

/** Ports at which somebody of this process will listen later. */
const reserved = new Set<number>();

/** Keeps {@link findFreePort} from giving this port to anybody: a start chooses other ports long before it listens here. */
export function reservePort(port: number): void {
  reserved.add(port);
}

/** Binds a loopback port for an instant. Resolves to the port, or nothing if it is taken or reserved. */
async function tryPort(port: number): Promise<number | undefined> {
  if (reserved.has(port)) return undefined;
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      probe.close(() => resolve(port));
    });
  });
}

/**
 * A loopback TCP port that is free now: the preferred one if nobody holds it, else one of a range that outgoing
 * connections leave alone. Another server may still take it before the caller does, so the caller has to be ready to
 * ask again.
 */
export async function findFreePort(preferred?: number): Promise<number> {
  const wished = preferred === undefined ? undefined : await tryPort(preferred);
  if (wished !== undefined) return wished;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = await tryPort(nextPort());
    if (port !== undefined) return port;
  }
  throw new Error(`No free TCP port on ${LOOPBACK} between ${FIRST_PORT} and ${LAST_PORT}`);
}
