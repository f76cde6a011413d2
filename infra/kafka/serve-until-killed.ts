import { startLocalKafka } from './local-kafka';

// For the specs: a process that owns a broker until it is killed. Prints the broker's pid.
async function main([dir = '', logFile = '']: readonly string[]): Promise<void> {
  const kafka = await startLocalKafka({ dir, logFile });
  process.stdout.write(`${kafka.pid}\n`);
  setInterval(() => undefined, 60_000);
}

void main(process.argv.slice(2));
