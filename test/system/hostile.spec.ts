import * as fc from 'fast-check';
import type { Client } from 'pg';
import type { Role } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import { EXPECTED_ACCESS } from './access-expectations';
import { Caller, type Call } from './client';
import { connectAsAdmin, tablesOf } from './database';
import { refusalFault, type Expected, type Fault } from './hostile-answers';
import {
  fieldsOf,
  fittingBody,
  PAYLOADS,
  rawBodies,
  SENTINEL,
  withValue,
  wrongValues,
} from './hostile-bodies';
import { startProduct, type Product } from './product';
import { describedRoutes, nameOf, pathOf, type Route } from './routes';
import { aThread } from './sample-texts';
import { untilSettled } from './settled';
import { playThread, registerTip, signInCrew, type Crew } from './thread';

const START_LIMIT_MS = 200_000;
const SWEEP_LIMIT_MS = 120_000;
const AT_ONCE = 8;
/** A version that every record of the thread has left behind: what is not refused earlier is stale. */
const STALE = 1;

/** Rows that refused requests may leave: the trace of having been tried. */
const MAY_GROW = ['audit_entry', 'audit_pending', 'audit_seal', 'failed_attempt', 'idempotency', 'session'];

const seed = Number(process.env['KENG_SEED'] ?? Date.now() % 2 ** 31);

let product: Product;
let admin: Client;
let crew: Crew;
let routes: readonly Route[];
/** Ids of real records, so that what is sent gets as far as it can. */
let ids: Readonly<Record<string, string>>;
const callers = new Map<string, Caller>();
let rowsBefore: Readonly<Record<string, number>>;

beforeAll(async () => {
  product = await startProduct();
  admin = await connectAsAdmin(product);
  routes = await describedRoutes(product);
  crew = await signInCrew(product, '37');
  const thread = await playThread(crew, aThread());
  const { receiptWords: _, ...threadIds } = thread;
  ids = {
    ...threadIds,
    unitId: crew.operator.account?.unitId ?? '',
    officerId: crew.operator.account?.officerId ?? '',
  };
  for (const caller of Object.values(crew)) callers.set(caller.account?.role ?? '', caller);
  const administrator = product.accounts.find(({ role }) => role === 'administrator');
  if (!administrator) throw new Error('the demo installation has no administrator');
  callers.set('administrator', await Caller.signIn(product.url, administrator));
  rowsBefore = await settledRowCounts();
}, START_LIMIT_MS);

afterAll(async () => {
  await admin.end();
  await product.stop();
  product.remove();
});

/** Somebody whom the route lets in. */
function callerFor(route: Route): Caller {
  const access = EXPECTED_ACCESS[nameOf(route)];
  if (access === undefined || access === 'public') return Caller.anonymous(product.url);
  const role: Role = access === 'signed-in' ? 'operator' : (access[0] ?? 'operator');
  const caller = callers.get(role);
  if (!caller) throw new Error(`nobody is signed in as ${role}`);
  return caller;
}

/** What takes no question at all. */
const WITHOUT_QUESTIONS = [
  'GET /api/session',
  'GET /api/session/all',
  'GET /api/directory/places',
  'GET /api/directory/preferences',
  'GET /api/cases/figures',
  'GET /api/cases/waiting',
  'GET /api/intake/waiting',
  'GET /api/recognition/waiting',
];

function isList({ method, pattern }: Route): boolean {
  const asks = !WITHOUT_QUESTIONS.includes(`GET ${pattern}`) && !pattern.includes('/operations/');
  return method === 'GET' && !pattern.includes('{') && asks;
}

function callTo(route: Route): Call {
  return { method: route.method, path: pathOf(route.pattern, ids), version: STALE };
}

const writing = (): readonly Route[] => routes.filter(({ body }) => body !== undefined);

interface Attempt {
  readonly route: Route;
  readonly call: Call;
  readonly sent: string;
  readonly expected?: Expected;
}

