import 'reflect-metadata';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { runningPostgresUrl } from '../infra/postgres/running-postgres';
import { startBuiltProduct, type BuiltProduct } from '../infra/demo/built-product';
import { send } from './load';
import { fillWithTips, type TipGround } from './many-tips';
import { quantile } from './pairs';
import { runBench, type Report } from './report';
import { sessionHeaders } from './tips';

const PROVINCE = '37';
const DESKS = 200;
const COMMUNES = 3_000;
const CASE_UNITS = 40;
const ROUNDS = 100;
const WARM_UP = 10;
const GROWTH_GOAL = { atMost: 1.5 };

interface Question {
  readonly name: string;
  readonly officer: string;
  readonly goalMs: number;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Words change from round to round, so that no answer is the cache's. */
  readonly body?: (round: number) => object;
}

const SEARCHED = [
  'xe máy',
  'giật túi',
  'cờ bạc',
  'mất trộm chó',
  'bãi gửi xe',
  '35b1000',
  'không có chữ này',
];
const TOLD =
  'Báo cướp giật: hai thanh niên đi xe Exciter xanh áp sát giật túi xách của chị đi chợ về rồi chạy về hướng cầu, BKS';

const QUESTIONS: readonly Question[] = [
  {
    name: 'desk search',
    officer: `trucban.${PROVINCE}`,
    goalMs: 50,
    method: 'POST',
    path: '/api/intake/tips/search',
    body: (round) => ({ text: SEARCHED[round % SEARCHED.length], limit: 50 }),
  },
  {
    name: 'possible duplicates',
    officer: `trucban.${PROVINCE}`,
    goalMs: 100,
    method: 'POST',
    path: '/api/intake/tips/possible-duplicates',
    body: (round) => ({ narrative: `${TOLD} 35B1-${String(round * 331).padStart(5, '0')}` }),
  },
  {
    name: 'queue page',
    officer: `trucban.${PROVINCE}`,
    goalMs: 50,
    method: 'GET',
    path: '/api/intake/tips?limit=50',
  },
  {
    name: 'case list',
    officer: `chihuydieutra.${PROVINCE}`,
    goalMs: 50,
    method: 'GET',
    path: '/api/cases/cases?limit=50',
  },
];

/** `npm run bench:lists`: what an officer waits for, over many and ten times as many tips, through the gateway. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { tips: { type: 'string', default: '100000,1000000' } } });
  const sizes = values.tips.split(',').map(Number);
  await runBench('lists', { tips: sizes, rounds: ROUNDS, desks: DESKS }, async (report) => {
    const product = await startBuiltProduct('log');
    const admin = new Pool({ connectionString: runningPostgresUrl(join(product.dataDir, 'postgres')) });
    try {
      const ground = await groundOf(admin, product);
      const before = new Map<string, number>();
      let from = 0;
      for (const to of sizes) {
        await fillWithTips(admin, ground, { from, to });
        await ask(report, product, to, before, to === sizes.at(-1));
        from = to;
      }
    } finally {
      await admin.end();
      await product.stop();
    }
  });
}

async function ask(
  report: Report,
  product: BuiltProduct,
  tips: number,
  before: Map<string, number>,
  isLast: boolean,
): Promise<void> {
  for (const question of QUESTIONS) {
    const taken = await latencies(product, question);
    const { name, goalMs } = question;
    const p95 = quantile(taken, 0.95);
    report.add({ what: `${name}, ${tips} tips: p50`, value: quantile(taken, 0.5), unit: 'ms' });
    const goal = isLast ? { goal: { atMost: goalMs } } : {};
    report.add({ what: `${name}, ${tips} tips: p95`, value: p95, unit: 'ms', ...goal });
    const smaller = before.get(name);
    if (smaller !== undefined)
      report.add({ what: `${name}: growth of p95`, value: p95 / smaller, unit: '', goal: GROWTH_GOAL });
    before.set(name, p95);
  }
}

async function latencies(product: BuiltProduct, question: Question): Promise<number[]> {
  const account = product.accounts.find(({ username }) => username === question.officer);
  if (!account) throw new Error(`the demo has no ${question.officer}`);
  const headers = await sessionHeaders(product.url, account.username, account.password);
  const agent = new Agent({ keepAlive: true });
  const url = new URL(question.path, product.url);
  const taken: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const body = question.body ? JSON.stringify(question.body(Math.abs(round))) : '';
    const started = performance.now();
    const { status, text } = await send(agent, url, question.method, headers, body);
    if (status !== 200) throw new Error(`${question.name}: ${status} ${text}`);
    if (round >= 0) taken.push(performance.now() - started);
  }
  agent.destroy();
  return taken;
}

/** The measured officers' own units among many. */
async function groundOf(admin: Pool, product: BuiltProduct): Promise<TipGround> {
  const unitOf = (officer: string): string =>
    product.accounts.find(({ username }) => username === `${officer}.${PROVINCE}`)?.unitId ?? '';
  const units = async (condition: string, limit: number): Promise<string[]> => {
    const { rows } = await admin.query<{ id: string }>(
      `select unit_id as id from intake.directory_unit where ${condition} order by unit_id limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  };
  const account = product.accounts.find(({ username }) => username === `trucban.${PROVINCE}`);
  const police = await units(`unit_type = 'commune_police'`, DESKS + CASE_UNITS);
  return {
    deskUnits: [unitOf('trucban'), ...police.slice(0, DESKS - 1)],
    communes: await units(`unit_type = 'commune'`, COMMUNES),
    caseUnits: [unitOf('chihuydieutra'), ...police.slice(DESKS, DESKS + CASE_UNITS - 1)],
    officerId: account?.officerId ?? '',
  };
}

void main();
