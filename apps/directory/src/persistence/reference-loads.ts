import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';

/** Remembers by digest which reference files have been loaded. */
@Injectable()
export class ReferenceLoads {
  constructor(private readonly work: UnitOfWork) {}

  /** Runs `load` in one transaction unless the same content was loaded last. @returns whether it ran */
  async once(name: string, digest: Buffer, load: () => Promise<void>): Promise<boolean> {
    if (await this.isLoaded(name, digest)) return false;
    return this.work.run(async () => {
      await this.work.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `keng/directory/load/${name}`,
      ]);
      if (await this.isLoaded(name, digest)) return false;
      await load();
      await this.work.query(
        `insert into directory.reference_load (name, digest) values ($1, $2)
         on conflict (name) do update set digest = excluded.digest, loaded_at = now()`,
        [name, digest],
      );
      return true;
    });
  }

  private async isLoaded(name: string, digest: Buffer): Promise<boolean> {
    const rows = await this.work.query(
      'select 1 as loaded from directory.reference_load where name = $1 and digest = $2',
      [name, digest],
    );
    return rows.length === 1;
  }
}
