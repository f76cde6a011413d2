import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { fold } from '@keng/kernel';
import { tempDir, testPostgres, type TempDir, type TestPostgres } from '@keng/testing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  AppRoleOwnsObjects,
  assertOwnsNothing,
  ChangedMigration,
  Database,
  drawRegisterNumber,
  Gathered,
  Idempotency,
  idempotencyMigrations,
  IdempotencyKeyReused,
  isTransient,
  migrate,
  NewerSchema,
  provision,
  RegisterClosed,
  registerMigrations,
  sqlErrorFacts,
  StaleVersion,
  UnitOfWork,
  updateVersioned,
} from './index';

const SCHEMA = 'sample';

@Entity({ name: 'thing', schema: SCHEMA })
class ThingRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  secret!: string;
}

describe('persistence on a real server', () => {
  let files: TempDir;
  let postgres: TestPostgres;
  let database: Database;
  let work: UnitOfWork;
  let admin: Client;

  const own = (): { name: string; directory: string } => ({
    name: 'own',
    directory: join(files.path, 'own'),
  });
  const services = () => [
    { schema: SCHEMA, migrations: [idempotencyMigrations, registerMigrations, own()], appPassword: 'test' },
    { schema: 'other', migrations: [idempotencyMigrations], appPassword: 'test' },
  ];

  beforeAll(async () => {
    files = tempDir();
    mkdirSync(own().directory);
    writeFileSync(
      join(own().directory, '0001-thing.sql'),
      `create table {{schema}}.thing (id uuid primary key, version integer not null, secret text not null unique);
       grant update on {{schema}}.thing to {{schema}}_app;`,
    );
    postgres = await testPostgres({ prepare: (adminUrl) => provision(adminUrl, services()) });
    database = await Database.open({
      url: postgres.url(`${SCHEMA}_app`, 'test'),
      schema: SCHEMA,
      entities: [ThingRow],
      poolSize: 10,
    });
    work = new UnitOfWork(database);
    admin = new Client({ connectionString: postgres.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await database.close();
    await postgres.drop();
    files.remove();
  });

  const insertThing = async (version = 1): Promise<string> => {
    const id = randomUUID();
    await work.manager.insert(ThingRow, { id, version, secret: randomUUID() });
    return id;
  };
  const countThings = (id: string): Promise<number> => work.manager.countBy(ThingRow, { id });

  it('ends its connections once, however often it is closed', async () => {
    const url = postgres.url(`${SCHEMA}_app`, 'test');
    const another = await Database.open({ url, schema: SCHEMA, entities: [], poolSize: 1 });
    const { pool } = another;
    await Promise.all([another.close(), another.close()]);
    await another.close();
    expect(pool.ended).toBe(true);
  });

  describe('a unit of work', () => {
    it('keeps nothing when anything inside fails', async () => {
      const id = randomUUID();
      await expect(
        work.run(async (manager) => {
          await manager.insert(ThingRow, { id, version: 1, secret: id });
          throw new Error('half way');
        }),
      ).rejects.toThrow('half way');
      expect(await countThings(id)).toBe(0);
    });

    it('is joined by what runs inside it', async () => {
      const id = randomUUID();
      await expect(
        work.run(async () => {
          await work.run((manager) => manager.insert(ThingRow, { id, version: 1, secret: id }));
          throw new Error('after the inner one');
        }),
      ).rejects.toThrow('after the inner one');
      expect(await countThings(id)).toBe(0);
    });

    it('calls back after the commit and never after a rollback', async () => {
      const calls: string[] = [];
      await work.run(async () => work.afterCommit(() => calls.push('committed')));
      await work
        .run(async () => {
          work.afterCommit(() => calls.push('rolled back'));
          throw new Error('no');
        })
        .catch(() => undefined);
      expect(calls).toEqual(['committed']);
    });
  });

  describe('what a transaction gathers', () => {
    const writings: number[] = [];
    const things = (): Gathered<string> =>
      new Gathered(work, async (ids) => {
        writings.push(ids.length);
        await work.manager.insert(
          ThingRow,
          ids.map((id) => ({ id, version: 1, secret: id })),
        );
      });

    beforeEach(() => writings.splice(0));

    it('is written together at its end, by each transaction its own', async () => {
      const gathered = things();
      const [one, two, other] = [randomUUID(), randomUUID(), randomUUID()];
      await Promise.all([
        work.run(async () => {
          await gathered.add(one);
          await gathered.add(two);
        }),
        work.run(() => gathered.add(other)),
      ]);
      expect(writings.toSorted((a, b) => a - b)).toEqual([1, 2]);
      expect([await countThings(one), await countThings(two), await countThings(other)]).toEqual([1, 1, 1]);
      await gathered.add(randomUUID());
      expect(writings.toSorted((a, b) => a - b)).toEqual([1, 1, 2]);
    });

    it('fails with its transaction, and its transaction with it', async () => {
      const gathered = things();
      const [kept, twice] = [randomUUID(), randomUUID()];
      await expect(
        work.run(async (manager) => {
          await manager.insert(ThingRow, { id: kept, version: 1, secret: kept });
          await gathered.add(twice);
          await gathered.add(twice);
        }),
      ).rejects.toMatchObject({ driverError: { code: '23505' } });
      expect([await countThings(kept), await countThings(twice)]).toEqual([0, 0]);
      await work.run(() => gathered.add(twice));
      expect(writings).toEqual([2, 1]);
    });
  });

  describe('a connection', () => {
    it('that breaks while it changes hands does not end the process', async () => {
      const connections = await Promise.all(Array.from({ length: 3 }, () => database.pool.connect()));
      for (const connection of connections) {
        expect(() => connection.emit('error', new Error('the server ends'))).not.toThrow();
        connection.release(true);
      }
      expect((await database.pool.query('select 1')).rowCount).toBe(1);
    });
  });

  describe('a versioned update', () => {
    it('lets one of twenty writers with the same version win', async () => {
      const id = await insertThing();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, at) =>
          work.run((manager) =>
            updateVersioned(manager, ThingRow, { id, version: 1 }, { secret: `${id}-${at}` }),
          ),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refusals = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refusals.every(({ reason }) => reason instanceof StaleVersion)).toBe(true);
    });
  });

  describe('a register series', () => {
    const series = () => ({ unitId: randomUUID(), register: 'tips', year: 2026 });

    it('gives twenty writers at once the numbers 1 to 20, and none is lost to a rollback', async () => {
      const one = series();
      const drawn: number[] = [];
      await Promise.allSettled(
        Array.from({ length: 30 }, (_, at) =>
          work.run(async () => {
            const no = await drawRegisterNumber(work, SCHEMA, one);
            if (at % 3 === 0) throw new Error('changed my mind');
            drawn.push(no);
          }),
        ),
      );
      expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    });

    it('gives nothing once it is closed', async () => {
      const closed = series();
      await drawRegisterNumber(work, SCHEMA, closed);
      await work.query(`update ${SCHEMA}.register_series set closed_at = now() where unit_id = $1`, [
        closed.unitId,
      ]);
      await expect(work.run(() => drawRegisterNumber(work, SCHEMA, closed))).rejects.toThrow(RegisterClosed);
    });
  });

  describe('idempotency', () => {
    const request = (body: unknown = { a: 1 }) => ({
      officerId: randomUUID(),
      route: 'POST /things',
      key: randomUUID(),
      body,
    });

    it('lets twenty repeats at once make one change and gives all of them its answer', async () => {
      const idempotency = new Idempotency(work, SCHEMA);
      const one = request();
      let changes = 0;
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          idempotency.once(one, async () => {
            changes += 1;
            return { status: 201, body: { id: await insertThing() } };
          }),
        ),
      );
      expect(changes).toBe(1);
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it('takes members in another order for the same body, and refuses another body', async () => {
      const idempotency = new Idempotency(work, SCHEMA);
      const one = request({ a: 1, b: { c: [2], d: null } });
      const change = async () => ({ status: 200, body: {} });
      await idempotency.once(one, change);
      await idempotency.once({ ...one, body: { b: { d: null, c: [2] }, a: 1 } }, change);
      await expect(idempotency.once({ ...one, body: { a: 2 } }, change)).rejects.toThrow(
        IdempotencyKeyReused,
      );
    });

    it('does not remember a failure', async () => {
      const idempotency = new Idempotency(work, SCHEMA);
      const one = request();
      await expect(idempotency.once(one, () => Promise.reject(new Error('not now')))).rejects.toThrow(
        'not now',
      );
      const { status } = await idempotency.once(one, async () => ({ status: 201, body: {} }));
      expect(status).toBe(201);
    });
  });

  describe('roles', () => {
    it('cannot read another schema, change its own tables, or delete where it was not granted', async () => {
      await expect(work.query('select * from other.idempotency')).rejects.toThrow('permission denied');
      await expect(work.query(`alter table ${SCHEMA}.thing add column x int`)).rejects.toThrow(
        'must be owner',
      );
      await expect(work.query(`delete from ${SCHEMA}.thing`)).rejects.toThrow('permission denied');
    });

    it('refuses to run under a role that owns something', async () => {
      await assertOwnsNothing(work);
      await admin.query(
        `create table ${SCHEMA}.stray (); alter table ${SCHEMA}.stray owner to ${SCHEMA}_app`,
      );
      await expect(assertOwnsNothing(work)).rejects.toThrow(AppRoleOwnsObjects);
      await admin.query(`drop table ${SCHEMA}.stray`);
    });
  });

  describe('migrations', () => {
    it('do nothing the second time, and two starters at once are harmless', async () => {
      await Promise.all([provision(postgres.adminUrl, services()), provision(postgres.adminUrl, services())]);
      expect(await migrate(admin, SCHEMA, services()[0]?.migrations ?? [])).toEqual([]);
    });

    it('refuse a schema that a newer version has written', async () => {
      await expect(migrate(admin, SCHEMA, [idempotencyMigrations, registerMigrations])).rejects.toThrow(
        NewerSchema,
      );
    });

    it('refuse a migration that was changed afterwards', async () => {
      const changed = { name: 'own', directory: join(files.path, 'changed') };
      mkdirSync(changed.directory);
      writeFileSync(join(changed.directory, '0001-thing.sql'), 'select 1');
      const sources = [idempotencyMigrations, registerMigrations, changed];
      await expect(migrate(admin, SCHEMA, sources)).rejects.toThrow(ChangedMigration);
    });

    it('leave nothing behind when one fails half-way', async () => {
      const broken = { name: 'broken', directory: join(files.path, 'broken') };
      mkdirSync(broken.directory);
      writeFileSync(join(broken.directory, '0001-half.sql'), 'create table {{schema}}.half (); select 1/0');
      const sources = [...(services()[0]?.migrations ?? []), broken];
      await expect(migrate(admin, SCHEMA, sources)).rejects.toThrow('broken/0001-half');
      const { rows } = await admin.query(`select to_regclass('${SCHEMA}.half') as half`);
      expect(rows).toEqual([{ half: null }]);
    });
  });

  describe('ext.fold', () => {
    it.each([
      'Hoà Bình',
      'HÒA BÌNH',
      'Hòa Bình'.normalize('NFD'),
      'Đặng Thuỳ Trâm — “Đường số 5”',
      '  nhiều\u00a0 khoảng\ttrắng ',
      'Ðà Nẵng',
    ])('folds %j as the kernel does', async (text) => {
      const [row] = await work.query<{ folded: string }>('select ext.fold($1) as folded', [text]);
      expect(row?.folded).toBe(fold(text));
    });
  });

  describe('an error of the server', () => {
    it('is told by code and constraint, never by content', async () => {
      const secret = `bí mật ${randomUUID()}`;
      await work.manager.insert(ThingRow, { id: randomUUID(), version: 1, secret });
      const error: unknown = await work.manager
        .insert(ThingRow, { id: randomUUID(), version: 1, secret })
        .catch((caught: unknown) => caught);
      const facts = sqlErrorFacts(error);
      expect(facts).toMatchObject({ code: '23505', constraint: 'thing_secret_key', table: 'thing' });
      expect(JSON.stringify(facts)).not.toContain(secret);
      expect(isTransient(error)).toBe(false);
    });

    it('is transient when the connection was cut', async () => {
      const error: unknown = await work
        .query('select pg_terminate_backend(pg_backend_pid())')
        .catch((caught: unknown) => caught);
      expect(isTransient(error)).toBe(true);
    });
  });
});
