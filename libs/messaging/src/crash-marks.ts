import type { UnitOfWork } from '@keng/persistence';

/** Deaths in a row at the same place before a consumer changes its way. */
const DEATHS_ALLOWED = 3;

/** How to begin at a place: with a whole chunk, one by one, or not at all with the first event. */
export type Approach = 'chunk' | 'alone' | 'park';

interface Mark {
  readonly position: number;
  readonly alone: boolean;
  readonly started: number;
}

/**
 * Finds an event whose handler ends the whole process, where no error can be caught. A start is marked in a
 * transaction of its own before the event is touched; a mark at the very place where a consumer begins again tells
 * of a death. Only the first chunk of a partition after a start is marked, for a death leads there in any case.
 */
export class CrashMarks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schema: string,
    private readonly group: string,
  ) {}

  /** How to begin at that place, by the deaths that came before. */
  async approach(topic: string, part: number, position: string): Promise<Approach> {
    const [mark] = await this.work.query<Mark>(
      `select position, alone, started from ${this.schema}.crash_mark
       where grp = $1 and topic = $2 and part = $3 and position = $4`,
      [this.group, topic, part, position],
    );
    if (!mark || mark.started < DEATHS_ALLOWED) return mark?.alone ? 'alone' : 'chunk';
    return mark.alone ? 'park' : 'alone';
  }

  /** Marks a start, outside any transaction so that it outlives the process. */
  async start(topic: string, part: number, position: string, alone: boolean): Promise<void> {
    await this.work.query(
      `insert into ${this.schema}.crash_mark as m (grp, topic, part, position, alone, started)
       values ($1, $2, $3, $4, $5, 1)
       on conflict (grp, topic, part) do update set position = excluded.position, alone = excluded.alone,
         started = case when (m.position, m.alone) = (excluded.position, excluded.alone)
                        then m.started + 1 else 1 end`,
      [this.group, topic, part, position, alone],
    );
  }

  /**
   * The start came to an end without a death: it took effect, with this in the same transaction, or an error was
   * caught. Otherwise a place that is read again would seem to kill whoever begins there.
   */
  async survived(topic: string, part: number): Promise<void> {
    await this.work.query(
      `delete from ${this.schema}.crash_mark where grp = $1 and topic = $2 and part = $3`,
      [this.group, topic, part],
    );
  }
}
