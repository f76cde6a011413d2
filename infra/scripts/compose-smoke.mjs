// The smoke test of `docker compose up`: builds and starts everything under a name and a port of its own, plays one
// thread from tip to certificate through the published port, restarts each container in turn, and leaves nothing behind.
import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureBuilt, ensureInstalled, fail, pinnedNode, ROOT, say } from './prepare.mjs';

const SERVICES = ['directory', 'vault', 'intake', 'cases', 'recognition', 'gateway'];
/** In the order in which they are restarted: what everything stands on comes first. */
const CONTAINERS = ['postgres', 'kafka', ...SERVICES];
const PROVINCE = '37';
/** One tip of the demo's register: a sealed reporter, a transfer, a case, merits of two and an award. */
const THREAD = join(ROOT, 'infra', 'docker', 'smoke-register.csv');
/** Services that keep a copy of the directory. */
const COPIES = ['intake', 'cases', 'recognition'];
const START_LIMIT_SECONDS = 300;
const READY_LIMIT_MS = 150_000;
const COPY_LIMIT_MS = 240_000;
const STOP_LIMIT_MS = 15_000;
const ASK_AGAIN_MS = 500;
const LOG_LINES = '40';

const project = `keng-smoke-${randomBytes(4).toString('hex')}`;
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const environment = { KENG_PORT: String(port), KENG_IMAGE: project, KENG_LOG_LEVEL: 'warn' };
const scratch = mkdtempSync(join(tmpdir(), 'keng-smoke-'));
const accountsFile = join(scratch, 'accounts.json');
const totals = { passed: 0, failed: 0 };
/** Officers sign in once; that a session outlives every restart is part of the test. */
const cookies = new Map();

/** A check that the others stand on has failed; it is counted and told already. */
class CheckFailed extends Error {}

if (run('docker', ['version']).status !== 0 || run('docker', ['compose', 'version']).status !== 0) {
  fail('a Docker engine that answers and the compose plugin are needed.');
}
await ensureInstalled();
await ensureBuilt();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    cleanUp();
    process.exit(1);
  });
}
try {
  await smoke();
} catch (error) {
  if (!(error instanceof CheckFailed)) throw error;
} finally {
  if (totals.failed > 0) showLogs();
  cleanUp();
}
console.log(`compose smoke: ${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

async function smoke() {
  await must('everything builds, starts and becomes healthy', () => {
    compose('up', '--build', '--detach', '--wait', '--wait-timeout', String(START_LIMIT_SECONDS));
  });
  await check('only the gateway is published, on loopback', onlyGatewayPublished);
  await check('no container runs as root or may gain privileges', nobodyIsRoot);
  await check('each service sees its own secrets only', ownSecretsOnly);
  await check('a service cannot write the topic of another', foreignTopicIsRefused);
  await must('the demo accounts are made', makeAccounts);
  await must('word of all units and officers reaches every service', untilCopied);
  await must('a thread from tip to certificate through the published port', () => playThread('first'));
  const before = await readBack('first');
  for (const container of CONTAINERS) {
    await check(`after a restart of ${container} everything is ready and the data is there`, async () => {
      restart(container);
      await untilReady();
      same(before, await readBack('first'));
    });
  }
  await check('another thread after all restarts', () => playThread('second'));
  await check('starting again changes nothing', async () => {
    compose('up', '--detach', '--wait', '--wait-timeout', String(START_LIMIT_SECONDS));
    same(before, await readBack('first'));
  });
}

async function check(name, act) {
  const started = Date.now();
  try {
    await act();
    totals.passed += 1;
    say(`passed: ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
    return true;
  } catch (error) {
    totals.failed += 1;
    say(`FAILED: ${name}: ${error.message}`);
    return false;
  }
}

async function must(name, act) {
  if (!(await check(name, act))) throw new CheckFailed(name);
}

function onlyGatewayPublished() {
  const published = containers().flatMap(({ Service, Publishers }) =>
    (Publishers ?? [])
      .filter(({ PublishedPort }) => PublishedPort > 0)
      .map((at) => `${Service} ${at.URL}:${at.PublishedPort}`),
  );
  same([`gateway 127.0.0.1:${port}`], published);
}