/** Sends all of them, some at a time, and gives what was wrong with the answers. */
async function faultsOf(attempts: readonly Attempt[]): Promise<readonly Fault[]> {
  const queue = attempts.values();
  const faults: Fault[] = [];
  const work = async (): Promise<void> => {
    for (const { route, call, sent, expected } of queue) {
      const fault = await refusalFault(callerFor(route), call, sent, expected);
      if (fault) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}

describe('a body that cannot be right', () => {
  it(
    'is refused as what it is, whatever it is',
    async () => {
      const attempts = writing().flatMap((route) =>
        rawBodies(fittingBody(route)).map(({ what, raw, headers }) => ({
          route,
          call: { ...callTo(route), raw, ...(headers && { headers }) },
          sent: what,
          expected: { slugs: ['invalid-fields', 'unsupported-media-type', 'too-large'] },
        })),
      );
      expect(attempts.length).toBeGreaterThan(400);
      expect(await faultsOf(attempts)).toEqual([]);
    },
    SWEEP_LIMIT_MS,
  );

  it(
    'is refused with the name of the field that is wrong, for every field of every body',
    async () => {
      const attempts = writing().flatMap((route) => {
        const fit = fittingBody(route);
        return fieldsOf(route).flatMap((field) =>
          wrongValues(field).map(({ why, value }) => ({
            route,
            call: { ...callTo(route), body: withValue(fit, field.path, value) },
            sent: `${why} for ${field.name}`,
            expected: { slugs: ['invalid-fields'], field: field.name },
          })),
        );
      });
      expect(attempts.length).toBeGreaterThan(1_000);
      expect(await faultsOf(attempts)).toEqual([]);
    },
    SWEEP_LIMIT_MS,
  );

  it(
    `is refused however it was made up (seed ${seed})`,
    async () => {
      const odd = fc.oneof(
        fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 50 }),
        fc.constantFrom(...PAYLOADS),
        fc.constantFrom('', ' ', '0', '-1', 'null', 'NaN', '\u202e', '\ufeff', 'ế'.normalize('NFD')),
      );
      const attempt = fc.constantFrom(...writing()).chain((route) => {
        const fields = fieldsOf(route);
        return fc.record({
          route: fc.constant(route),
          changes: fc.array(fc.tuple(fc.constantFrom(...fields), odd), { minLength: 1, maxLength: 4 }),
        });
      });
      await fc.assert(
        fc.asyncProperty(attempt, async ({ route, changes }) => {
          let body: unknown = { ...fittingBody(route), [SENTINEL]: true };
          for (const [{ path }, value] of changes) {
            if (path.length === 1) body = withValue(body, path, value);
          }
          // The sentinel is a field of its own here, and the one thing an answer must name.
          const answer = await callerFor(route).send({ ...callTo(route), body });
          expect(answer.status).toBe(422);
          expect(answer.slug).toBe('invalid-fields');
        }),
        { seed, numRuns: 400, endOnFailure: true },
      );
    },
    SWEEP_LIMIT_MS,
  );
});

describe('an address that cannot be right', () => {
  const NO_IDS = [
    'not-a-uuid',
    `1' or '1'='1`,
    '0',
    '-1',
    '{}',
    '%00',
    '%ff%fe',
    '%2e%2e%2f%2e%2e%2finternal',
    '%F0%9F%92%A9',
    'x'.repeat(150),
    'x'.repeat(5_000),
    SENTINEL,
    '00000000-0000-0000-0000-00000000000g',
  ];

  it(
    'is not found, whatever stands in the place of an id',
    async () => {
      const attempts = routes
        .filter(({ pattern }) => /\{\w*(Id|year)\}/.test(pattern) && pattern.startsWith('/api/'))
        .flatMap((route) =>
          NO_IDS.map((id) => ({
            route,
            call: {
              method: route.method,
              version: STALE,
              path: route.pattern.replaceAll(/\{\w+\}/g, encodeURI(id).replaceAll('%25', '%')),
              ...(route.method !== 'GET' && { body: fittingBody(route) }),
            },
            sent: id.slice(0, 40),
          })),
        );
      expect(attempts.length).toBeGreaterThan(200);
      expect(await faultsOf(attempts)).toEqual([]);
    },
    SWEEP_LIMIT_MS,
  );

  it.each(['Theme', '1st', 'a_b', '%00', '%ff%fe', '{}', 'x'.repeat(65), `${SENTINEL}-X`])(
    'is refused for %s in the place of a preference’s key',
    async (key) => {
      const attempts = routes
        .filter(({ pattern }) => pattern.includes('{key}'))
        .map((route) => ({
          route,
          call: {
            method: route.method,
            path: route.pattern.replace('{key}', key),
            ...(route.body && { body: fittingBody(route) }),
          },
          sent: key,
        }));
      expect(attempts).toHaveLength(2);
      expect(await faultsOf(attempts)).toEqual([]);
    },
  );

  it(
    'is refused for a question that no list knows',
    async () => {
      const questions = [
        'limit=0',
        'limit=-1',
        'limit=101',
        'limit=1e9',
        'limit=1.5',
        'limit=abc',
        'limit=10&limit=20',
        `limit[]=1`,
        `cursor=${SENTINEL}%00`,
        `cursor=%27%20or%201%3D1`,
        `cursor=${'A'.repeat(5_000)}`,
        `asOf=${SENTINEL}`,
        'asOf=2026-02-30',
        'asOf=9999999-01-01',
        `unitId=${SENTINEL}`,
        `status=${SENTINEL}`,
        `strange=${SENTINEL}`,
        `__proto__[isAdmin]=1`,
        `constructor=1`,
        `toString=1`,
      ];
      const attempts = routes
        .filter((route) => isList(route))
        .flatMap((route) =>
          questions.map((question) => ({
            route,
            call: { method: 'GET', path: `${route.pattern}?${question}` },
            sent: question.slice(0, 40),
            expected: { slugs: ['invalid-fields'] },
          })),
        );
      expect(attempts.length).toBeGreaterThan(100);
      expect(await faultsOf(attempts)).toEqual([]);
    },
    SWEEP_LIMIT_MS,
  );

  it.each(['AAAA', 'W10', 'e30', 'eyJhIjoxfQ', 'bnVsbA', 'MQ', '_-_-'])(
    'never fails over a cursor that no list gave (%s)',
    async (cursor) => {
      for (const route of routes.filter(
        ({ method, pattern }) => method === 'GET' && !pattern.includes('{'),
      )) {
        const { status } = await callerFor(route).send({
          method: 'GET',
          path: `${route.pattern}?cursor=${cursor}`,
        });
        expect([route.pattern, status < 500]).toEqual([route.pattern, true]);
      }
    },
  );

  it.each(['PATCH', 'DELETE', 'PUT', 'OPTIONS'])('has no method %s', async (method) => {
    const answer = await crew.operator.send({ method, path: '/api/intake/tips' });
    expect([answer.status, answer.slug]).toEqual([404, 'not-found']);
  });
});

