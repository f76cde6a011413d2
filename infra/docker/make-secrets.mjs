// Draws every secret of the installation once, on the first start, and puts each where its owner alone reads it.
// Runs as root with the single capability to change owners; files stay root's, mode 0440, so that a service can read
// its secret and never replace it. Run again, it completes what is missing and changes nothing that is there.
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [root] = process.argv.slice(2);
if (root === undefined) {
  console.error('usage: make-secrets.mjs <folder with the volumes>');
  process.exit(64);
}
/** Groups in the images `postgres`, `apache/kafka` and `node`, fixed there for years. */
const GROUP = { postgres: 999, kafka: 1000, node: 1000 };
const SERVICES = ['directory', 'vault', 'intake', 'cases', 'recognition'];
const SECRET_BYTES = 32;

give('database-admin-password', [['postgres', GROUP.postgres]]);
give('keystore-password', [['kafka', GROUP.kafka]]);
for (const service of SERVICES) {
  give(`${service}-database-password`, [[service, GROUP.node, 'database-password']]);
  give(`${service}-kafka-password`, [[service, GROUP.node, 'kafka-password']]);
}
// The broker's certificate, for everybody to read, is written there by Kafka's own user.
chownSync(join(root, 'kafka-ca'), GROUP.kafka, GROUP.kafka);
console.log('secrets are in place');

/** Draws a secret into the installer's volume, unless it is there, and copies it to each owner's volume. */
function give(name, owners) {
  const original = join(root, 'installer', name);
  if (!existsSync(original)) write(original, randomBytes(SECRET_BYTES).toString('hex'), GROUP.node);
  const secret = readFileSync(original, 'utf8');
  for (const [volume, group, ownName = name] of owners) {
    const copy = join(root, volume, ownName);
    if (!existsSync(copy)) write(copy, secret, group);
  }
}

/** Written whole under another name first: nobody ever finds half a secret after a power cut. */
function write(path, secret, group) {
  const draft = `${path}.draft`;
  rmSync(draft, { force: true });
  writeFileSync(draft, secret, { mode: 0o400, flush: true });
  chownSync(draft, 0, group);
  chmodSync(draft, 0o440);
  renameSync(draft, path);
}
