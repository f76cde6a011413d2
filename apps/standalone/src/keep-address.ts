import { once } from 'node:events';
import { createServer } from 'node:net';
import { reservePort } from '../../../infra/local-server/free-port';
import { CannotStart } from './data-directory';
import type { StandaloneSettings } from './standalone-settings';

/** What is wrong with an address, by the code of the error, and what to do. */
const REMEDIES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Another program listens on ${host}:${port}. Stop it, or set KENG_PORT to another port.`,
  EADDRNOTAVAIL: (host) =>
    `This machine has no address ${host}. Set KENG_HOST to one it has, e.g. 127.0.0.1.`,
  ENOTFOUND: (host) => `Nobody knows the host ${host}. Set KENG_HOST to an address of this machine.`,
  EACCES: (host, port) =>
    `This user may not listen on ${host}:${port}. Set KENG_PORT to a port from 1024 up.`,
};

/**
 * Looks whether the product's address can be listened on, before anything is started, and keeps its port from being
 * chosen for the database, the broker or a service, which listen sooner.
 * @throws CannotStart
 */
export async function keepAddress({ KENG_HOST: host, KENG_PORT: port }: StandaloneSettings): Promise<void> {
  reservePort(port);
  const probe = createServer();
  try {
    await once(probe.listen({ host, port, exclusive: true }), 'listening');
  } catch (error) {
    const remedy = REMEDIES[String((error as NodeJS.ErrnoException).code)];
    throw remedy ? new CannotStart(remedy(host, port)) : error;
  }
  await new Promise((resolve) => probe.close(resolve));
}
