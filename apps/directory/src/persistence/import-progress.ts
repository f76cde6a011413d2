import { Injectable } from '@nestjs/common';
import { Database } from '@keng/persistence';

export interface Progress {
  readonly written: number;
  readonly total: number;
}

const EVERY_ROWS = 250;
const KEPT_HOURS = 24;

/** How far imports have come. Told on a connection of its own: what the import writes is seen only at its end. */
@Injectable()
export class ImportProgress {
  constructor(private readonly database: Database) {}

  /** Gives a function to be called after each row; it never waits and never fails the import. */
  follow(officerId: string, digest: string): (written: number, total: number) => void {
    let told = 0;
    return (written, total) => {
      if (written - told < EVERY_ROWS && written < total) return;
      told = written;
      void this.tell(officerId, digest, { written, total }).catch(() => undefined);
    };
  }

  async find(officerId: string, digest: string): Promise<Progress | undefined> {
    const { rows } = await this.database.pool.query<Progress>(
      `select written, total from directory.import_progress where officer_id = $1 and digest = decode($2, 'hex')`,
      [officerId, digest],
    );
    return rows[0];
  }

  private async tell(officerId: string, digest: string, { written, total }: Progress): Promise<void> {
    await this.database.pool.query(
      `with old as (delete from directory.import_progress where at < now() - interval '${KEPT_HOURS} hours')
       insert into directory.import_progress as p (officer_id, digest, written, total)
       values ($1, decode($2, 'hex'), $3, $4)
       on conflict (officer_id, digest) do update set written = greatest(p.written, excluded.written), at = now()`,
      [officerId, digest, written, total],
    );
  }
}
