import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalKafka } from '../../infra/kafka/local-kafka';
import { startEmbeddedPostgres } from '../../infra/postgres/embedded-postgres';
import { layInstallation, startProduct, type Product, type Transport } from '../system/product';
import { KeptServer } from './kept-server';
import type { Line } from './plan';
import { FaultyProxy } from './proxy';

/** The first start loads every unit of the country, on a machine that may have other things to do. */
const START_LIMIT_MS = 600_000;
/** Three products at once, each with its pools, relays and listeners. */
const DATABASE_SETTINGS = { max_connections: '200' };
/** What a product needs to be a second one of the same installation: its keys, its accounts, its version. */
const SHARED = ['secrets', 'demo-accounts.json', 'installation.json'];

export interface ArenaOptions {
  readonly transport: Transport;
  /** An empty folder for everything. */
  readonly root: string;
  /** Told, a line at a time, what takes long. */
  readonly report: (line: string) => void;
}

/**
 * The built product with its database and broker run from outside, so that they can die without it, and behind proxies
 * that can be made to fail.
 */
export class Arena {
  private twins = 0;
  private readonly undo: (() => Promise<unknown>)[] = [];
  private started: Product | undefined;
  private readonly lines = new Map<Line, FaultyProxy>();
  private readonly servers = new Map<Line, KeptServer>();
  private env: Readonly<Record<string, string>> = { KENG_LOG_LEVEL: 'warn' };

  private constructor(private readonly options: ArenaOptions) {}

  static async start(options: ArenaOptions): Promise<Arena> {
    const arena = new Arena(options);
    try {
      options.report('starting database, broker and product');
      mkdirSync(arena.dataDir);
      await layInstallation(options.transport, arena.dataDir);
      await arena.startDatabase();
      if (options.transport === 'kafka') await arena.startBroker();
      arena.started = await arena.launch(arena.dataDir);
      return arena;
    } catch (error) {
      await arena.close();
      throw error;
    }
  }

  get dataDir(): string {
    return join(this.options.root, 'data');
  }

  get product(): Product {
    return got(this.started, 'the product');
  }

  line(name: Line): FaultyProxy {
    return got(this.lines.get(name), `the line of ${name}`);
  }

  server(name: Line): KeptServer {
    return got(this.servers.get(name), name);
  }

  /** One more product on the same database and broker, as a second machine would run it; stop it after use. */
  async startTwin(): Promise<Product> {
    this.twins += 1;
    const dataDir = join(this.options.root, `twin-${this.twins}`);
    mkdirSync(dataDir);
    for (const name of SHARED) cpSync(join(this.dataDir, name), join(dataDir, name), { recursive: true });
    return this.launch(dataDir);
  }

  /** Stops everything that was started, the products first. */
  async close(): Promise<void> {
    for (const step of this.undo.splice(0).reverse()) await step();
  }

  private async launch(dataDir: string): Promise<Product> {
    const product = await startProduct({
      transport: this.options.transport,
      dataDir,
      env: this.env,
      startLimitMs: START_LIMIT_MS,
    });
    this.undo.push(() => product.stop());
    return product;
  }

  private async startDatabase(): Promise<void> {
    let port = 0;
    const proxy = await this.openLine('the database', () => port);
    const database = await this.keep('the database', async () => {
      const server = await startEmbeddedPostgres({
        dataDir: join(this.dataDir, 'postgres'),
        logFile: join(this.options.root, 'postgres.log'),
        settings: DATABASE_SETTINGS,
      });
      ({ port } = server);
      const url = new URL(server.adminUrl());
      url.port = String(proxy.port);
      this.env = { ...this.env, KENG_DATABASE_URL: url.toString() };
      return server;
    });
    this.undo.push(() => database.stop());
  }

  private async startBroker(): Promise<void> {
    let port = 0;
    const proxy = await this.openLine('the broker', () => port);
    const broker = await this.keep('the broker', async () => {
      const kafka = await startLocalKafka({
        dir: join(this.dataDir, 'kafka'),
        logFile: join(this.options.root, 'kafka.log'),
        advertisedPort: proxy.port,
        report: this.options.report,
      });
      port = Number(kafka.brokers[0]?.split(':')[1]);
      return kafka;
    });
    this.env = { ...this.env, KAFKA_BROKERS: `127.0.0.1:${proxy.port}` };
    this.undo.push(() => broker.stop());
  }

  private async openLine(name: Line, target: () => number): Promise<FaultyProxy> {
    const proxy = await FaultyProxy.open(target);
    this.undo.push(() => proxy.close());
    this.lines.set(name, proxy);
    return proxy;
  }

  private async keep(name: Line, launch: Parameters<typeof KeptServer.start>[0]): Promise<KeptServer> {
    const server = await KeptServer.start(launch);
    this.servers.set(name, server);
    return server;
  }
}

function got<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`this torture has no such thing as ${name}`);
  return thing;
}
