import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectPath } from '@keng/persistence';
import { startBuiltProduct, type BuiltProduct } from '../../infra/demo/built-product';
import { DeskClient, type DemoAccount } from '../../infra/demo/desk-client';
import { playDemo } from '../../infra/demo/play-demo';
import {
  collectIds,
  inParts,
  openReads,
  withKnownIds,
  type Description,
  type KnownIds,
} from './descriptions';
import { installSchemathesis, NotInstallable, runSchemathesis, type FuzzResult } from './schemathesis';

/** The gateway last: whoever guesses passwords there is kept from signing in for a while. */
const SERVICES = ['intake', 'cases', 'recognition', 'vault', 'directory', 'gateway'];
const PROVINCE = '.37';
const SEEDS = 2 ** 31;

interface Settings {
  readonly cases: number;
  readonly seed: number;
  readonly service: string | undefined;
  readonly role: string | undefined;
}

interface Row extends FuzzResult {
  readonly service: string;
  readonly role: string;
}

/** `npm run fuzz -- [--cases N] [--service S] [--role R] [--seed N]` */
async function main(): Promise<void> {
  const settings = settingsOf(process.argv.slice(2));
  const tool = installSchemathesis();
  console.log(`schemathesis ${tool}, ${settings.cases} cases an operation, seed ${settings.seed}`);
  const scratch = mkdtempSync(join(tmpdir(), 'keng-fuzz-'));
  const product = await startBuiltProduct('log');
  try {
    await playDemo({ ...product, out: scratch, progress: process.stdout });
    const rows = await fuzz(product, settings, scratch);
    const failures = rows.reduce((sum, row) => sum + row.failures, 0);
    const cases = rows.reduce((sum, row) => sum + row.cases, 0);
    console.log(`${cases} cases, ${failures} failures`);
    if (failures > 0) process.exitCode = 1;
  } finally {
    await product.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function settingsOf(args: string[]): Settings {
  const { values } = parseArgs({
    args,
    options: {
      cases: { type: 'string', default: '500' },
      seed: { type: 'string', default: String(Date.now() % SEEDS) },
      service: { type: 'string' },
      role: { type: 'string' },
    },
  });
  const { service, role } = values;
  return { cases: Number(values.cases), seed: Number(values.seed), service, role };
}

async function fuzz(product: BuiltProduct, settings: Settings, scratch: string): Promise<Row[]> {
  const officers = oneOfEachRole(product.accounts).filter(({ role }) => role === (settings.role ?? role));
  const names = SERVICES.filter((name) => name === (settings.service ?? name));
  const descriptions = await Promise.all(names.map((name) => describe(product, name)));
  const ids = await knownIds(product, descriptions);
  const parts = descriptions.map((description) => inParts(withKnownIds(description, ids)));
  const rows: Row[] = [];
  for (const officer of officers) {
    for (const [at, service] of names.entries()) {
      for (const part of parts[at] ?? []) {
        const result = await fuzzAs(officer, part, { product, settings, scratch });
        const row = { ...result, service, role: officer.role };
        rows.push(row);
        show(row);
      }
    }
  }
  return rows;
}

/** Of one province, whose desks hold the demo's tips; administrators serve all. */
function oneOfEachRole(accounts: readonly DemoAccount[]): readonly DemoAccount[] {
  const near = accounts.filter(({ username }) => username.endsWith(PROVINCE) || !username.includes('.'));
  return [...new Map(near.toReversed().map((account) => [account.role, account])).values()];
}

async function describe({ url }: BuiltProduct, service: string): Promise<Description> {
  const answer = await fetch(new URL(`/api/openapi/${service}.json`, url));
  return (await answer.json()) as Description;
}

/** What every role finds in the lists it may read. */
async function knownIds(
  { url, accounts }: BuiltProduct,
  descriptions: readonly Description[],
): Promise<KnownIds> {
  const ids = new Map<string, Set<string>>();
  const paths = descriptions.flatMap(openReads);
  for (const account of oneOfEachRole(accounts)) {
    const headers = await new DeskClient(url, account).proofs();
    for (const path of paths) {
      const answer = await fetch(new URL(path, url), { headers });
      const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
      const text = await answer.text();
      if (answer.ok && isJson) collectIds(JSON.parse(text), ids);
    }
  }
  return ids;
}

interface Surroundings {
  readonly product: BuiltProduct;
  readonly settings: Settings;
  readonly scratch: string;
}

async function fuzzAs(
  officer: DemoAccount,
  part: Description,
  { product: { url }, settings: { cases, seed }, scratch }: Surroundings,
): Promise<FuzzResult> {
  const description = join(scratch, 'description.json');
  const report = join(scratch, 'report.json');
  rmSync(report, { force: true });
  writeFileSync(description, JSON.stringify(part));
  const headers = await new DeskClient(url, officer).proofs();
  return runSchemathesis({ description, url, headers, cases, seed, report });
}

const COLUMN = 22;

/** A row of the table; what the tool printed of failures stays in a file. */
function show({ service, role, operations, cases, failures, printed }: Row): void {
  const cells = [service, role, `${operations} operations`, `${cases} cases`, `${failures} failures`];
  console.log(cells.map((cell) => cell.padEnd(COLUMN)).join(''));
  if (failures === 0) return;
  const folder = projectPath('.keng-fuzz', 'failures');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${service}-${role}.txt`);
  writeFileSync(file, printed);
  console.log(`  see ${file}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof NotInstallable ? `kẻng fuzz: ${error.message}` : error);
  process.exit(1);
});
