import { startEmbeddedPostgres } from './embedded-postgres';

// For the specs: a process that owns an embedded server until it is killed. Prints the server's pid and URL.
async function main([dataDir = '', logFile = '']: readonly string[]): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDir, logFile });
  process.stdout.write(`${JSON.stringify({ pid: server.pid, url: server.adminUrl() })}\n`);
  setInterval(() => undefined, 60_000);
}

void main(process.argv.slice(2));
