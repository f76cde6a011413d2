import 'reflect-metadata';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { fold } from '@keng/kernel';
import { caseListSql } from '../apps/cases/src/queries/case-list-sql';
import { platesIn } from '../apps/intake/src/domain/plate';
import { foldedWords } from '../apps/intake/src/domain/possible-duplicates';
import { LIKELY_DUPLICATES } from '../apps/intake/src/queries/duplicates-sql';
import { anyOf } from '../apps/intake/src/queries/event-traits';
import { queueSql } from '../apps/intake/src/queries/queue-sql';
import { searchSql } from '../apps/intake/src/queries/search-sql';
import { runningPostgresUrl } from '../infra/postgres/running-postgres';
import { startBuiltProduct, type BuiltProduct } from '../infra/demo/built-product';
import { send } from './load';
import { fillWithTips, type TipGround } from './many-tips';
import { pairedRatio, quantile } from './pairs';
import { runBench, type Report } from './report';
import { sessionHeaders } from './tips';

const PROVINCE = '37';
const DESKS = 200;
const COMMUNES = 3_000;
const CASE_UNITS = 40;
const ROUNDS = 100;
const WARM_UP = 10;
const PAGE = 50;
const MONTH_HOURS = 30 * 24;
/** Pairs of requests and statements. */
const PAIRS = 60;
const GROWTH_GOAL = { atMost: 1.5 };

interface Question {
  readonly name: string;
  readonly officer: string;
  readonly goalMs: number;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Words change from round to round, so that no answer is the cache's. */
  readonly body?: (round: number, ground: TipGround) => object;
  /** What the service asks for the same page, by its own statement. */
  readonly statement: (round: number, ground: TipGround) => Statement;
}

type Statement = readonly [sql: string, values: readonly unknown[]];

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

const story = (round: number): string => `${TOLD} 35B1-${String(round * 331).padStart(5, '0')}`;
const hoursAgo = (hours: number): Temporal.Instant => Temporal.Now.instant().subtract({ hours });
const happened = (round: number): string => hoursAgo(round + 12).toString();
const nothing = (count: number): null[] => Array.from({ length: count }, () => null);

const QUESTIONS: readonly Question[] = [
  {
    name: 'desk search',
    officer: `trucban.${PROVINCE}`,
    goalMs: 50,
    method: 'POST',
    path: '/api/intake/tips/search',
    body: (round) => ({ text: searched(round), limit: PAGE }),
    statement: (round, { deskUnits, officerId }) => {
      const text = fold(searched(round));
      const scope = [deskUnits.slice(0, 1), officerId];
      return [searchSql('text'), [...scope, text, `%${text}%`, ...nothing(6), PAGE + 1]];
    },
  },
  {
    name: 'possible duplicates',
    officer: `trucban.${PROVINCE}`,
    goalMs: 100,
    method: 'POST',
    path: '/api/intake/tips/possible-duplicates',
    body: (round, { communes }) => ({
      narrative: story(round),
      communeUnitId: communes[round],
      occurredAt: happened(round),
    }),
    statement: (round, { deskUnits, communes, officerId }) => {
      const words = anyOf(foldedWords(story(round)));
      const place = [hoursAgo(MONTH_HOURS).toString(), communes[round], platesIn(story(round)), words];
      return [LIKELY_DUPLICATES, [deskUnits.slice(0, 1), officerId, ...place, 50, happened(round)]];
    },
  },
  {
    name: 'queue page',
    officer: `trucban.${PROVINCE}`,
    goalMs: 50,
    method: 'GET',
    path: `/api/intake/tips?limit=${PAGE}`,
    statement: (_round, { deskUnits, officerId }) => {
      const [unit, now] = [deskUnits.slice(0, 1), hoursAgo(0).toString()];
      const first = [unit, officerId, now, now, null, null, PAGE + 1];
      return [queueSql(undefined, 'clock'), [...first, ...nothing(7), [], null]];
    },
  },
  {
    name: 'case list',
    officer: `chihuydieutra.${PROVINCE}`,
    goalMs: 50,
    method: 'GET',
    path: `/api/cases/cases?limit=${PAGE}`,
    statement: (_round, { caseUnits, officerId }) => {
      const scope = [hoursAgo(0).toString(), caseUnits.slice(0, 1), null, officerId];
      return [caseListSql({}), [...scope, ...nothing(6), PAGE + 1, null, null]];
    },
  },
];