function nobodyIsRoot() {
  for (const { Service, ID } of running()) {
    const status = output('docker', ['exec', ID, 'cat', '/proc/1/status']);
    const fact = (name) => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(status)?.[1];
    if (fact('Uid') === '0') throw new Error(`${Service} runs as root`);
    if (Number.parseInt(fact('CapBnd'), 16) !== 0) throw new Error(`${Service} has capabilities`);
    if (fact('NoNewPrivs') !== '1') throw new Error(`${Service} may gain privileges`);
  }
}

function ownSecretsOnly() {
  for (const service of SERVICES) {
    const found = inside(service, ['sh', '-c', 'ls /run/secrets/keng 2>/dev/null || true'])
      .trim()
      .split('\n');
    same(service === 'gateway' ? [''] : ['database-password', 'kafka-password'], found);
  }
}

/** With the vault's own name and password, as somebody who took over its process would. */
function foreignTopicIsRefused() {
  const attempt = `
    const { Kafka, logLevel } = require('kafkajs');
    const { readFileSync } = require('node:fs');
    const { env } = process;
    const producer = new Kafka({
      brokers: [env.KAFKA_BROKERS],
      ssl: { ca: [readFileSync(env.KAFKA_TLS_CA_FILE)] },
      sasl: { mechanism: 'scram-sha-512', username: env.KAFKA_USERNAME, password: readFileSync(env.KAFKA_PASSWORD_FILE, 'utf8') },
      logLevel: logLevel.NOTHING,
      retry: { retries: 1 },
    }).producer();
    const send = (topic) => producer.send({ topic, messages: [{ key: 'k', value: null }] }).then(() => 'sent', (error) => error.type);
    producer.connect().then(() => send('keng.intake.tip')).then(console.log).finally(() => producer.disconnect());
  `;
  same('TOPIC_AUTHORIZATION_FAILED', inside('vault', ['node', '--no-warnings', '-e', attempt]).trim());
}

function makeAccounts() {
  const command = 'dist/apps/directory/src/commands/first-accounts.cli.js';
  writeFileSync(accountsFile, inside('directory', ['node', command, 'demo', PROVINCE]), { mode: 0o600 });
}

function playThread(name) {
  const demo = join(ROOT, 'dist', 'infra', 'demo', 'demo.cli.js');
  const out = join(scratch, name);
  output(pinnedNode(), [demo, '--url', url, '--accounts', accountsFile, '--register', THREAD, '--out', out]);
  const [certificate] = readdirSync(join(out, 'certificates'));
  const head = readFileSync(join(out, 'certificates', certificate ?? '')).subarray(0, 5);
  same('%PDF-', head.toString());
}

/** What officers see of the thread: the tip, its case, and the dossier with its award. */
async function readBack(name) {
  const { tips, dossiers } = JSON.parse(readFileSync(join(scratch, name, 'run.json'), 'utf8'));
  const { tipId, caseId } = tips.at(-1);
  const read = async (role, path) => {
    for (const account of accountsOf(role)) {
      const response = await fetch(`${url}${path}`, { headers: { cookie: await cookieOf(account) } });
      if (response.ok) return response.json();
    }
    throw new Error(`nobody with the role ${role} can read ${path}`);
  };
  const tip = await read('desk_commander', `/api/intake/tips/${tipId}`);
  const matter = await read('case_commander', `/api/cases/cases/${caseId}`);
  const dossier = await read('committee_secretary', `/api/recognition/dossiers/${dossiers[0]}`);
  return {
    tip: [tip.status, tip.sharedNarrative],
    case: [matter.state, matter.caseNumber],
    dossier: [dossier.status, dossier.awards.map(({ awardNumber }) => awardNumber)],
  };
}

function accountsOf(role) {
  return JSON.parse(readFileSync(accountsFile, 'utf8')).filter((account) => account.role === role);
}

