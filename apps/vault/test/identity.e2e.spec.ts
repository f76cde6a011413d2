import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { TipRegisteredV1 } from '@keng/contracts';
import type { Actor } from '@keng/kernel';
import { tempDir, testService, eventually, type TempDir, type TestService } from '@keng/testing';
import { DestroyOrphans } from '../src/use-cases/destroy-orphans';
import { vaultService } from '../src/service';

const unitId = randomUUID();
const operator = (): Actor => ({ officerId: randomUUID(), appointments: [{ unitId, role: 'operator' }] });
const commander: Actor = { officerId: randomUUID(), appointments: [{ unitId, role: 'desk_commander' }] };
const PLANTED = 'Nguyễn Thị Bí Mật';

const identity = (alias: string): object => ({
  alias,
  fullName: PLANTED,
  phone: '0912 345 678',
  consents: ['contact'],
});

describe('the identity vault', () => {
  let vault: TestService;
  let secrets: TempDir;
  let admin: Client;

  beforeAll(async () => {
    secrets = tempDir();
    vault = await testService(vaultService, {
      env: { KENG_VAULT_KEY_FILE: join(secrets.path, 'vault.key') },
    });
    admin = new Client({ connectionString: vault.postgres.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await vault.stop();
    secrets.remove();
  });

  const seal = (as: Actor, alias: string, body = identity(alias)) =>
    vault.request('POST', '/api/vault/identities', { as, body });

  const everyStoredByte = async (): Promise<string> => {
    const tables = ['vault.identity', 'vault.outbox', 'vault.audit_entry', 'bus.log', 'vault.event_log'];
    const rows = await Promise.all(tables.map((table) => admin.query(`select t::text from ${table} t`)));
    const text = rows.flatMap((result) => result.rows.map((row: { t: string }) => row.t)).join('\n');
    return text + Buffer.from(text.replaceAll(/[^0-9a-f]/g, ''), 'hex').toString('utf8');
  };

  it('seals an identity and answers with nothing of it', async () => {
    const alias = randomUUID();
    const answer = await seal(operator(), alias);
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.body).sort()).toEqual(['alias', 'sealedAt', 'version']);
    expect(await everyStoredByte()).not.toContain(PLANTED);
  });

  it('tells intake that there is an identity, once', async () => {
    const officer = operator();
    const alias = randomUUID();
    await seal(officer, alias);
    expect((await seal(officer, alias)).status).toBe(200);
    await eventually('one event reached the log', async () => {
      const { rows } = await admin.query('select payload from bus.log where key = $1', [alias]);
      return rows.length === 1;
    });
  });

  it('refuses the alias to another officer', async () => {
    const alias = randomUUID();
    await seal(operator(), alias);
    const answer = await seal(operator(), alias);
    expect([answer.status, answer.body['type']]).toEqual([409, 'urn:keng:problem:alias-taken']);
  });

  it('lets one of twenty officers have an alias that all ask for at once', async () => {
    const alias = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => seal(operator(), alias)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  it.each([
    ['nobody', undefined, 401],
    ['a desk commander', commander, 403],
  ])('is closed to %s', async (_, as, status) => {
    const alias = randomUUID();
    const answer = await vault.request('POST', '/api/vault/identities', {
      ...(as ? { as } : {}),
      body: identity(alias),
    });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['an unknown field', { reporterName: PLANTED }, 'reporterName', 'unknown_field'],
    ['an alias that is none', { alias: 'me' }, 'alias', 'not_uuid'],
    ['a name without end', { fullName: 'A'.repeat(100_000) }, 'fullName', 'too_long'],
  ])('names the field and the remedy for %s, never the value', async (_, change, field, code) => {
    const answer = await seal(operator(), randomUUID(), { ...identity(randomUUID()), ...change });
    expect(answer.status).toBe(422);
    expect(answer.body['fields']).toEqual([expect.objectContaining({ name: field, code })]);
    expect(answer.text).not.toContain(PLANTED);
  });

  it('refuses an empty box', async () => {
    const alias = randomUUID();
    expect((await seal(operator(), alias, { alias, consents: [] })).status).toBe(422);
  });

  it('destroys what no tip has claimed after 24 hours, and keeps what one has', async () => {
    const [orphan, kept] = [randomUUID(), randomUUID()];
    await seal(operator(), orphan);
    await seal(operator(), kept);
    await publishRegistration(kept);
    await eventually('the claim is known', async () => {
      const { rows } = await admin.query('select 1 from vault.alias_claim where alias = $1', [kept]);
      return rows.length === 1;
    });
    await admin.query(`update vault.identity set sealed_at = sealed_at - interval '25 hours'`);
    await vault.service.app.get(DestroyOrphans).execute();
    const { rows } = await admin.query<{ alias: string; gone: boolean }>(
      `select alias, content is null and sealed_key is null as gone from vault.identity
       where alias = any($1) order by alias = $2`,
      [[orphan, kept], kept],
    );
    expect(rows).toEqual([
      { alias: orphan, gone: true },
      { alias: kept, gone: false },
    ]);
  });

  it('does not let an identity be changed once a tip stands', async () => {
    const officer = operator();
    const alias = randomUUID();
    await seal(officer, alias);
    await publishRegistration(alias);
    await eventually('the box is closed', async () => (await seal(officer, alias)).status === 409);
  });

  async function publishRegistration(alias: string): Promise<void> {
    const tipId = randomUUID();
    const event: TipRegisteredV1 = Object.assign(new TipRegisteredV1(), {
      tipId,
      unitId,
      registerNumber: 1,
      registerYear: 2026,
      channel: 'phone',
      receivedAt: '2026-11-02T08:15:00+07:00',
      registeredAt: '2026-11-02T08:16:00+07:00',
      enteredLate: false,
      reporters: [
        {
          alias,
          identityStatus: 'sealed',
          wantsAnonymity: true,
          wantsFollowUp: false,
          wantsRecognition: false,
        },
      ],
    });
    await vault.publish(tipId, event);
  }
});