const searched = (round: number): string => SEARCHED[round % SEARCHED.length] ?? '';

/**
 * `npm run bench:lists`: what an officer waits for, over many and ten times as many tips, through the gateway; beside it
 * the service's own statement by a plain `pg` loop on the same database.
 */
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
        const asked = { report, product, admin, ground, tips: to };
        await ask(asked, before, to === sizes.at(-1));
        from = to;
      }
    } finally {
      await admin.end();
      await product.stop();
    }
  });
}

interface Asked {
  readonly report: Report;
  readonly product: BuiltProduct;
  readonly admin: Pool;
  readonly ground: TipGround;
  readonly tips: number;
}

async function ask(asked: Asked, before: Map<string, number>, isLast: boolean): Promise<void> {
  const { report, tips } = asked;
  for (const question of QUESTIONS) {
    const { name, goalMs } = question;
    const asking = await requests(asked, question);
    const taken = await latencies(asking.ask);
    const p95 = quantile(taken, 0.95);
    report.add({ what: `${name}, ${tips} tips: p50`, value: quantile(taken, 0.5), unit: 'ms' });
    const goal = isLast ? { goal: { atMost: goalMs } } : {};
    report.add({ what: `${name}, ${tips} tips: p95`, value: p95, unit: 'ms', ...goal });
    const smaller = before.get(name);
    if (smaller !== undefined)
      report.add({ what: `${name}: growth of p95`, value: p95 / smaller, unit: '', goal: GROWTH_GOAL });
    before.set(name, p95);
    await compareWithLoop(asked, question, asking.ask);
    asking.end();
  }
}

/** Each request next to the same statement by a plain `pg` loop, which plans, reads and answers and does nothing else. */
async function compareWithLoop(
  { report, admin, ground, tips }: Asked,
  { name, statement }: Question,
  request: (round: number) => Promise<number>,
): Promise<void> {
  const rounds = { request: 0, loop: 0 };
  const loop = async (): Promise<number> => {
    const [sql, values] = statement(rounds.loop++, ground);
    const started = performance.now();
    await admin.query(sql, [...values]);
    return performance.now() - started;
  };
  const ratio = await pairedRatio(PAIRS, () => request(rounds.request++), loop);
  report.addRatio(`${name}, ${tips} tips: request`, ratio, { unit: 'ms' });
}

async function latencies(request: (round: number) => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const ms = await request(Math.abs(round));
    if (round >= 0) taken.push(ms);
  }
  return taken;
}

interface Requests {
  /** @returns ms until the answer was there */
  ask: (round: number) => Promise<number>;
  end: () => void;
}

async function requests({ product, ground }: Asked, question: Question): Promise<Requests> {
  const account = product.accounts.find(({ username }) => username === question.officer);
  if (!account) throw new Error(`the demo has no ${question.officer}`);
  const headers = await sessionHeaders(product.url, account.username, account.password);
  const agent = new Agent({ keepAlive: true });
  const url = new URL(question.path, product.url);
  return {
    ask: async (round) => {
      const body = question.body ? JSON.stringify(question.body(round, ground)) : '';
      const started = performance.now();
      const { status, text } = await send(agent, url, question.method, headers, body);
      if (status !== 200) throw new Error(`${question.name}: ${status} ${text}`);
      return performance.now() - started;
    },
    end: () => agent.destroy(),
  };
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
