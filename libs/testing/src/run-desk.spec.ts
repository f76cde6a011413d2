import { askRun, openRunDesk, type OpenDesk, type RunDesk } from './run-desk';
import { RUN_URL_VARIABLE } from './test-environment';

describe('the desk of a test run', () => {
  const urlOfThisRun = process.env[RUN_URL_VARIABLE];
  let open: OpenDesk | undefined;

  async function atDesk(desk: Partial<RunDesk>): Promise<void> {
    open = await openRunDesk({
      postgres: () => Promise.reject(new Error('not asked for')),
      kafka: () => Promise.reject(new Error('not asked for')),
      ...desk,
    });
    process.env[RUN_URL_VARIABLE] = open.url;
  }

  afterEach(() => {
    open?.close();
    process.env[RUN_URL_VARIABLE] = urlOfThisRun;
  });

  it('passes on what it was asked for', async () => {
    await atDesk({ kafka: async () => ({ brokers: ['127.0.0.1:9'] }) });
    expect(await askRun('kafka')).toEqual({ brokers: ['127.0.0.1:9'] });
  });

  it('passes on why a server cannot be had', async () => {
    await atDesk({ kafka: () => Promise.reject(new Error('install Java 17')) });
    await expect(askRun('kafka')).rejects.toThrow('install Java 17');
  });

  it('answers nobody who lacks its secret', async () => {
    await atDesk({});
    process.env[RUN_URL_VARIABLE] = open?.url.replace(/[^/]+$/, 'guess');
    await expect(askRun('postgres')).rejects.toThrow('cannot be had');
  });

  it('tells a spec that runs outside of any run how to start it', () => {
    delete process.env[RUN_URL_VARIABLE];
    expect(() => askRun('postgres')).toThrow('npm run jest');
  });
});
