import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { platesIn } from '../domain/plate';
import { foldedWords, possibleDuplicates } from '../domain/possible-duplicates';
import { scope } from '../domain/tip.policy';
import { anyOf, toTraits, TRAITS_COLUMNS, type TraitsRow } from './event-traits';
import type { PossibleDuplicatesView } from './possible-duplicates.view';
import { IN_SCOPE } from './tip-scope';

export interface DuplicateQuestion {
  readonly narrative: string;
  readonly communeUnitId?: string;
  readonly occurredAt?: Temporal.Instant;
}

interface CandidateRow extends TraitsRow {
  readonly tipId: string;
  readonly registerNumber: number;
  readonly registerYear: number;
  readonly unitId: string;
  readonly openable: boolean;
}

const LOOK_BACK_HOURS = 30 * 24;
const CANDIDATES = 100;
const SHOWN = 10;

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
      rows.map((row) => ({ tipId: row.tipId, ...toTraits(row) })),
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
         ${TRAITS_COLUMNS},
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
