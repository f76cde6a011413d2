import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const LOOPBACK = '127.0.0.1';

/** A connection through the proxy: what came from the client goes `up`, what answers it comes `down`. */
interface Pair {
  readonly down: Socket;
  readonly up: Socket;
  /** Its next answer is swallowed, and the client sees its connection reset. */
  isDeaf: boolean;
}

/** A wire between the product and a server on loopback that can be made to fail. */
export class FaultyProxy {
  /** Added to every answer, ms. */
  latencyMs = 0;
  private readonly pairs = new Set<Pair>();
  private readonly server = createServer((down) => this.join(down));

  /** @param target port of the server; asked at each connection */
  private constructor(private readonly target: () => number) {}

  static async open(target: () => number): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(target);
    await once(proxy.server.listen(0, LOOPBACK), 'listening');
    return proxy;
  }

  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy is closed');
    return address.port;
  }

  /** Resets connections on both sides, one in `oneIn`. @returns how many */
  reset(oneIn = 1): number {
    const chosen = [...this.pairs].filter((_, at) => at % oneIn === 0);
    for (const { down, up } of chosen) for (const end of [down, up]) end.resetAndDestroy();
    return chosen.length;
  }

  /** Lets requests through and drops the next answer of every connection. @returns how many connections that are */
  dropNextAnswers(): number {
    for (const pair of this.pairs) pair.isDeaf = true;
    return this.pairs.size;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.reset();
    await closed;
  }

  private join(down: Socket): void {
    const up = connect({ port: this.target(), host: LOOPBACK, noDelay: true });
    const pair: Pair = { down: down.setNoDelay(), up, isDeaf: false };
    this.pairs.add(pair);
    for (const [end, other] of [[down, up] as const, [up, down] as const]) {
      end.on('error', () => other.resetAndDestroy());
      end.on('end', () => other.end());
      end.on('close', () => {
        other.destroySoon();
        if (other.destroyed) this.pairs.delete(pair);
      });
    }
    down.on('data', (request) => up.write(request));
    up.on('data', (answer: Buffer) => void this.answer(pair, answer));
  }

  private async answer(pair: Pair, answer: Buffer): Promise<void> {
    if (pair.isDeaf) return void pair.down.resetAndDestroy();
    if (this.latencyMs > 0) await delay(this.latencyMs);
    if (!pair.down.destroyed) pair.down.write(answer);
  }
}
