import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { type Preference, refuseTooMany } from '../domain/preference';
import { PreferenceRepository } from '../domain/preference-repository';

interface PreferenceRow {
  readonly key: string;
  readonly value: unknown;
  readonly version: number;
  readonly updated_at: Date;
}

@Injectable()
export class SqlPreferenceRepository extends PreferenceRepository {
  constructor(private readonly work: UnitOfWork) {
    super();
  }

  async findAll(officerId: string): Promise<Preference[]> {
    const rows = await this.work.query<PreferenceRow>(
      'select key, value, version, updated_at from directory.preference where officer_id = $1 order by key',
      [officerId],
    );
    return rows.map(toPreference);
  }

  /** One at a time for each officer, so that two at once cannot pass the limit together. */
  async save(officerId: string, { key, value, updatedAt }: Omit<Preference, 'version'>): Promise<Preference> {
    return this.work.run(async () => {
      await this.work.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `keng/directory/preferences/${officerId}`,
      ]);
      const [others] = await this.work.query<{ count: number }>(
        'select count(*) as count from directory.preference where officer_id = $1 and key <> $2',
        [officerId, key],
      );
      refuseTooMany(others?.count ?? 0);
      const [row] = await this.work.query<PreferenceRow>(
        `insert into directory.preference as p (officer_id, key, value, version, updated_at)
         values ($1, $2, $3, 1, $4)
         on conflict (officer_id, key) do update
           set value = excluded.value, version = p.version + 1, updated_at = excluded.updated_at
         returning key, value, version, updated_at`,
        [officerId, key, JSON.stringify(value), updatedAt.toString()],
      );
      if (!row) throw new Error('the preference was not written');
      return toPreference(row);
    });
  }

  async remove(officerId: string, key: string): Promise<void> {
    await this.work.query('delete from directory.preference where officer_id = $1 and key = $2', [
      officerId,
      key,
    ]);
  }
}

function toPreference({ updated_at: updatedAt, ...row }: PreferenceRow): Preference {
  return { ...row, updatedAt: Temporal.Instant.fromEpochMilliseconds(updatedAt.getTime()) };
}
