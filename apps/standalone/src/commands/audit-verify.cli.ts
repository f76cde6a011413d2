import 'reflect-metadata';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { verifyAudit, type AuditHead } from '@keng/platform';
import { ALL_SERVICES } from '../services';
import { runCommand } from './reach-database';

const PRIVATE_FILE = 0o600;

/**
 * `npm run audit:verify`: recomputes every service's hash chain and compares it with the heads of the last run, which
 * are kept in `<data>/audit-heads.json`: copy that file elsewhere, or print it, and nobody can rewrite the past.
 */
runCommand(async ({ adminUrl, dataDir }) => {
  const file = join(dataDir, 'audit-heads.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AuditHead[]) : [];
  const client = new Client({ connectionString: adminUrl, application_name: 'keng-audit-verify' });
  await client.connect();
  try {
    const heads: AuditHead[] = [];
    let faults = 0;
    for (const { name } of ALL_SERVICES) {
      const verdict = await verifyAudit(
        client,
        name,
        known.find(({ schema }) => schema === name),
      );
      const outcome = verdict.faults.length === 0 ? 'intact' : `${verdict.faults.length} FAULTS`;
      console.log(
        `${name.padEnd(12)} ${outcome.padEnd(10)} ${verdict.entries} entries, seal ${verdict.head.seq}`,
      );
      for (const { fault, seal, entryId } of verdict.faults) {
        const place = seal === undefined ? '' : ` at seal ${seal}`;
        console.log(`  ${fault}${place}${entryId === undefined ? '' : `, entry ${entryId}`}`);
      }
      faults += verdict.faults.length;
      heads.push(verdict.head);
    }
    if (faults === 0) {
      mkdirSync(dataDir, { recursive: true });
      writeFileSync(file, `${JSON.stringify(heads, undefined, 2)}\n`, { mode: PRIVATE_FILE });
      console.log(`heads kept in ${file}`);
    }
    return faults === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
});
