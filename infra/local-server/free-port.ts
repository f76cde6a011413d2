import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** Binds a loopback port for an instant; 0 lets the system choose. Resolves to the port, or nothing if it is taken. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = probe.address();
      const bound = typeof address === 'object' && address !== null ? address.port : undefined;
      probe.close(() => resolve(bound));
    });
  });
}

/**
 * A loopback TCP port that is free now: the preferred one if nobody holds it, else one that the system chooses.
 * Another process may still take it before the caller does, so the caller has to be ready to ask again.
 */
export async function findFreePort(preferred?: number): Promise<number> {
  const port = (preferred === undefined ? undefined : await tryPort(preferred)) ?? (await tryPort(0));
  if (port === undefined) throw new Error(`No free TCP port on ${LOOPBACK}`);
  return port;
}
