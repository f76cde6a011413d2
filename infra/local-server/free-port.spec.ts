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
});