describe('a change without its conditions', () => {
  const withHeader = (name: string): readonly Route[] =>
    routes.filter(({ parameters }) => parameters.some((parameter) => parameter.name === name));

  it(
    'is refused without a proper Idempotency-Key',
    async () => {
      const attempts = withHeader('Idempotency-Key').flatMap((route) =>
        [null, '', SENTINEL, '1', '00000000-0000-0000-0000-00000000000g', 'a'.repeat(5_000)].map((key) => ({
          route,
          call: { ...callTo(route), body: fittingBody(route), headers: { 'idempotency-key': key } },
          sent: `key ${String(key).slice(0, 40)}`,
          expected: { slugs: ['invalid-fields'], field: 'Idempotency-Key' },
        })),
      );
      expect(attempts.length).toBeGreaterThan(100);
      expect(await faultsOf(attempts)).toEqual([]);
    },
    SWEEP_LIMIT_MS,
  );

  it(
    'is refused without a proper If-Match',
    async () => {
      const attempts = withHeader('If-Match').flatMap((route) =>
        [null, '', '*', '1', '"a"', '"1", "2"', '"-1"', '"99999999999999999999"', SENTINEL].map(
          (version) => ({
            route,
            call: { ...callTo(route), body: fittingBody(route), headers: { 'if-match': version } },
            sent: `version ${version}`,
            expected: { slugs: ['version-required'] },
          }),
        ),
      );
      expect(attempts.length).toBeGreaterThan(100);
      expect(await faultsOf(attempts)).toEqual([]);
    },
    SWEEP_LIMIT_MS,
  );
});

describe('after all this', () => {
  it('no table holds a row more than before, but for the traces of trying', async () => {
    expect(await settledRowCounts()).toEqual(rowsBefore);
  });

  it('the product is ready, and no request was answered as an error of the server', async () => {
    const answer = await fetch(new URL('/readyz', product.url));
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ ready: true })]);
    const { text } = await Caller.anonymous(product.url).send({ method: 'GET', path: '/metrics' });
    const counts = text.split('\n').filter((line) => line.startsWith('keng_http_request_seconds_count'));
    expect(counts.length).toBeGreaterThan(30);
    // While it starts, the product says 503 of itself.
    expect(counts.filter((line) => line.includes('status="5') && !line.includes('route="/readyz"'))).toEqual(
      [],
    );
  });

  it('no event waits for a person', async () => {
    for (const service of ['directory', 'vault', 'intake', 'cases', 'recognition']) {
      expect([service, (await admin.query(`select from ${service}.parked`)).rowCount]).toEqual([service, 0]);
    }
  });
});

describe('hostile text in a field for text', () => {
  it.each(PAYLOADS)('is kept as it was written: %j', async (payload) => {
    const texts = { ...aThread(), narrative: payload, place: payload, suspect: payload, answer: payload };
    const { tipId } = await registerTip(crew, texts);
    const tip = await crew.communeOperator.get<Record<string, unknown>>(`/api/intake/tips/${tipId}`);
    expect(tip).toMatchObject({
      narrative: payload,
      placeText: payload,
      facts: [{ kind: 'suspect_name', value: payload }],
      answers: [{ questionCode: 'where', answer: payload }],
    });
  });

  it.each(PAYLOADS)('is searched for without harm: %j', async (payload) => {
    for (const [caller, path] of [
      [crew.communeOperator, '/api/intake/tips/search'],
      [crew.proposer, '/api/recognition/parties/search'],
    ] as const) {
      const answer = await caller.send({ method: 'POST', path, body: { text: payload.slice(0, 190) } });
      expect([path, answer.status]).toEqual([path, 200]);
    }
  });
});

/** Rows of every table, once nothing is on its way any more. */
async function settledRowCounts(): Promise<Readonly<Record<string, number>>> {
  const tables = (await tablesOf(admin)).filter(({ name }) => !MAY_GROW.includes(name));
  await untilSettled(product);
  const counts: Record<string, number> = {};
  for (const { schema, name } of tables) {
    const { rows } = await admin.query<{ count: number }>(
      `select count(*)::integer as count from ${schema}.${name}`,
    );
    counts[`${schema}.${name}`] = rows[0]?.count ?? 0;
  }
  return counts;
}

expectCleanExit();
