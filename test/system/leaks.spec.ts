import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { fold } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import { Caller, type Answer } from './client';
import { connectAsAdmin } from './database';
import { describeOnEachTransport } from './describe-transports';
import {
  DRAFT_TEXT,
  FILTER_NAME,
  PLANTED_TEXTS,
  PLANTS,
  sealed,
  sealedWords,
  type Plant,
} from './leaks-plants';
import { filesBelow, findInDatabase, findInFiles, findInText } from './leaks-search';
import { startProduct, type DemoAccount, type Product } from './product';
import { SERVICES } from './routes';
import { untilSettled } from './settled';
import { playThread, registerTip, signInCrew, type Crew, type Thread } from './thread';

const START_LIMIT_MS = 280_000;
const GREP_LIMIT_MS = 120_000;

/** What somebody types who mixes up the fields of the sign-in. */
const TYPED_PASSWORD = 'Mat-khau-go-nham-o-ten-5577';
const OFFICER_NAME = 'Cán bộ Mới Tuyển 77';

describeOnEachTransport('what people confide', (transport) => {
  let product: Product;
  let admin: Client;
  let crew: Crew;
  let thread: Thread;
  /** The texts, and the secrets that the product itself gave out. */
  let plants: readonly Plant[];
  const refusals: Answer[] = [];
  const listen = (answer: Answer): void => {
    if (answer.status >= 400) refusals.push(answer);
  };

  beforeAll(async () => {
    product = await startProduct({ transport, env: { KENG_LOG_LEVEL: 'debug' } });
    admin = await connectAsAdmin(product);
    crew = await signInCrew(product, '37', listen);
    thread = await playThread(crew, PLANTED_TEXTS);
    const draft = await saveDraft({ narrative: DRAFT_TEXT });
    if (draft.status !== 200) throw new Error('the draft was not kept');
    const activationCode = await registerOfficer();
    const totpSecret = await personalise(crew.operator);
    plants = [
      ...PLANTS,
      ...sealedWords('a receipt code', thread.receiptWords),
      ...secretsOf(crew),
      sealed('an activation code', activationCode),
      sealed('the secret of a second factor', totpSecret),
      sealed('a password typed in the wrong place', TYPED_PASSWORD),
    ];
    await misuse();
    await untilSettled(product);
  }, START_LIMIT_MS);

  afterAll(async () => {
    await admin.end();
    await product.stop();
    product.remove();
  });

  /** Keeps a form that is not registered. */
  function saveDraft(form: object): Promise<Answer> {
    const body = { revision: 1, receivedAt: Temporal.Now.instant().toString(), form };
    return crew.communeOperator.send({ method: 'PUT', path: `/api/intake/drafts/${randomUUID()}`, body });
  }

  /** Registers an officer; gives the one-time code that opens the account. */
  async function registerOfficer(): Promise<string> {
    const administrator = await Caller.signIn(product.url, accountOfRole('administrator'), listen);
    const body = { username: 'moi.tuyen', displayName: OFFICER_NAME };
    const { activationCode } = await administrator.post<{ activationCode: string }>(
      '/api/directory/officers',
      body,
    );
    await administrator.send({ method: 'POST', path: '/api/directory/officers', body });
    return activationCode;
  }

  /** Saves a filter, also in ways that are refused, and begins to turn a second factor on; gives its secret. */
  async function personalise(officer: Caller): Promise<string> {
    const path = '/api/directory/preferences';
    await officer.ask({ method: 'PUT', path: `${path}/filters.own`, body: { value: { name: FILTER_NAME } } });
    await officer.send({ method: 'PUT', path: `${path}/Own`, body: { value: FILTER_NAME } });
    await officer.send({ method: 'PUT', path: `${path}/own`, body: { value: 1, name: FILTER_NAME } });
    const proposal = await officer.post<{ secret: string }>('/api/session/totp', undefined);
    return proposal.secret;
  }

  function accountOfRole(role: string): DemoAccount {
    const account = product.accounts.find((candidate) => candidate.role === role);
    if (!account) throw new Error(`the demo installation has no ${role}`);
    return account;
  }

  /** Sends the confided strings in every way that is refused, down to the database's own constraints. */
  async function misuse(): Promise<void> {
    const { communeOperator, operator, commander, lead, proposer } = crew;
    const { identity, narrative, suspect, entry, citation, partyName } = PLANTED_TEXTS;
    const name = String(identity['fullName']);
    const phone = String(identity['phone']);
    const anonymous = Caller.anonymous(product.url, listen);
    const tip = {
      receivedAt: Temporal.Now.instant().toString(),
      channel: 'phone',
      narrative,
      reporters: [
        {
          alias: thread.alias,
          identityStatus: 'sealed',
          wantsAnonymity: true,
          wantsFollowUp: true,
          wantsRecognition: true,
        },
      ],
    };
    const post = (caller: Caller, path: string, body: unknown, version?: number): Promise<Answer> =>
      caller.send({ method: 'POST', path, body, ...(version !== undefined && { version }) });
    const answers = [
      // Constraints of the database: an alias that is taken, twice over; a username; a name nearly the same.
      await post(operator, '/api/vault/identities', { alias: thread.alias, ...identity }),
      await post(communeOperator, '/api/intake/tips', tip),
      await post(proposer, '/api/recognition/parties', {
        partyKind: 'individual',
        name: partyName,
        unitId: proposer.account?.unitId,
      }),
      // Fields that do not exist, do not fit or stand in the wrong place.
      await saveDraft({ narrative, reporters: [{ alias: thread.alias, fullName: name, phone }] }),
      await post(communeOperator, '/api/intake/tips', { ...tip, reporterName: name, reporterPhone: phone }),
      await post(communeOperator, '/api/intake/tips', { ...tip, channel: name }),
      await post(communeOperator, '/api/intake/tips', { ...tip, reporters: [{ alias: phone }] }),
      await post(communeOperator, '/api/vault/identities', { alias: name, ...identity }),
      await post(communeOperator, '/api/vault/identities', {
        alias: randomUUID(),
        ...identity,
        phone: { number: phone },
      }),
      await post(
        commander,
        `/api/intake/tips/${thread.tipId}/closure`,
        { outcome: name, reasonCode: suspect },
        1,
      ),
      await post(lead, `/api/cases/cases/${thread.caseId}/entries`, {
        kind: entry,
        occurredAt: entry,
        text: 7,
      }),
      await post(proposer, '/api/recognition/dossiers', { title: name, citation }),
      // Bodies that are no JSON, of another type, too large.
      await communeOperator.send({
        method: 'POST',
        path: '/api/intake/tips',
        raw: `{"narrative":"${narrative}`,
      }),
      await communeOperator.send({
        method: 'POST',
        path: '/api/vault/identities',
        raw: `${name}\n${phone}`,
        headers: { 'content-type': 'text/plain' },
      }),
      await post(communeOperator, '/api/intake/tips', { ...tip, narrative: narrative.repeat(5_000) }),
      // Addresses and headers.
      await communeOperator.send({ method: 'GET', path: `/api/intake/tips/${encodeURIComponent(name)}` }),
      await communeOperator.send({ method: 'GET', path: `/api/intake/tips/${'a'.repeat(300)}${phone}` }),
      await communeOperator.send({
        method: 'GET',
        path: `/api/intake/tips?cursor=${encodeURIComponent(name)}&strange=${phone}`,
      }),
      await communeOperator.send({ method: 'GET', path: `/api/${encodeURIComponent(narrative)}` }),
      await communeOperator.send({
        method: 'GET',
        path: '/api/intake/nothing-here',
        headers: {
          'user-agent': phone,
          referer: `http://x/${phone}`,
          'x-correlation-id': phone,
          traceparent: phone,
        },
      }),
      await post(communeOperator, '/api/intake/tips', tip).then((answer) => answer),
      // Sign-ins, and receipt codes that are none.
      await post(anonymous, '/api/session', { username: TYPED_PASSWORD, password: TYPED_PASSWORD }),
      await post(anonymous, '/api/session', {
        username: crew.lead.account?.username,
        password: `${TYPED_PASSWORD}${phone}`,
      }),
      await post(anonymous, '/api/intake/receipts/status', {
        words: [name, phone, ...thread.receiptWords.slice(0, 7)],
      }),
      await anonymous.send({
        method: 'GET',
        path: '/api/session',
        headers: { cookie: `sid=${TYPED_PASSWORD.padEnd(43, 'x')}` },
      }),
    ];
    expect(answers.map(({ status }) => status)).not.toContain(200);
    // What is allowed leaves traces too: a search, a question for duplicates, a name in a public list, a proper receipt.
    await post(communeOperator, '/api/intake/tips/search', { text: `${phone} ${name}` });
    await post(communeOperator, '/api/intake/tips/possible-duplicates', { narrative });
    await communeOperator.send({ method: 'GET', path: `/api/directory/units?q=${encodeURIComponent(name)}` });
    await post(anonymous, '/api/intake/receipts/status', { words: thread.receiptWords });
    await registerTip(crew, PLANTED_TEXTS);
  }

  it(
    'lies in the database only where its owner keeps it as text',
    async () => {
      const finds = await findInDatabase(admin, plants);
      const unexpected = finds.filter(
        ({ what, where }) => !plants.some((plant) => plant.what === what && plant.allowed.includes(where)),
      );
      expect(unexpected).toEqual([]);
      // The control: what may be there was found, so the search sees what it looks for.
      const expected = PLANTS.flatMap(({ what, allowed }) => allowed.map((where) => ({ what, where })));
      expect(finds.toSorted(byPlace)).toEqual(expected.toSorted(byPlace));
    },
    GREP_LIMIT_MS,
  );

  it('is in no event, wherever events are kept', async () => {
    const logs = ['bus.log', ...SERVICES.map((service) => `${service}.event_log`)];
    let events = 0;
    for (const log of logs) {
      const { rows } = await admin.query<{ text: string }>(
        `select l::text as text from ${log} l where topic not like 'keng.directory.%'`,
      );
      events += rows.length;
      expect(findInText(log, rows.map(({ text }) => text).join('\n'), plants)).toEqual([]);
    }
    expect(events).toBeGreaterThan(10);
  });

  it('is in no line that the processes print', () => {
    // The first start shows the demo's passwords once, in its announcement.
    const output = product.output().replaceAll(/^ {4}\S+ +[a-z2-9]{16} .*$/gm, '');
    expect(output).toContain('Kẻng đã sẵn sàng');
    if (transport === 'log') expect(output).toContain('"msg":"answered"');
    expect(findInText('output', output, plants)).toEqual([]);
  });

  it('is in no log file, the database server’s included', () => {
    const folder = join(product.dataDir, 'logs');
    const files = filesBelow(folder);
    expect(files).toContain('postgres.log');
    if (transport === 'kafka') {
      for (const service of SERVICES) expect(files).toContain(`${service}.log`);
      expect(readFileSync(join(folder, 'intake.log'), 'utf8')).toContain('"msg":"answered"');
    }
    expect(findInFiles(folder, plants)).toEqual([]);
  });

  it('is in no metric and in no description of the interface', async () => {
    const anonymous = Caller.anonymous(product.url);
    for (const path of [
      '/metrics',
      '/readyz',
      ...SERVICES.map((service) => `/api/openapi/${service}.json`),
    ]) {
      const answer = await anonymous.send({ method: 'GET', path });
      expect(answer.text.length).toBeGreaterThan(20);
      expect(findInText(path, answer.text, plants)).toEqual([]);
    }
  });

  it('is in no refusal, neither in its body nor in its headers', () => {
    expect(refusals.length).toBeGreaterThan(20);
    for (const { text, headers, status } of refusals) {
      expect(findInText(`${status} ${text}`, `${text}\n${JSON.stringify([...headers])}`, plants)).toEqual([]);
    }
  });

  it('is written to no other file of the installation, but for the accounts of the demo', () => {
    const others = filesBelow(product.dataDir).filter(
      (file) => !/^(postgres|logs|kafka|secrets)\//.test(file),
    );
    expect(others).toContain('demo-accounts.json');
    for (const file of others.filter((name) => name !== 'demo-accounts.json')) {
      expect(findInText(file, readFileSync(join(product.dataDir, file), 'utf8'), plants)).toEqual([]);
    }
  });

  it('would be found, in whatever form it were planted', async () => {
    const what = 'the name of a suspect';
    const text = PLANTED_TEXTS.suspect;
    const forms = {
      written: text,
      folded: fold(text),
      in_url: encodeURIComponent(text),
      in_base64: Buffer.from(`x${text}`).toString('base64'),
      in_hexadecimal: Buffer.from(text).toString('hex'),
    };
    const [names, texts] = [Object.keys(forms), Object.values(forms)];
    const folder = join(product.dataDir, 'logs', 'planted');
    try {
      await admin.query(`create table cases.planted (${names.map((name) => `${name} text`).join()})`);
      await admin.query('insert into cases.planted values ($1, $2, $3, $4, $5)', texts);
      const finds = await findInDatabase(admin, plants);
      for (const name of names) expect(finds).toContainEqual({ what, where: `cases.planted.${name}` });
      mkdirSync(folder);
      for (const [name, form] of Object.entries(forms))
        writeFileSync(join(folder, name), `before ${form} after`);
      expect(findInFiles(folder, plants).toSorted(byPlace)).toEqual(
        names.map((name) => ({ what, where: name })).toSorted(byPlace),
      );
    } finally {
      await admin.query('drop table if exists cases.planted');
      rmSync(folder, { recursive: true, force: true });
    }
  });

  if (transport === 'kafka') {
    it('is in no segment of the broker', () => {
      const folder = join(product.dataDir, 'kafka');
      expect(existsSync(folder)).toBe(true);
      const segments = filesBelow(folder).filter((file) => file.endsWith('.log') && file.includes('keng.'));
      const contents = segments.map((file) => readFileSync(join(folder, file)).toString('latin1'));
      // The control: ids of the thread travel in plain sight.
      expect(contents.some((content) => content.includes(thread.tipId))).toBe(true);
      const texts = segments.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
      expect(findInText('segments', texts, plants)).toEqual([]);
    });
  }
});

function byPlace(a: { what: string; where: string }, b: { what: string; where: string }): number {
  return `${a.where} ${a.what}`.localeCompare(`${b.where} ${b.what}`, 'en');
}

/** Passwords, session secrets and CSRF tokens of everybody who is signed in. */
function secretsOf(crew: Crew): Plant[] {
  return Object.values(crew).flatMap(({ account, session }) => [
    sealed('a password', account?.password ?? ''),
    sealed('a session secret', session?.cookie.split('=').at(-1) ?? ''),
    sealed('a CSRF token', session?.csrfToken ?? ''),
  ]);
}

expectCleanExit();
