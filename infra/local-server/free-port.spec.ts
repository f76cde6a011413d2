import { once } from 'node:events';
import { createServer } from 'node:net';
import { findFreePort, reservePort } from './free-port';

describe('looking for a free port', () => {
  it('takes the one wished for, and another while somebody holds it', async () => {
    const port = await findFreePort();
    expect(await findFreePort(port)).toBe(port);

    const holder = createServer().listen(port, '127.0.0.1');
    await once(holder, 'listening');
    expect(await findFreePort(port)).not.toBe(port);
    holder.close();
  });

  it('gives nobody the one at which this process will listen later, wished for or next in turn', async () => {
    const port = await findFreePort();
    reservePort(port + 1);
    expect(await findFreePort(port + 1)).not.toBe(port + 1);
    expect(await findFreePort()).not.toBe(port + 1);
  });

  it('stays clear of the ports that outgoing connections are given', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, () => findFreePort()));
    expect(Math.max(...ports)).toBeLessThan(32_768);
    expect(new Set(ports).size).toBe(ports.length);
  });
});
