import type { UnitOfWork } from '@keng/persistence';
import { EVENT_SELECTION, toLoggedEvent, type EventRow } from './event-rows';
import { OwnEvents, type OwnEvent, type OwnEventsSettings } from './ports';

type PlacedRow = EventRow & { readonly position: number };

/** A service's own events in `bus.log`. Positions are those of the whole log, so they have gaps. */
export class BusOwnEvents extends OwnEvents {
  constructor(private readonly settings: Omit<OwnEventsSettings, 'schema'>) {
    super();
  }

  async newest(): Promise<number> {
    const { work, topics } = this.settings;
    return newestOf(work, 'select bus.newest_own($1) as newest', [topics]);
  }

  async after(position: number, most: number): Promise<OwnEvent[]> {
    const { work, topics } = this.settings;
    const rows = await work.query<PlacedRow>(
      'select pos as position, r.* from bus.read_own($1, $2, $3) r order by pos',
      [topics, position, most],
    );
    return rows.map(toOwnEvent);
  }
}

/**
 * A service's own events in `<schema>.event_log`, where they stand once a broker has them. One relay writes it, one
 * batch after the other, so positions rise in commit order here as well.
 */
export class SentOwnEvents extends OwnEvents {
  constructor(private readonly settings: Pick<OwnEventsSettings, 'schema' | 'work'>) {
    super();
  }

  async newest(): Promise<number> {
    const { work, schema } = this.settings;
    return newestOf(work, `select coalesce(max(position), 0) as newest from ${schema}.event_log`);
  }

  async after(position: number, most: number): Promise<OwnEvent[]> {
    const { work, schema } = this.settings;
    const rows = await work.query<PlacedRow>(
      `select position, ${EVENT_SELECTION} from ${schema}.event_log where position > $1 order by position limit $2`,
      [position, most],
    );
    return rows.map(toOwnEvent);
  }
}

async function newestOf(work: UnitOfWork, sql: string, parameters: readonly unknown[] = []): Promise<number> {
  const [row] = await work.query<{ newest: number }>(sql, parameters);
  return row?.newest ?? 0;
}

function toOwnEvent(row: PlacedRow): OwnEvent {
  return { ...toLoggedEvent(row), position: row.position };
}
