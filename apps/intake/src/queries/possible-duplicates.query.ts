import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { platesIn } from '../domain/plate';
import { foldedWords, possibleDuplicates } from '../domain/possible-duplicates';
import { scope } from '../domain/tip.policy';
import { LIKELY_DUPLICATES } from './duplicates-sql';
import { anyOf, toTraits, type TraitsRow } from './event-traits';
import type { PossibleDuplicatesView } from './possible-duplicates.view';

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
/** In each way to be alike; a story is compared word by word with each of them. */
const CANDIDATES = 50;
const SHOWN = 10;

/**
 * Tips that may be about the same event (row 13), found by plate, place, time and words among those of the last 30 days.
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
    { communeUnitId, occurredAt }: DuplicateQuestion,
    { words, plates }: { readonly words: readonly string[]; readonly plates: readonly string[] },
  ): Promise<CandidateRow[]> {
    const { officerId, deskUnitIds } = scope(actor);
    return this.work.query<CandidateRow>(LIKELY_DUPLICATES, [
      deskUnitIds,
      officerId,
      this.clock.now().subtract({ hours: LOOK_BACK_HOURS }).toString(),
      communeUnitId ?? null,
      plates,
      anyOf(words),
      CANDIDATES,
      occurredAt?.toString() ?? null,
    ]);
  }
}
