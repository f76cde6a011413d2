import { Injectable } from '@nestjs/common';
import { Clock, Ids, vietnamDate } from '@keng/kernel';
import { recordMerit } from '../domain/merit';
import { MeritRepository } from '../domain/merit.repository';

/** A tip that a commander has assessed. */
export interface AssessedTip {
  readonly sourceEventId: string;
  readonly tipId: string;
  readonly valuable: boolean;
  readonly unitId: string;
  readonly communeUnitId: string | null;
  readonly categoryCode: string;
  readonly receivedAt: Temporal.Instant;
  readonly assessedAt: Temporal.Instant;
  readonly assessedBy: string | null;
  readonly reporters: readonly {
    readonly alias: string;
    readonly wantsRecognition: boolean;
    readonly associationUnitId: string | null;
  }[];
}

/**
 * A valuable tip is a merit of each of its reporters, wanted or not: the ledger counts what people did (domain D4), and
 * whether somebody agreed to be honoured is kept beside it and asked when a dossier is handed in. A tip of no value is
 * none. An alias stands for one reporter of one tip, so it names the contribution as well.
 */
@Injectable()
export class RecordTipMerits {
  constructor(
    private readonly merits: MeritRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute(tip: AssessedTip): Promise<void> {
    if (!tip.valuable) return;
    for (const reporter of tip.reporters) await this.merits.record(this.meritOf(tip, reporter));
  }

  private meritOf(
    tip: AssessedTip,
    { alias, wantsRecognition, associationUnitId }: AssessedTip['reporters'][number],
  ): ReturnType<typeof recordMerit> {
    const { sourceEventId, tipId, unitId, communeUnitId, categoryCode } = tip;
    return recordMerit({
      id: this.ids.next(),
      sourceEventId,
      contributionId: alias,
      sourceKind: 'tip',
      sourceId: tipId,
      tipId,
      honouree: { type: 'alias', id: alias },
      partyKind: 'individual',
      kind: 'valuable_tip',
      associationUnitId,
      unitId,
      communeUnitId,
      categoryCode,
      occurredOn: vietnamDate(tip.receivedAt),
      assessedOn: vietnamDate(tip.assessedAt),
      recordedOn: vietnamDate(this.clock.now()),
      quantity: 1,
      recognitionWanted: wantsRecognition,
      attestedBy: tip.assessedBy,
    });
  }
}
