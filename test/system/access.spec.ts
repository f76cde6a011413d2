import { randomUUID } from 'node:crypto';
import { ROLES } from '@keng/kernel';
import { expectCleanExit, followLive, type LiveClient } from '@keng/testing';
import { startGateway } from '../../apps/gateway/src/gateway';
import { EXPECTED_ACCESS, type Access } from './access-expectations';
import { Caller, type Answer } from './client';
import { startProduct, type DemoAccount, type Product } from './product';
import { describedRoutes, nameOf, pathOf } from './routes';
import { aThread } from './sample-texts';
import { handOverTip, playThread, registerTip, signInCrew, type Crew, type Thread } from './thread';

const START_LIMIT_MS = 200_000;
const HOME = '37';
const ELSEWHERE = '31';

let product: Product;
/** One officer of each role, all of one province. */
let officers: ReadonlyMap<string, Caller>;

beforeAll(async () => {
  product = await startProduct();
  officers = new Map(
    await Promise.all(
      ROLES.map(async (role) => [role, await Caller.signIn(product.url, accountWith(role))] as const),
    ),
  );
}, START_LIMIT_MS);

afterAll(async () => {
  await product.stop();
  product.remove();
});

/** The demo's account of a role: that of the home province, else that of the whole installation. */
function accountWith(role: string): DemoAccount {
  const account = product.accounts.find(
    ({ role: held, username }) => held === role && (username.endsWith(`.${HOME}`) || !username.includes('.')),
  );
  if (!account) throw new Error(`the demo installation has no ${role}`);
  return account;
}

describe('the list of expectations', () => {
  it('names every route that the services and the gateway describe, and none that is not there', async () => {
    const described = (await describedRoutes(product)).map(nameOf);
    const expected = Object.keys(EXPECTED_ACCESS).filter((name) => !isUndescribed(name));
    expect(described.toSorted()).toEqual(expected.toSorted());
  });

  it('names every route of the gateway beside the proxied services and the files of its pages', async () => {
    expect((await gatewayRoutes()).toSorted()).toEqual(
      Object.keys(EXPECTED_ACCESS).filter(isGatewaysOwn).toSorted(),
    );
  });
});

describe.each(Object.entries(EXPECTED_ACCESS))('%s', (name, access) => {
  const [method = '', pattern = ''] = name.split(' ');
  const call = (): Parameters<Caller['send']>[0] => ({
    method,
    // Everybody else of these tests stays signed in.
    path: `${pathOf(pattern)}${name === 'DELETE /api/session/all' ? '?keepCurrent=true' : ''}`,
    version: 1,
    ...(method === 'POST' || method === 'PUT' ? { body: {} } : {}),
  });

  it(access === 'public' ? 'needs no session' : 'answers 401 without a session', async () => {
    const answer = await Caller.anonymous(product.url).send(call());
    if (access === 'public') expectLetIn(answer);
    else expect(refusalOf(answer)).toEqual({ status: 401, slug: 'unauthenticated' });
  });

  it(`lets in ${describeAccess(access)}`, async () => {
    for (const [role, officer] of officers) {
      // Signing out ends the session it is tried with.
      const caller =
        name === 'DELETE /api/session' ? await Caller.signIn(product.url, accountWith(role)) : officer;
      const answer = await caller.send(call());
      if (isAllowed(access, role)) expectLetIn(answer);
      else expect({ role, ...refusalOf(answer) }).toEqual({ role, status: 403, slug: 'forbidden' });
    }
  });

  if (method !== 'GET' && access !== 'public') {
    it('refuses a session without its CSRF token', async () => {
      const role = access === 'signed-in' ? 'operator' : access[0];
      const answer = await officers.get(role ?? '')?.send({ ...call(), headers: { 'x-csrf-token': null } });
      expect(answer && refusalOf(answer)).toEqual({ status: 403, slug: 'csrf-failed' });
    });
  }
});

describe('what is for the services themselves', () => {
  it.each([
    '/internal/tokens',
    '/internal/sessions',
    '/internal/sessions/end',
    '/internal/sessions/end-all',
    '/internal/passwords',
    '/internal/activations',
    '/internal/totp',
    '/api/internal/tokens',
    '/api/directory/internal/tokens',
    '/api/directory/..%2f..%2finternal/tokens',
    '/api/directory/%2e%2e/%2e%2e/internal/tokens',
    '/api/directory//internal/tokens',
    '/check/../internal/tokens',
    '/check/..%2finternal%2ftokens',
    '/api/directory/.well-known/jwks.json',
    '/api/intake/metrics',
    '/api/intake/readyz',
    '/api/intake/openapi.json',
  ])('is not reached through the gateway by %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await Caller.anonymous(product.url).send({
        method,
        path,
        ...(method === 'POST' && { body: { sessionToken: 'a'.repeat(43) } }),
      });
      // A path that climbs is refused as such, the others are not found.
      expect([404, 422]).toContain(answer.status);
      expect(answer.slug).toBeDefined();
    }
  });
});