async function cookieOf({ username, password }) {
  if (!cookies.has(username)) {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!response.ok) throw new Error(`${username} cannot sign in: ${response.status}`);
    cookies.set(username, response.headers.getSetCookie()[0].split(';', 1)[0]);
  }
  return cookies.get(username);
}

/** Stops in good order, within the limit, and starts again. */
function restart(name) {
  const { ID } = running().find(({ Service }) => Service === name);
  const started = Date.now();
  output('docker', ['stop', '--time', '20', ID]);
  const took = Date.now() - started;
  const code = output('docker', ['inspect', '--format', '{{.State.ExitCode}}', ID]).trim();
  // Java ends by the signal itself.
  same(name === 'kafka' ? '143' : '0', code);
  if (took > STOP_LIMIT_MS) throw new Error(`it took ${took} ms to stop`);
  output('docker', ['start', ID]);
}

async function untilReady() {
  await until(READY_LIMIT_MS, async () => {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    return answer?.ok ? undefined : `not ready: ${answer ? await answer.text() : 'no answer'}`;
  });
}

/** Directory has sent everything it had to tell, and the cursors of the copies are as far. */
async function untilCopied() {
  const missing = COPIES.map(
    (service) => `select count(*) from (
        select topic, key, max(event_seq) as event_seq from directory.event_log group by topic, key) as told
      left join ${service}.key_cursor as heard
        on heard.grp = '${service}.directory-copy' and heard.topic = told.topic and heard.key = told.key
      where heard.event_seq is null or heard.event_seq < told.event_seq`,
  );
  const counts = ['select count(*) from directory.outbox', ...missing].map((query) => `(${query})`);
  const psql = ['psql', '-U', 'postgres', '-d', 'keng', '-qAt', '-c', `select ${counts.join(' + ')}`];
  await until(COPY_LIMIT_MS, () => {
    const left = inside('postgres', psql).trim();
    return left === '0' ? undefined : `${left} events are still on their way`;
  });
}

/** @param probe says what is missing, undefined when nothing is */
async function until(limitMs, probe) {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const lack = await probe();
    if (lack === undefined) return;
    if (Date.now() > deadline) throw new Error(`after ${limitMs / 1000} s: ${lack}`);
    await delay(ASK_AGAIN_MS);
  }
}

function same(expected, found) {
  const [wanted, seen] = [JSON.stringify(expected), JSON.stringify(found)];
  if (wanted !== seen) throw new Error(`expected ${wanted}, found ${seen}`);
}

function containers() {
  const lines = composed('ps', '--all', '--format', 'json').trim();
  // Older versions print one array, newer ones a line for each.
  return lines.startsWith('[') ? JSON.parse(lines) : lines.split('\n').map((line) => JSON.parse(line));
}

function running() {
  return containers().filter(({ State }) => State === 'running');
}

function inside(service, command) {
  return composed('exec', '-T', service, ...command);
}

/** Shows what compose says, for it takes its time. */
function compose(...args) {
  const { status } = run('docker', composeArgs(args), 'inherit');
  if (status !== 0) throw new Error(`docker compose ${args[0]} ended with ${status}`);
}

function composed(...args) {
  return output('docker', composeArgs(args));
}

function composeArgs(args) {
  return ['compose', '--ansi', 'never', '--progress', 'quiet', '--project-name', project, ...args];
}

function output(command, args) {
  const { status, stdout, stderr } = run(command, args);
  if (status !== 0)
    throw new Error(`${command} ${args[0]} ended with ${status}: ${(stderr || stdout).trim()}`);
  return stdout;
}

function run(command, args, stdio = 'pipe') {
  return spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio,
    env: { ...process.env, ...environment },
  });
}

function showLogs() {
  run('docker', composeArgs(['ps', '--all']), 'inherit');
  run('docker', composeArgs(['logs', '--tail', LOG_LINES]), 'inherit');
}

function cleanUp() {
  run('docker', composeArgs(['down', '--volumes', '--remove-orphans', '--timeout', '20']));
  run('docker', ['image', 'rm', project]);
  rmSync(scratch, { recursive: true, force: true });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
