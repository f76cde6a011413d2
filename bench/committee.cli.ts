import 'reflect-metadata';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { runningPostgresUrl } from '../infra/postgres/running-postgres';
import { startBuiltProduct, type BuiltProduct } from '../infra/demo/built-product';
import { send } from './load';
import { quantile } from './pairs';
import { runBench } from './report';
import { sessionHeaders } from './tips';
import { fillWithoutIndexes } from './without-indexes';

const SECRETARY = 'thuky.37';
const ROUNDS = 60;
const WARM_UP = 5;
const YEARS = 5;
/** Associations of a level: women, veterans, farmers, youth … */
const ASSOCIATIONS = 12;
const GOAL = { atMost: 300 };

/** `npm run bench:committee`: who contributed what in five years, by association and unit, over a whole country's merits. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { merits: { type: 'string', default: '1000000' } } });
  const merits = Number(values.merits);
  await runBench('committee', { merits, years: YEARS, rounds: ROUNDS }, async (report) => {
    const product = await startBuiltProduct('log');
    const admin = new Pool({ connectionString: runningPostgresUrl(join(product.dataDir, 'postgres')) });
    try {
      await fillWithMerits(admin, merits);
      for (const unitMap of ['then', 'now']) {
        const taken = await latencies(product, unitMap);
        const what = `association × unit, units as ${unitMap}`;
        report.add({ what: `${what}: p50`, value: quantile(taken, 0.5), unit: 'ms' });
        report.add({ what: `${what}: p95`, value: quantile(taken, 0.95), unit: 'ms', goal: GOAL });
      }
    } finally {
      await admin.end();
      await product.stop();
    }
  });
}

/** Evenly over all communes, their police and five years; each merit by an alias of its own. */
async function fillWithMerits(admin: Pool, merits: number): Promise<void> {
  await fillWithoutIndexes(admin, ['recognition.merit'], async (client) => {
    await client.query(
      `insert into recognition.merit (id, version, event_seq, source_event_id, contribution_id, source_kind, source_id,
       honouree_alias, party_kind, kind, association_unit_id, unit_id, commune_unit_id, category_code, occurred_on,
       assessed_on, recorded_on, quantity, status)
     select id, 1, 1, id, id, 'case', id, id, (array['individual', 'collective', 'household'])[n % 3 + 1], 'information',
       a.ids[n % cardinality(a.ids) + 1], p.ids[n % cardinality(p.ids) + 1], c.ids[n % cardinality(c.ids) + 1], 'theft',
       day, day, day, 1, 'valid'
     from generate_series(1, $1::int) as n,
       (select array_agg(unit_id) as ids from (select unit_id from recognition.directory_unit
           where kind = 'association' order by unit_id limit ${ASSOCIATIONS}) chosen) a,
       (select array_agg(unit_id order by unit_id) as ids from recognition.directory_unit
         where unit_type = 'commune_police') p,
       (select array_agg(unit_id order by unit_id) as ids from recognition.directory_unit
         where unit_type = 'commune') c,
       lateral (select gen_random_uuid() as id,
         (now() - make_interval(days => n % (${YEARS} * 365)))::date as day where n > 0) t`,
      [merits],
    );
  });
}

async function latencies(product: BuiltProduct, unitMap: string): Promise<number[]> {
  const account = product.accounts.find(({ username }) => username === SECRETARY);
  if (!account) throw new Error(`the demo has no ${SECRETARY}`);
  const headers = await sessionHeaders(product.url, account.username, account.password);
  const agent = new Agent({ keepAlive: true });
  const url = new URL('/api/recognition/merits/search', product.url);
  const today = Temporal.Now.plainDateISO();
  const taken: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const from = today.subtract({ years: YEARS, days: Math.abs(round) }).toString();
    const period = { from, to: today.toString(), basis: 'occurred', unitMap };
    const started = performance.now();
    const body = JSON.stringify({ ...period, groupBy: ['association', 'unit'] });
    const { status, text } = await send(agent, url, 'POST', headers, body);
    if (status !== 200 || !text.includes('"groups"')) throw new Error(`${status} ${text.slice(0, 300)}`);
    if (round >= 0) taken.push(performance.now() - started);
  }
  agent.destroy();
  return taken;
}

void main();
