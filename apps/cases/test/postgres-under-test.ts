import { randomUUID } from 'node:crypto';
import { DirectoryCopy } from '@keng/directory-copy';
import { SystemClock, SystemIds } from '@keng/kernel';
import { ChangeNotes, Outbox } from '@keng/messaging';
import { Database, provision, UnitOfWork } from '@keng/persistence';
import { testPostgres, type TestPostgres } from '@keng/testing';
import { seedLaw } from '../src/persistence/seed-law';
import { SqlLawBook } from '../src/persistence/sql-law-book';
import { TypeormCaseRepository } from '../src/persistence/typeorm-case.repository';
import { casesService } from '../src/service';

/** The service's persistence on a database of the file's own, under the service's own role. */
export class PostgresUnderTest {
  readonly work: UnitOfWork;
  readonly law: SqlLawBook;
  readonly cases: TypeormCaseRepository;
  readonly newId = (): string => randomUUID();

  private constructor(
    readonly postgres: TestPostgres,
    readonly database: Database,
  ) {
    const clock = new SystemClock();
    this.work = new UnitOfWork(database);
    this.law = new SqlLawBook(this.work, new DirectoryCopy(this.work, database));
    const outbox = new Outbox(this.work, 'cases', clock, new SystemIds(clock), () => undefined);
    const notes = new ChangeNotes(this.work, 'cases', clock, () => undefined);
    this.cases = new TypeormCaseRepository(this.work, outbox, notes);
  }

  static async start(): Promise<PostgresUnderTest> {
    const { migrations, entities } = casesService;
    const postgres = await testPostgres({
      template: 'cases_persistence',
      prepare: (adminUrl) => provision(adminUrl, [{ schema: 'cases', migrations, appPassword: 'test' }]),
    });
    const url = postgres.url('cases_app', 'test');
    const database = await Database.open({ url, schema: 'cases', entities, poolSize: 8 });
    const started = new PostgresUnderTest(postgres, database);
    await seedLaw(started.work);
    return started;
  }

  async stop(): Promise<void> {
    await this.database.close();
    await this.postgres.drop();
  }
}
