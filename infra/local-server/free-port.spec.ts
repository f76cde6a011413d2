import { once } from 'node:events';
import { createServer } from 'node:net';
import { findFreePort } from './free-port';

describe('looking for a free port', () => {
  it('takes the one wished for, and another while somebody holds it', async () => {
    const port = await findFreePort();
    expect(await findFreePort(port)).toBe(port);

    const holder = createServer().listen(port, '127.0.0.1');
    await once(holder, 'listening');
    expect(await findFreePort(port)).not.toBe(port);
    holder.close();
  });

  it('stays clear of the ports that outgoing connections are given', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, () => findFreePort()));
    expect(Math.max(...ports)).toBeLessThan(32_768);
    expect(new Set(ports).size).toBe(ports.length);
  });
});
