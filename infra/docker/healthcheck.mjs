// Health check of a container: does the service in it answer 2xx on this path? `node healthcheck.mjs /healthz`
const [path = '/healthz'] = process.argv.slice(2);
const address = `http://127.0.0.1:${process.env.KENG_PORT}${path}`;

try {
  const answer = await fetch(address, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = answer.ok ? 0 : 1;
  if (!answer.ok) console.log(`${address} answered ${answer.status}`);
} catch (error) {
  console.log(`${address}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
