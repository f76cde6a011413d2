import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DemoAccount } from './desk-client';
import { playDemo } from './play-demo';
import { outcomeTable } from './print-table';
import { ActFailed } from './problem';

/** `node dist/infra/demo/demo.cli.js --url http://127.0.0.1:8080 --accounts .keng/demo-accounts.json --out demo-out` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:8080' },
      accounts: { type: 'string', default: '.keng/demo-accounts.json' },
      out: { type: 'string', default: 'demo-out' },
      register: { type: 'string' },
    },
  });
  const { url, out, register } = values;
  const accounts = JSON.parse(readFileSync(values.accounts, 'utf8')) as DemoAccount[];
  const outcome = await playDemo({
    url,
    accounts,
    out,
    ...(register !== undefined && { register }),
    progress: process.stdout,
  });
  console.log(outcomeTable(outcome));
  console.log(`Giấy khen, bằng khen, cờ (PDF): ${outcome.certificates} · ${outcome.seconds.toFixed(1)} giây`);
  process.exitCode = outcome.differences.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  const known = error instanceof ActFailed || error instanceof Error;
  console.error(`kẻng demo: ${known ? error.message : String(error)}`);
  process.exit(1);
});