describe('a record of another unit', () => {
  let home: Crew;
  let elsewhere: Crew;
  let thread: Thread;

  beforeAll(async () => {
    [home, elsewhere] = await Promise.all([signInCrew(product, HOME), signInCrew(product, ELSEWHERE)]);
    thread = await playThread(home, aThread());
  }, START_LIMIT_MS);

  const statusOf = async (caller: Caller, path: string): Promise<number> =>
    (await caller.send({ method: 'GET', path })).status;

  it('a tip is read by the desks that hold or held it, and is not there for other desks', async () => {
    const path = `/api/intake/tips/${thread.tipId}`;
    expect(await statusOf(home.operator, path)).toBe(200);
    expect(await statusOf(home.commander, path)).toBe(200);
    expect(await statusOf(elsewhere.operator, path)).toBe(404);
    expect(await statusOf(elsewhere.commander, path)).toBe(404);
    expect(await statusOf(elsewhere.communeOperator, path)).toBe(404);
  });

  it('a tip is read by the investigator of its case, and by no other', async () => {
    const path = `/api/intake/tips/${thread.tipId}`;
    expect(await statusOf(home.lead, path)).toBe(200);
    expect(await statusOf(elsewhere.lead, path)).toBe(404);
    expect(await statusOf(elsewhere.caseCommander, path)).toBe(404);
  });

  it('gives the narrative to the desk that first received the tip only', async () => {
    const read = (caller: Caller): Promise<object> => caller.get<object>(`/api/intake/tips/${thread.tipId}`);
    const { narrative } = aThread();
    expect(JSON.stringify(await read(home.communeOperator))).toContain(narrative);
    for (const later of [home.operator, home.commander, home.lead]) {
      expect(JSON.stringify(await read(later))).not.toContain(narrative);
    }
  });

  it('decides nothing about a tip of another unit', async () => {
    const path = `/api/intake/tips/${thread.tipId}/closure`;
    const body = { outcome: 'filed', reasonCode: 'insufficient_content' };
    const answer = await elsewhere.commander.send({ method: 'POST', path, body, version: 1 });
    expect(answer.status).toBe(404);
  });

  it('a case is read by its officers and commander, and is not there for those of another body', async () => {
    const path = `/api/cases/cases/${thread.caseId}`;
    expect(await statusOf(home.lead, path)).toBe(200);
    expect(await statusOf(home.caseCommander, path)).toBe(200);
    expect(await statusOf(elsewhere.lead, path)).toBe(404);
    expect(await statusOf(elsewhere.caseCommander, path)).toBe(404);
  });

  it('a case is not there for an investigator of the same body who is not assigned to it', async () => {
    const colleague = product.accounts.find(({ username }) => username === `canbodieutra.${HOME}`);
    expect(colleague).toBeDefined();
    if (!colleague) return;
    const caller = await Caller.signIn(product.url, colleague);
    expect(await statusOf(caller, `/api/cases/cases/${thread.caseId}`)).toBe(404);
  });

  it('a dossier and its award are there for the committees of the province, and for no other', async () => {
    const dossier = `/api/recognition/dossiers/${thread.dossierId}`;
    const certificate = `/api/recognition/awards/${thread.awardId}/certificate`;
    for (const caller of [home.proposer, home.secretary, home.issuer]) {
      expect(await statusOf(caller, dossier)).toBe(200);
      expect(await statusOf(caller, certificate)).toBe(200);
    }
    expect(await statusOf(home.member1, dossier)).toBe(200);
    for (const caller of [elsewhere.proposer, elsewhere.secretary, elsewhere.issuer]) {
      expect(await statusOf(caller, dossier)).toBe(404);
      expect(await statusOf(caller, certificate)).toBe(404);
    }
    expect(await statusOf(elsewhere.member1, dossier)).toBe(404);
  });

  it('appears in no list or search of another unit', async () => {
    const { narrative } = aThread();
    const [word = ''] = narrative.split(' ');
    const lists = await Promise.all([
      elsewhere.operator.send({ method: 'GET', path: '/api/intake/tips' }),
      elsewhere.operator.send({ method: 'POST', path: '/api/intake/tips/search', body: { text: narrative } }),
      elsewhere.operator.send({ method: 'POST', path: '/api/intake/tips/search', body: { text: word } }),
      elsewhere.caseCommander.send({ method: 'GET', path: '/api/cases/cases' }),
      elsewhere.proposer.send({ method: 'GET', path: '/api/recognition/dossiers' }),
      elsewhere.proposer.send({ method: 'GET', path: '/api/recognition/awards' }),
    ]);
    for (const { status, text } of lists) {
      expect(status).toBe(200);
      expect(text).toContain('"items":[]');
    }
    const own = await home.communeOperator.send({
      method: 'POST',
      path: '/api/intake/tips/search',
      body: { text: narrative },
    });
    expect(own.text).toContain(thread.tipId);
  });

  it('is told live, through the gateway, to the desk that may read it and to no other', async () => {
    const follow = (caller: Caller): Promise<LiveClient> =>
      followLive(new URL('/api/intake/live', product.url), { cookie: caller.session?.cookie ?? '' });
    const [ours, theirs] = await Promise.all([
      follow(home.communeOperator),
      follow(elsewhere.communeOperator),
    ]);
    await Promise.all([ours.hears('ready'), theirs.hears('ready')]);
    const { tipId } = await registerTip(home, aThread());
    const other = await registerTip(elsewhere, aThread());
    const [mine] = await ours.hears('changed');
    const [foreign] = await theirs.hears('changed');
    expect([mine?.data?.['id'], foreign?.data?.['id']]).toEqual([tipId, other.tipId]);
    await Promise.all([ours.close(), theirs.close()]);
  });

  it('a register of another unit is not there', async () => {
    const year = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').year;
    const path = `/api/intake/registers/${home.operator.account?.unitId}/${year}`;
    expect(await statusOf(home.operator, path)).toBe(200);
    expect(await statusOf(elsewhere.operator, path)).toBe(404);
  });

  it('a record of another unit and one that does not exist look alike', async () => {
    const answers = await Promise.all(
      [thread.tipId, randomUUID()].map((id) =>
        elsewhere.operator.send({ method: 'GET', path: `/api/intake/tips/${id}` }),
      ),
    );
    const [hidden, absent] = answers.map((answer) => ({ ...(answer.json() as object), correlationId: '' }));
    expect(hidden).toEqual(absent);
  });

  it('an officer named in a tip cannot read it, though the desk holds it', async () => {
    const { tipId } = await registerTip(home, {
      ...aThread(),
      recusedOfficerIds: [home.commander.account?.officerId ?? ''],
    });
    expect(await statusOf(home.communeOperator, `/api/intake/tips/${tipId}`)).toBe(200);
    await handOverTip({ ...home, commander: home.operator }, tipId, aThread());
    expect(await statusOf(home.operator, `/api/intake/tips/${tipId}`)).toBe(200);
    expect(await statusOf(home.commander, `/api/intake/tips/${tipId}`)).toBe(404);
  });
});

