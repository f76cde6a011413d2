import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { platesIn } from '../domain/plate';
import { foldedWords, possibleDuplicates, type DuplicateCandidate } from '../domain/possible-duplicates';
import { scope } from '../domain/tip.policy';
import type { PossibleDuplicatesView } from './possible-duplicates.view';
import { IN_SCOPE } from './tip-scope';

export interface DuplicateQuestion {
  readonly narrative: string;
  readonly communeUnitId?: string;
  readonly occurredAt?: Temporal.Instant;
}

interface CandidateRow {
  readonly tipId: string;
  readonly registerNumber: number;
  readonly registerYear: number;
  readonly unitId: string;
  readonly communeUnitId: string | null;
  readonly occurredAt: Date | null;
  readonly plates: readonly string[];
  readonly folded: string | null;
  readonly openable: boolean;
}

const LOOK_BACK_HOURS = 30 * 24;
const CANDIDATES = 100;
const SHOWN = 10;
/** The longest words of a story tell most about it. */
const WORDS_ASKED = 12;

/**
 * Tips that may be about the same event (row 13), found by plate, place and words among those of the last 30 days.
 * Words of a tip are compared in the text that the caller may read: the narrative of the own desk, the shared one of
 * others. Of a tip elsewhere nothing is told but number, unit and the reasons (decisions 2.8).
 */
@Injectable()
export class FindPossibleDuplicates {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, question: DuplicateQuestion): Promise<PossibleDuplicatesView> {
    const words = foldedWords(question.narrative);
    const plates = platesIn(question.narrative);
    const rows = await this.candidates(actor, question, { words, plates });
    const found = possibleDuplicates(
      {
        ...(question.communeUnitId !== undefined && { communeUnitId: question.communeUnitId }),
        ...(question.occurredAt && { occurredAt: question.occurredAt }),
        plates,
        words,
      },
      rows.map(toCandidate),
    );
    const byId = new Map(rows.map((row) => [row.tipId, row]));
    const items = found.slice(0, SHOWN).flatMap(({ tipId, reasons }) => {
      const row = byId.get(tipId);
      if (!row) return [];
      const { registerNumber, registerYear, unitId, openable } = row;
      return [{ tipId, registerNumber, registerYear, unitId, reasons: [...reasons], openable }];
    });
    return { items };
  }

  private candidates(
    actor: Actor,
    { communeUnitId }: DuplicateQuestion,
    { words, plates }: { readonly words: readonly string[]; readonly plates: readonly string[] },
  ): Promise<CandidateRow[]> {
    const { officerId, deskUnitIds } = scope(actor);
    return this.work.query<CandidateRow>(
      `with recent as (
         select t.* from intake.tip t
         where t.received_at > $3::timestamptz
           and not exists (select from intake.tip_recusal n where n.tip_id = t.id and n.officer_id = $2::uuid)
       ), likely as (
         (select t.id from recent t where t.commune_unit_id = $4::uuid order by t.received_at desc limit $7)
         union
         (select t.id from intake.tip_search s join recent t on t.id = s.tip_id
           where s.plates && $5::text[] limit $7)
         union
         (select t.id from intake.tip_search s join recent t on t.id = s.tip_id
           where $6 <> '' and s.words @@ to_tsquery('pg_catalog.simple', $6)
             and (s.part = 'shared' or t.narrative_unit_id = any($1::uuid[]))
           order by ts_rank(s.words, to_tsquery('pg_catalog.simple', $6)) desc limit $7)
       )
       select t.id as "tipId", e.no as "registerNumber", e.year as "registerYear", e.unit_id as "unitId",
         t.commune_unit_id as "communeUnitId",
         case when t.occurred_precision in ('minute', 'hour') then t.occurred_from
              when t.occurred_from is null then t.received_at end as "occurredAt",
         array(select distinct unnest(s.plates) from intake.tip_search s where s.tip_id = t.id) as plates,
         (select s.folded from intake.tip_search s where s.tip_id = t.id
            and s.part = case when t.narrative_unit_id = any($1::uuid[]) then 'original' else 'shared' end) as folded,
         coalesce((${IN_SCOPE}), false) as openable
       from likely join intake.tip t using (id) join lateral (
         select e.no, e.year, e.unit_id from intake.register_entry e
         where e.tip_id = t.id and e.unit_id = t.holder_unit_id order by e.entered_at desc limit 1) e on true`,
      [
        deskUnitIds,
        officerId,
        this.clock.now().subtract({ hours: LOOK_BACK_HOURS }).toString(),
        communeUnitId ?? null,
        plates,
        anyOf(words),
        CANDIDATES,
      ],
    );
  }
}

/** Any of the longest words; they hold letters and digits only, so they cannot be read as operators. */
function anyOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .slice(0, WORDS_ASKED)
    .join(' | ');
}

function toCandidate(row: CandidateRow): DuplicateCandidate {
  return {
    tipId: row.tipId,
    ...(row.communeUnitId !== null && { communeUnitId: row.communeUnitId }),
    ...(row.occurredAt && {
      occurredAt: Temporal.Instant.fromEpochMilliseconds(row.occurredAt.getTime()),
    }),
    plates: row.plates,
    words: foldedWords(row.folded ?? ''),
  };
}