/** Routes that the gateway itself answers. */
function isGatewaysOwn(name: string): boolean {
  return isUndescribed(name) || / \/api\/(session|accounts)\b/.test(name);
}

/** Health, metrics, descriptions themselves, and the page of the desks. */
function isUndescribed(name: string): boolean {
  const [, path = ''] = name.split(' ');
  return ['/api/openapi/{file}', '/api/docs'].includes(path) || !/^\/(api|check)\//.test(path);
}

function isAllowed(access: Access, role: string): boolean {
  return typeof access === 'string' || access.some((allowed) => allowed === role);
}

function describeAccess(access: Access): string {
  if (access === 'public') return 'everybody';
  return access === 'signed-in' ? 'whoever is signed in' : `${access.join(', ')} and no other role`;
}

/** Past the gate: what the request then lacks is another matter. */
function expectLetIn(answer: Answer): void {
  expect([200, 201, 202, 204, 404, 409, 412, 422]).toContain(answer.status);
}

function refusalOf({ status, slug }: Answer): object {
  return { status, slug };
}

/** The routes a gateway of the same sources registers; only their names are asked for, so its services may be absent. */
async function gatewayRoutes(): Promise<string[]> {
  const nowhere = 'http://127.0.0.1:1';
  const gateway = await startGateway({
    KENG_PORT: '0',
    KENG_LOG_LEVEL: 'fatal',
    KENG_DIRECTORY_URL: nowhere,
    KENG_VAULT_URL: nowhere,
    KENG_INTAKE_URL: nowhere,
    KENG_CASES_URL: nowhere,
    KENG_RECOGNITION_URL: nowhere,
  });
  const fastify = gateway.app.getHttpAdapter().getInstance();
  const routes = routesOf(fastify.printRoutes({ commonPrefix: false }));
  await gateway.stop();
  return routes.flatMap(({ path, methods }) =>
    isOwnPath(path)
      ? methods
          .filter((method) => method !== 'HEAD')
          .map((method) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}').replace(/\/?\*$/, '/*')}`)
      : [],
  );
}

/** The routes of a tree as the router prints it: each line adds its part to the lines that it stands below. */
function routesOf(tree: string): { readonly path: string; readonly methods: readonly string[] }[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] =
      /^((?:[│ ] {3})*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? [];
    if (part === '') return [];
    above.splice(indent.length / 4, Infinity, part);
    return methods === '' ? [] : [{ path: above.join(''), methods: methods.split(', ') }];
  });
}

/** Not a proxied service, and not a file of the pages. */
function isOwnPath(path: string): boolean {
  return (
    !/^\/(api\/(directory|vault|intake|cases|recognition)|check)\b/.test(path) &&
    !path.startsWith('/api/docs/assets/') &&
    !path.startsWith('/assets/') &&
    !/\.(css|html|js|svg|ico|woff2)$/.test(path)
  );
}

expectCleanExit();
